package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.RegionCode;
import fr.collectivites.sdk.core.collectivity.Collectivity;
import fr.collectivites.sdk.core.collectivity.CollectivityType;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.Territory;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code betagouv/collectivites} says in prose: a commune needs its INSEE code and an EPCI its code; both must exist,
 * and agree with the name and with the rest. A code that does not exist is an error; what merely disagrees is a warning,
 * because names are written in many ways and the official examples themselves disagree.
 */
final class ModelCollectivityRule implements ModelRule<Collectivity> {

    /** What is put before the name of a commune: « Ville de », « Commune d' », « Mairie du ». */
    private static final Pattern TITLE =
            Pattern.compile("^(ville|commune|mairie)\\s+(de |du |des |d['’])\\s*", Pattern.CASE_INSENSITIVE);

    private final Territory territory;

    ModelCollectivityRule(Territory territory) {
        this.territory = territory;
    }

    @Override
    public void check(Collectivity collectivity, ProblemSink sink) {
        ModelFindings.datesInOrder(collectivity.createdAt(), collectivity.updatedAt(), sink);
        Optional<CollectivityType> type = collectivity.type();
        if (type.filter(CollectivityType.COMMUNE::equals).isPresent()) {
            commune(collectivity, sink);
        }
        if (type.filter(CollectivityType.EPCI::equals).isPresent()) {
            epci(collectivity, sink);
        } else {
            unknownEpci(collectivity, Severity.WARNING, sink);
        }
        codes(collectivity, sink);
    }

    private void commune(Collectivity collectivity, ProblemSink sink) {
        if (!ModelFindings.isWritten(collectivity.communeCodeText())) {
            sink.accept(ModelFindings.missing("/codeInsee", "commune").build());
            return;
        }
        String text = collectivity.communeCodeText().orElseThrow();
        Optional<Commune> commune = collectivity.communeCode().flatMap(territory::commune);
        if (commune.isPresent()) {
            agrees(collectivity, commune.get(), sink);
        } else {
            List<Commune> successors =
                    collectivity.communeCode().map(territory::successors).orElse(List.of());
            Problem.Builder problem = successors.isEmpty()
                    ? ModelFindings.unknown("/codeInsee", "commune", text).severity(Severity.ERROR)
                    : ModelFindings.unknown("/codeInsee", "former-commune", text);
            if (successors.size() == 1) {
                CommuneCode successor = successors.get(0).code();
                problem.fix(new Fix("model-value", successor.value()));
            }
            sink.accept(problem.build());
        }
    }

    private void agrees(Collectivity collectivity, Commune commune, ProblemSink sink) {
        collectivity
                .name()
                .filter(name -> !commune.isNamed(withoutTitle(name)))
                .ifPresent(name -> sink.accept(disagrees("/nom", "name", name, commune.name())));
        if (collectivity.siren().isPresent()
                && commune.siren().isPresent()
                && !collectivity.siren().equals(commune.siren())) {
            sink.accept(disagrees(
                    "/siren",
                    "siren",
                    collectivity.siren().get().value(),
                    commune.siren().get().value()));
        }
        if (collectivity.epciCode().flatMap(territory::epci).isPresent()
                && commune.epci().isPresent()
                && !collectivity.epciCode().equals(commune.epci())
                && !collectivity.epciCode().equals(commune.ept())) {
            sink.accept(disagrees(
                    "/codeEpci",
                    "epci",
                    collectivity.epciCode().get().value(),
                    commune.epci().get().value()));
        }
        List<DepartementCode> departements = collectivity.departementCodes();
        if (!departements.isEmpty() && !departements.contains(commune.departement())) {
            sink.accept(disagrees(
                    "/codeDepartements",
                    "departement",
                    String.join(", ", collectivity.departementCodesText()),
                    commune.departement().value()));
        }
    }

    private void epci(Collectivity collectivity, ProblemSink sink) {
        if (!ModelFindings.isWritten(collectivity.epciCodeText())) {
            sink.accept(ModelFindings.missing("/codeEpci", "epci").build());
            return;
        }
        unknownEpci(collectivity, Severity.ERROR, sink);
        Optional<Epci> known = collectivity.epciCode().flatMap(territory::epci);
        known.ifPresent(epci -> collectivity
                .name()
                .filter(name -> !isNamed(epci, name))
                .ifPresent(name -> sink.accept(disagrees("/nom", "name", name, epci.name()))));
        known.filter(epci -> collectivity
                        .siren()
                        .filter(siren -> !siren.value().equals(epci.code().value()))
                        .isPresent())
                .ifPresent(epci -> sink.accept(disagrees(
                        "/siren",
                        "siren",
                        collectivity.siren().orElseThrow().value(),
                        epci.code().value())));
    }

    private boolean isNamed(Epci epci, String name) {
        return territory.epcisNamed(name).stream()
                .anyMatch(found -> found.code().equals(epci.code()));
    }

    private void unknownEpci(Collectivity collectivity, Severity severity, ProblemSink sink) {
        collectivity.epciCodeText().filter(text -> !text.isBlank()).ifPresent(text -> {
            Optional<EpciCode> code = collectivity.epciCode();
            if (code.flatMap(territory::epci).isEmpty()) {
                sink.accept(ModelFindings.unknown("/codeEpci", "epci", text)
                        .severity(severity)
                        .build());
            }
        });
    }

    private void codes(Collectivity collectivity, ProblemSink sink) {
        List<String> departements = collectivity.departementCodesText();
        for (int i = 0; i < departements.size(); i++) {
            if (DepartementCode.parse(departements.get(i))
                    .flatMap(territory::departement)
                    .isEmpty()) {
                sink.accept(ModelFindings.unknown("/codeDepartements/" + i, "departement", departements.get(i))
                        .build());
            }
        }
        List<String> regions = collectivity.regionCodesText();
        for (int i = 0; i < regions.size(); i++) {
            if (RegionCode.parse(regions.get(i)).flatMap(territory::region).isEmpty()) {
                sink.accept(ModelFindings.unknown("/codeRegions/" + i, "region", regions.get(i))
                        .build());
            }
        }
    }

    private static Problem disagrees(String pointer, String rule, String value, String expected) {
        return ModelFindings.inconsistent(pointer, rule, value)
                .expected(expected)
                .build();
    }

    private static String withoutTitle(String name) {
        return TITLE.matcher(name.strip()).replaceFirst("");
    }
}
