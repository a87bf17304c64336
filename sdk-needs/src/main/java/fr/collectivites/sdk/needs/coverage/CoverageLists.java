package fr.collectivites.sdk.needs.coverage;

import fr.collectivites.sdk.core.place.MediationService;
import fr.collectivites.sdk.core.place.SpecificCare;
import fr.collectivites.sdk.core.place.TargetPublic;
import java.util.List;
import java.util.stream.Stream;

/** The entries of the standard's lists that a territory is held against. Stateless. */
final class CoverageLists {

    private CoverageLists() {}

    static List<String> publics() {
        return Stream.concat(
                        TargetPublic.values().stream().map(TargetPublic::label),
                        SpecificCare.values().stream().map(SpecificCare::label))
                .toList();
    }

    static List<String> services() {
        return MediationService.values().stream().map(MediationService::label).toList();
    }
}
