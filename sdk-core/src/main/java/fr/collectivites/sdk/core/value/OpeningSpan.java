package fr.collectivites.sdk.core.value;

import java.time.LocalTime;

/**
 * A stretch of a day in which a place is open, or may be.
 *
 * @param start first moment
 * @param end the moment it closes; 00:00 is the end of the day, and an end before the start is on the next day
 * @param status {@link OpeningStatus#OPEN} or {@link OpeningStatus#UNKNOWN}
 * @param comment what the text says about it, such as {@code sur rendez-vous}; may be empty
 */
public record OpeningSpan(LocalTime start, LocalTime end, OpeningStatus status, String comment) {}
