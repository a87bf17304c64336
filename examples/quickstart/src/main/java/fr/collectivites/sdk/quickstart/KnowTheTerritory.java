package fr.collectivites.sdk.quickstart;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.Territory;

/** Communes, their EPCI and their codes, without network. */
public final class KnowTheTerritory {

    private KnowTheTerritory() {}

    /** Shows what the embedded geographic code knows of Moissac, and mends what people write. */
    public static void main(String[] arguments) {
        Territory territory = Territory.embedded();
        System.out.println("Millésime " + territory.provenance().year() + ", "
                + territory.provenance().licence());

        Commune moissac = territory.commune(CommuneCode.of("82112")).orElseThrow();
        Epci epci = moissac.epci().flatMap(territory::epci).orElseThrow();
        System.out.println(moissac.name() + " : " + moissac.postalCodes() + ", membre de " + epci.name());
        System.out.println(
                "Communes membres : " + territory.members(epci.code()).size());

        // A name alone is ambiguous: all its bearers are told.
        System.out.println("Mont-Dore : " + territory.communesNamed("Mont-Dore"));
        // A typing error: the nearest name in the département.
        System.out.println("Castelsarasin : " + territory.nearest("Castelsarasin", DepartementCode.of("82")));
        // A code that is no more, or that of a municipal arrondissement: the commune it leads to.
        System.out.println("69159 : " + territory.successors(CommuneCode.of("69159")));
    }
}
