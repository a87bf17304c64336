package fr.collectivites.sdk.core.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.collectivites.sdk.core.mapping.Mapping;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.List;
import java.util.stream.Stream;

/** Any text as a {@code mapping.yaml}: findings, and a table that can be read, whatever is wrong. */
public final class MappingTarget {

    private static final TableSource TABLE = TableSource.bytes(
            "t.csv",
            "Somme;Association;Date;UE\n12,50;Les Amis;31/01/2026;X\n1 000 euros;;2026 au 2027;\n".getBytes(UTF_8));

    private MappingTarget() {}

    static List<byte[]> seeds() {
        return Stream.of(
                        "schema: scdl/subventions\nsource: {header-row: 1, delimiter: ';', sheet: 1}\nrows:\n"
                                + "  - {column: Association, empty: false}\n  - {column: UE, equals: X}\nfields:\n"
                                + "  montant: {column: Somme, number: {decimal: ',', grouping: ' '}, remove-suffix: euros}\n"
                                + "  nomBeneficiaire: [Association, Nom]\n  nature: {column: UE, codes: {X: aide}}\n"
                                + "ignore: [Date]\n",
                        "schema: scdl/subventions\nfields:\n  dateConvention: {column: Date, date: dd/MM/yyyy}\n"
                                + "  objet: {join: [Association, UE], separator: ' - '}\n  notificationUE: {column: UE,"
                                + " boolean: {yes: [X], no: [non]}}\n  pourcentageSubvention: {column: Somme, number:"
                                + " {percent: true}}\n  datesPeriodeVersement:\n    join:\n      - {column: Date, split: {by:"
                                + " ' au ', part: 2}, default: x}\n    separator: /\n  idAttribuant: {constant: 218}\n",
                        "schema: {}\nfields: &a\n  x: *a\n")
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Tables.read(
                Mapping.read(new String(data, UTF_8)).apply(TABLE),
                Tables.options().build());
    }
}
