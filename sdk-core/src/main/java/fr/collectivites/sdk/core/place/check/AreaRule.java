package fr.collectivites.sdk.core.place.check;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.CommunePart;
import fr.collectivites.sdk.core.territory.PlaceName;
import fr.collectivites.sdk.core.territory.Territory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** INSEE code, postal code and name of the commune against each other, and against the official geographic code. */
final class AreaRule implements PlaceRule {

    private final Territory territory;

    AreaRule(Territory territory) {
        this.territory = territory;
    }

    @Override
    public void check(StandardRecord place, Findings findings) {
        Optional<String> written = place.text(StandardField.COMMUNE_CODE);
        if (written.isEmpty()) {
            withoutCode(place, findings);
            return;
        }
        Optional<CommuneCode> code = CommuneCode.parse(written.get());
        Optional<Commune> commune = code.flatMap(territory::commune);
        if (commune.isPresent()) {
            agrees(place, commune.get(), findings);
        } else if (code.isPresent()) {
            List<Commune> successors = territory.successors(code.get());
            boolean arrondissement = successors.size() == 1 && isArrondissement(code.get(), successors.get(0));
            if (arrondissement) {
                // Addresses carry the arrondissement; the standard does not say which of the two it wants
                return;
            }
            findings.tell(
                    findings.of(
                                    CoreCode.PLACE_AREA,
                                    successors.isEmpty() ? "unknown-code" : "former-code",
                                    StandardField.COMMUNE_CODE)
                            .expected(names(successors)),
                    successors.size() == 1
                            ? Optional.of(successors.get(0).code().value())
                            : Optional.empty());
        }
    }

    private boolean isArrondissement(CommuneCode code, Commune commune) {
        return territory.parts(commune.code()).stream()
                .filter(part -> part.code().equals(code))
                .map(CommunePart::kind)
                .anyMatch(kind -> kind.name().contains("ARRONDISSEMENT"));
    }

    private void withoutCode(StandardRecord place, Findings findings) {
        String name = place.text(StandardField.CITY).orElse("");
        Optional<PostalCode> postal = place.text(StandardField.POSTAL_CODE).flatMap(PostalCode::parse);
        if (name.isEmpty() || postal.isEmpty()) {
            return;
        }
        List<Commune> named = territory.communes(postal.get()).stream()
                .filter(commune -> commune.isNamed(name))
                .toList();
        // A postal code of large users (CEDEX) has no commune here, and says nothing
        if (named.size() == 1) {
            findings.tell(
                    findings.of(CoreCode.PLACE_AREA, "missing-code", StandardField.COMMUNE_CODE, name)
                            .expected(named.get(0).code().value()),
                    Optional.of(named.get(0).code().value()));
        } else if (named.isEmpty() && !territory.communes(postal.get()).isEmpty()) {
            findings.tell(findings.of(CoreCode.PLACE_AREA, "postal-code", StandardField.POSTAL_CODE)
                    .with("commune", name)
                    .expected(names(territory.communes(postal.get()))));
        }
    }

    private void agrees(StandardRecord place, Commune commune, Findings findings) {
        Optional<PostalCode> postal = place.text(StandardField.POSTAL_CODE).flatMap(PostalCode::parse);
        boolean known = postal.isPresent() && !territory.communes(postal.get()).isEmpty();
        if (known && !commune.postalCodes().isEmpty() && !commune.postalCodes().contains(postal.get())) {
            findings.tell(
                    findings.of(CoreCode.PLACE_AREA, "postal-code", StandardField.POSTAL_CODE)
                            .with("commune", commune.name())
                            .expected(commune.postalCodes().stream()
                                    .map(PostalCode::value)
                                    .limit(3)
                                    .collect(Collectors.joining(", "))),
                    commune.postalCodes().size() == 1
                            ? Optional.of(commune.postalCodes().get(0).value())
                            : Optional.empty());
        }
        String name = place.text(StandardField.CITY).orElse("");
        boolean part =
                territory.parts(commune.code()).stream().anyMatch(candidate -> PlaceName.same(candidate.name(), name));
        if (!name.isEmpty() && !commune.isNamed(name) && !part) {
            findings.tell(
                    findings.of(CoreCode.PLACE_AREA, "name", StandardField.CITY).expected(commune.name()));
        }
    }

    private static String names(List<Commune> communes) {
        return communes.stream().limit(3).map(Commune::toString).collect(Collectors.joining(", "));
    }
}
