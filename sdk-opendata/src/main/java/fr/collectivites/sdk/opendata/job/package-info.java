/**
 * The nightly work of one operator for one or many collectivités: files made of databases and exports, judged, and
 * published. Start with {@link fr.collectivites.sdk.opendata.job.Pipeline} for one collectivité in a program, with {@link
 * fr.collectivites.sdk.opendata.job.JobFile} for a {@code job.yaml}, which the command {@code collectivites run} runs.
 */
@NullMarked
package fr.collectivites.sdk.opendata.job;

import org.jspecify.annotations.NullMarked;
