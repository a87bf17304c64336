/**
 * What a machine, its network and a portal are fit for, line by line. Start with {@link
 * fr.collectivites.sdk.cli.doctor.DoctorCommand}.
 */
@NullMarked
package fr.collectivites.sdk.cli.doctor;

import org.jspecify.annotations.NullMarked;
