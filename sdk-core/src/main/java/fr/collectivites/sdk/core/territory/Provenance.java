package fr.collectivites.sdk.core.territory;

/**
 * Where a {@link Territory} comes from. The populations of communes and those of EPCI come from two files that are not of
 * the same vintage: they are never to be summed or compared with each other.
 *
 * @param year vintage of the official geographic code
 * @param source what the data were taken from, name and version
 * @param licence name of the licence of the data
 * @param population source of {@link Commune#population()}
 * @param epciPopulation source of {@link Commune#epciPopulation()} and of the populations of {@link Epci}
 */
public record Provenance(int year, String source, String licence, String population, String epciPopulation) {}
