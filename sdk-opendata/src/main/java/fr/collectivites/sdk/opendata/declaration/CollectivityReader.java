package fr.collectivites.sdk.opendata.declaration;

import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.yaml.YamlSection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads who publishes: from the SIREN or the INSEE code follow the name, the other code and the territory covered. */
final class CollectivityReader {

    static final List<String> KNOWN = List.of("siren", "insee", "name", "homepage", "email");

    private final Territory territory;
    private final ProblemSink problems;

    CollectivityReader(Territory territory, ProblemSink problems) {
        this.territory = territory;
        this.problems = problems;
    }

    /** Who publishes, and the territory covered by what it publishes unless a dataset says otherwise. */
    record Collectivity(Organisation organisation, Optional<SpatialCoverage> coverage) {}

    Optional<Collectivity> read(YamlSection section) {
        Optional<Siren> siren = section.value("siren", "siren", Siren::parse);
        Optional<CommuneCode> insee = section.value("insee", "insee", CommuneCode::parse);
        if (section.node("siren").isEmpty() && section.node("insee").isEmpty()) {
            section.missing("siren");
        }
        Optional<Commune> commune = insee.flatMap(territory::commune).or(() -> siren.flatMap(territory::commune));
        commune.flatMap(Commune::siren)
                .filter(known -> siren.isPresent() && !known.equals(siren.get()))
                .ifPresent(known -> problems.accept(Terms.TERMS
                        .invalid(
                                section.location(), "siren", siren.orElseThrow().value(), "siren-of-insee")
                        .expected(known.value())
                        .build()));
        Optional<Epci> epci = commune.isPresent()
                ? Optional.empty()
                : siren.flatMap(number -> EpciCode.parse(number.value())).flatMap(territory::epci);

        Optional<String> name = section.text("name")
                .or(() -> commune.map(found -> communeName(found.name())))
                .or(() -> epci.map(Epci::name));
        if (name.isEmpty()) {
            section.missing("name");
        }
        Organisation.Builder organisation =
                Organisation.builder(name.orElse("")).type(Organisation.Type.LOCAL_AUTHORITY);
        siren.or(() -> commune.flatMap(Commune::siren)).ifPresent(number -> organisation.siren(number.value()));
        section.value("homepage", "url", DatasetReader::webAddress).ifPresent(organisation::homepage);
        section.text("email").ifPresent(organisation::email);
        return Optional.of(new Collectivity(organisation.build(), coverage(insee, commune, epci, name)));
    }

    private static Optional<SpatialCoverage> coverage(
            Optional<CommuneCode> insee, Optional<Commune> commune, Optional<Epci> epci, Optional<String> name) {
        if (commune.isPresent()) {
            return Optional.of(SpatialCoverage.commune(commune.get().code()).toBuilder()
                    .label(commune.get().name())
                    .build());
        }
        if (epci.isPresent()) {
            return Optional.of(SpatialCoverage.epci(epci.get().code()).toBuilder()
                    .label(epci.get().name())
                    .build());
        }
        return insee.map(code -> {
            SpatialCoverage.Builder coverage = SpatialCoverage.commune(code).toBuilder();
            name.ifPresent(coverage::label);
            return coverage.build();
        });
    }

    /** {@code Commune de Moissac}, {@code Commune d'Albias}, {@code Commune du Fau}. */
    static String communeName(String name) {
        if (name.startsWith("Le ")) {
            return "Commune du " + name.substring(3);
        }
        if (name.startsWith("Les ")) {
            return "Commune des " + name.substring(4);
        }
        boolean vowel = "aâàeéèêëiîïoôuûœæ".indexOf(name.substring(0, 1).toLowerCase(Locale.FRENCH)) >= 0;
        return (vowel ? "Commune d'" : "Commune de ") + name;
    }
}
