package fr.collectivites.sdk.core.correction;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.code.Siret;
import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.schema.Field;
import fr.collectivites.sdk.core.schema.FieldType;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.territory.Territory;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Columns of identifiers, whose letters and digits nobody changes for somebody else. */
final class Identifiers {

    private static final Pattern NAMED =
            Pattern.compile("(?i:.*(siret|siren|insee|code_?postal|finess|uuid).*|rna.*|.*_rna"
                    + "|(code_?|numero_?)?uai|identifiant.*|id|.*_id)|id[A-Z_].*|.*[a-z]Id");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{4,13}");

    /** What spreadsheets make of a long number: 2,18201E+13. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](?:[.,][0-9]+)?[eE]\\+?[0-9]{1,2}");

    private Identifiers() {}

    /** Whether a field holds identifiers: by its name, its pattern of digits, or a check that the schema asks for. */
    static boolean isIdentifier(Field field, TableSchema schema) {
        if (field.type() != FieldType.STRING) {
            return false;
        }
        String name = field.name();
        return NAMED.matcher(name).matches()
                || schema.checks().stream()
                        .filter(c -> c.name().contains("sire"))
                        .anyMatch(c -> c.text("column").filter(name::equals).isPresent())
                || schema.primaryKey().contains(name);
    }

    /** Whether the digits of an identifier were lost: the text has an exponent. */
    static boolean isLost(String cell) {
        return SCIENTIFIC.matcher(Labels.strip(cell)).matches();
    }

    /**
     * The identifier with the zero at its beginning that a spreadsheet took away, where length and check digits (SIRET,
     * SIREN) or the official geographic code (communes, postal codes) prove it. One zero only.
     */
    static Optional<Fix> lostZero(Field field, String cell) {
        if (!DIGITS.matcher(cell).matches()) {
            return Optional.empty();
        }
        String padded = "0" + cell;
        boolean proved = switch (padded.length()) {
            case 14 -> Siret.parse(padded).isPresent();
            case 9 -> Siren.parse(padded).isPresent();
            case 5 -> isPlace(field, padded);
            default -> false;
        };
        return proved ? Optional.of(new Fix(Kinds.LOST_ZERO, padded)) : Optional.empty();
    }

    private static boolean isPlace(Field field, String code) {
        String name = Labels.fold(field.name());
        Territory territory = Territory.embedded();
        if (name.contains("insee")) {
            return CommuneCode.parse(code).flatMap(territory::commune).isPresent();
        }
        boolean postal = name.contains("postal") || Set.of("cp", "adrcp").contains(name);
        return postal
                && PostalCode.parse(code)
                        .filter(c -> !territory.communes(c).isEmpty())
                        .isPresent();
    }
}
