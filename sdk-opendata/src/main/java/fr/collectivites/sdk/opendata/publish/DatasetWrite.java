package fr.collectivites.sdk.opendata.publish;

import java.util.Optional;

/**
 * One dataset to write: what is wanted, the state that it leads to, and what stood there when the plan was made.
 *
 * @param publication what is wanted
 * @param expected the state that the platform should hold afterwards
 * @param actual the state that the plan saw; empty when the platform did not have the dataset
 */
public record DatasetWrite(Publication publication, DatasetState expected, Optional<DatasetState> actual) {}
