/**
 * The parts below {@code core.http} that know neither its requests nor its exceptions: redaction, waiting, the pace of
 * requests, trusted certificates, proxies, bounded reading.
 */
@NullMarked
package fr.collectivites.sdk.core.internal.http;

import org.jspecify.annotations.NullMarked;
