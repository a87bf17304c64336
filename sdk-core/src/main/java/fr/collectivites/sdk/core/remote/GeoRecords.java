package fr.collectivites.sdk.core.remote;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.CommunePart;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.EpciKind;
import fr.collectivites.sdk.core.territory.TaxRegime;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** Records of API Géo to ours. What has no code or name is none. */
final class GeoRecords {

    static final String COMMUNE_FIELDS = "nom,code,codeParent,codesPostaux,siren,codeEpci,population";
    static final String PART_FIELDS = "nom,code,type,chefLieu";
    static final String ARRONDISSEMENT_FIELDS = "nom,code,codeParent";
    static final String EPCI_FIELDS = "nom,code,financement,type,codesDepartements";

    private GeoRecords() {}

    /** A current commune; a municipal arrondissement, which names its commune, is none. */
    static Optional<Commune> commune(Map<?, ?> record) {
        Optional<CommuneCode> code = text(record, "code").flatMap(CommuneCode::parse);
        Optional<String> name = text(record, "nom");
        if (code.isEmpty() || name.isEmpty() || record.get("codeParent") instanceof String) {
            return Optional.empty();
        }
        Commune.Builder commune = Commune.builder(code.get(), name.get());
        text(record, "siren").flatMap(Siren::parse).ifPresent(commune::siren);
        text(record, "codeEpci").flatMap(EpciCode::parse).ifPresent(commune::epci);
        commune.postalCodes(codes(record, "codesPostaux", PostalCode::parse)
                .sorted(Comparator.comparing(PostalCode::value))
                .toList());
        number(record, "population").ifPresent(commune::population);
        return Optional.of(commune.build());
    }

    /** A delegated or associated commune, or a municipal arrondissement. */
    static Optional<CommunePart> part(Map<?, ?> record) {
        Optional<CommuneCode> code = text(record, "code").flatMap(CommuneCode::parse);
        Optional<String> name = text(record, "nom");
        Optional<CommuneCode> commune =
                text(record, "chefLieu").or(() -> text(record, "codeParent")).flatMap(CommuneCode::parse);
        CommunePart.Kind kind = switch (text(record, "type").orElse("arrondissement-municipal")) {
            case "commune-deleguee" -> CommunePart.Kind.DELEGUEE;
            case "commune-associee" -> CommunePart.Kind.ASSOCIEE;
            default -> CommunePart.Kind.ARRONDISSEMENT_MUNICIPAL;
        };
        return code.isEmpty() || name.isEmpty() || commune.isEmpty()
                ? Optional.empty()
                : Optional.of(new CommunePart(code.get(), name.get(), kind, commune.get()));
    }

    static Optional<Epci> epci(Map<?, ?> record) {
        Optional<EpciCode> code = text(record, "code").flatMap(EpciCode::parse);
        Optional<String> name = text(record, "nom");
        if (code.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        EpciKind kind = EpciKind.parse(text(record, "type").orElse(""));
        Epci.Builder epci = Epci.builder(code.get(), name.get(), kind)
                .departements(codes(record, "codesDepartements", DepartementCode::parse)
                        .toList());
        text(record, "financement").flatMap(TaxRegime::parse).ifPresent(epci::taxRegime);
        return Optional.of(epci.build());
    }

    private static Optional<String> text(Map<?, ?> record, String field) {
        return record.get(field) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static OptionalInt number(Map<?, ?> record, String field) {
        return record.get(field) instanceof BigInteger number && number.signum() >= 0 && number.bitLength() < 32
                ? OptionalInt.of(number.intValueExact())
                : OptionalInt.empty();
    }

    private static <T> Stream<T> codes(Map<?, ?> record, String field, Function<String, Optional<T>> parse) {
        Object value = record.get(field);
        if (!(value instanceof List<?> list)) {
            return Stream.empty();
        }
        return list.stream().map(String::valueOf).flatMap(text -> parse.apply(text).stream());
    }
}
