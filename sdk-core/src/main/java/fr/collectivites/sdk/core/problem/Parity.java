package fr.collectivites.sdk.core.problem;

import java.time.LocalDate;

/**
 * How often the verdict of mode VALIDATA was that of the reference, when it was last measured
 * ({@code examples/interop/validata/run}). Stands in reports, so that they can serve as proof.
 *
 * @param reference name and version of the reference
 * @param files number of files that both judged
 * @param same number of those with the same verdict
 * @param date day of the measurement
 */
public record Parity(String reference, long files, long same, LocalDate date) {}
