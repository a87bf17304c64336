package fr.collectivites.sdk.core.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The two versions of the standard whose files circulate, and how their files differ. */
public enum StandardVersion {
    /** 0.1 (2022): 29 columns, lists joined by semicolons, most values whole sentences. */
    V0_1("LaMednum/standard-mediation-num@0.1.1", ';'),
    /** 1.0 (2024): 32 columns, lists joined by bars. */
    V1_0("LaMednum/standard-mediation-num@1.0.1", '|');

    /** Columns of 0.1 without a single successor, and the column before each. */
    private static final List<List<String>> ONLY_FORMER = List.of(
            List.of("cle_ban", "longitude"),
            List.of("publics_accueillis", "services"),
            List.of("labels_nationaux", "conditions_acces"));

    /** Names that only files of 0.1 have, one of them as it is often misspelt. */
    private static final Set<String> FORMER_SIGNS = Set.of(
            "courriel",
            "cle_ban",
            "publics_accueillis",
            "public_accueillis",
            "conditions_acces",
            "labels_nationaux",
            "labels_autres",
            "accessibilite");

    private final String schema;
    private final char separator;

    StandardVersion(String schema, char separator) {
        this.schema = schema;
        this.separator = separator;
    }

    /** Name and version of its newest schema that schema.data.gouv.fr serves. */
    public String schema() {
        return schema;
    }

    /** The character between the values of a list. */
    public char separator() {
        return separator;
    }

    /** The columns in the order of the version. */
    public List<String> columns() {
        if (this == V1_0) {
            return Stream.of(StandardField.values()).map(StandardField::column).toList();
        }
        List<String> columns = new ArrayList<>();
        Stream.of(StandardField.values())
                .flatMap(field -> field.formerColumn().stream())
                .forEach(columns::add);
        for (List<String> only : ONLY_FORMER) {
            columns.add(columns.indexOf(only.get(1)) + 1, only.get(0));
        }
        return List.copyOf(columns);
    }

    /** The field of a column in this version. */
    public Optional<StandardField> field(String column) {
        return Stream.of(StandardField.values())
                .filter(field -> column(field).filter(column::equals).isPresent())
                .findFirst();
    }

    /** The column of a field in this version, if it has one. */
    public Optional<String> column(StandardField field) {
        return this == V1_0 ? Optional.of(field.column()) : field.formerColumn();
    }

    /**
     * The version that a header is of: 0.1 where a column says so that 1.0 does not have and none is there that only 1.0
     * has; else 1.0.
     */
    public static StandardVersion of(Collection<String> header) {
        boolean former = header.stream().anyMatch(FORMER_SIGNS::contains);
        boolean current = Stream.of(StandardField.values())
                .map(StandardField::column)
                .filter(column -> V0_1.field(column).isEmpty())
                .anyMatch(header::contains);
        return former && !current ? V0_1 : V1_0;
    }
}
