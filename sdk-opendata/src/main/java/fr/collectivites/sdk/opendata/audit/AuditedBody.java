package fr.collectivites.sdk.opendata.audit;

import fr.collectivites.sdk.core.collectivity.PublicBodyKind;

/**
 * A body whose publications are looked for.
 *
 * @param code INSEE code, or SIREN of an EPCI
 * @param name its official name
 * @param kind commune, EPCI, département or région
 * @param siren its SIREN; empty when the geographic code does not have it
 * @param population inhabitants; -1 when unknown
 */
public record AuditedBody(String code, String name, PublicBodyKind kind, String siren, int population) {

    /** Whether it is a commune. */
    public boolean isCommune() {
        return kind.equals(PublicBodyKind.COMMUNE);
    }
}
