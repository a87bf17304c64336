package fr.collectivites.sdk.core.internal.cell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.internal.cell.FieldRules.Told;
import fr.collectivites.sdk.core.schema.TableSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the bytes of a cell tell is what the plain rules say: no finding, and a value or none. */
class RangeChecksTest {

    /**
     * A field.
     *
     * @param descriptor without its name, apostrophes for quotes
     * @param right cells that must be told from their bytes
     */
    record Case(String descriptor, List<String> right) {

        @Override
        public String toString() {
            return descriptor;
        }
    }

    static List<Case> cases() {
        return List.of(
                of("'type':'string'", "x", "é", ""),
                of(
                        "'type':'string','constraints':{'required':true,'minLength':2,'maxLength':4}",
                        "ab",
                        "éà",
                        "𝄞𝄞",
                        "éàüö"),
                of(
                        "'type':'string','constraints':{'enum':['oui','non','n/a','très long mot','très long met']}",
                        "oui",
                        "très long met"),
                of("'type':'string','constraints':{'pattern':'^[0-9]{5}$','enum':['82112','82121']}", "82112"),
                of("'type':'string','constraints':{'pattern':'\\\\w+(-\\\\w+)*|œ'}", "Montauban", "œuf-à"),
                of("'type':'string','constraints':{'pattern':'(?:(?:^|\\\\|)(Aide|Aide à|x))+$'}", "Aide|Aide à", "|x"),
                of("'type':'string','format':'email'", "a.b+c@exemple.fr", "a_b@x-y.z0.fr"),
                of("'type':'string','format':'uri'", "https://exemple.fr/é", "a:"),
                of("'type':'string','format':'uuid'", "f81d4fae-7dec-11d0-a765-00a0c91e6bF6"),
                of("'type':'integer'", "0", "-12", "+7", "007", "999999999999999999"),
                of("'type':'integer','constraints':{'minimum':1,'maximum':'99'}", "1", "99", "+42"),
                of("'type':'integer','constraints':{'exclusiveMinimum':1,'exclusiveMaximum':3}", "2"),
                of("'type':'integer','constraints':{'minimum':-1e30,'maximum':1e30}", "5"),
                of("'type':'number'", "1.5", "-0.0", "12", "0123.4500"),
                of("'type':'number','constraints':{'minimum':0.01,'maximum':1}", "0.01", "1", "1.00", "0.5"),
                of("'type':'number','constraints':{'exclusiveMinimum':-2.5,'exclusiveMaximum':2.5}", "-2.49", "2.499"),
                of("'type':'number','decimalChar':',','groupChar':' '", ""),
                of("'type':'boolean'", "true", "FALSE", "1"),
                of("'type':'boolean','trueValues':['oui','Oui'],'falseValues':['non','']", "oui", "non"),
                of("'type':'date'", "2024-02-29", "0001-01-01", "9999-12-31"),
                of(
                        "'type':'date','format':'%Y-%m-%d','constraints':{'minimum':'2020-02-29','maximum':'2025-12-31'}",
                        "2020-02-29", "2025-12-31"),
                of("'type':'date','format':'%d/%m/%Y'", ""),
                of(
                        "'type':'datetime'",
                        "2024-01-05T10:00:00Z",
                        "2024-01-05T23:59:59.123456789+02:00",
                        "2024-01-05T10:00:00"),
                of("'type':'year','constraints':{'minimum':1900}", "1900", "2025"),
                of("'type':'geopoint'", "1.35,44.02", "-1.5, 44"),
                of("'type':'geopoint','format':'array'", "[1.35,44.02]", "[-61.5, 16.25]", "[0,0]"),
                of("'type':'geopoint','format':'object'", ""),
                of("'type':'any'", "x"),
                of("'type':'array'", ""),
                of("'type':'integer','missingValues':['','NC','-']", "NC", "-", "5"),
                of("'type':'string','missingValues':['-'],'constraints':{'required':true}", "x", "éé"));
    }

    private static Case of(String descriptor, String... right) {
        return new Case(descriptor, List.of(right));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void someCells(Case field) {
        compare(field, 3_000);
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Tag("deep")
    void aMillionCells(Case field) {
        compare(field, 1_000_000);
    }

    private static void compare(Case field, int times) {
        for (boolean standard : new boolean[] {false, true}) {
            TableSchema schema =
                    TableSchema.parse(("{'fields':[{'name':'f'," + field.descriptor() + "}]}").replace('\'', '"'));
            FieldRules rules = FieldRules.of(schema.fields().get(0), schema, standard);
            // What the standard asks of addresses is left to the plain rules
            boolean left = standard && field.descriptor().contains("'uri'");
            field.right().forEach(cell -> {
                boolean told = told(rules, cell.getBytes(UTF_8)) != Told.UNKNOWN;
                assertThat(told || left || cell.isEmpty()).as(cell).isTrue();
            });
            Random random = new Random(82);
            for (int i = 0; i < times / 2; i++) {
                told(rules, cell(field, random).getBytes(UTF_8));
            }
        }
    }

    /** What the bytes tell, held against what the plain rules say. */
    private static Told told(FieldRules rules, byte[] cell) {
        // Something around the range, so that nothing outside is looked at
        byte[] bytes = new byte[cell.length + 6];
        Arrays.fill(bytes, (byte) '7');
        System.arraycopy(cell, 0, bytes, 3, cell.length);
        Told told = rules.tell(bytes, 3, 3 + cell.length);
        if (told != Told.UNKNOWN) {
            String text = new String(cell, UTF_8);
            List<Object> findings = new ArrayList<>();
            Object value = rules.read(text, findings::add);
            assertThat(findings).as(text).isEmpty();
            assertThat(value == null).as(text).isEqualTo(told == Told.MISSING);
            assertThat(rules.cast(text)).isEqualTo(value);
        }
        return told;
    }

    private static final String[] PIECES = {
        "-",
        "+",
        ".",
        ",",
        " ",
        "0",
        "1",
        "9",
        "00",
        "é",
        "\n",
        "\u00a0",
        "_",
        "e5",
        "T",
        "Z",
        ":",
        "/",
        "[",
        "]",
        "\"",
        "@",
        "|",
        "",
        "\u0663",
        "𝄞",
        "2024-02-30",
        "13",
        "a",
        "A",
        "\t",
        "NaN",
        "oui",
        "x.fr",
        "\u2028",
        "\u0000"
    };

    /** A right cell or another edge, changed in up to three places. */
    private static String cell(Case field, Random random) {
        String cell = field.right().get(random.nextInt(field.right().size()));
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            int[] points = cell.codePoints().toArray();
            int from = random.nextInt(points.length + 1);
            int to = Math.min(points.length, from + random.nextInt(3));
            cell = new String(points, 0, from)
                    + PIECES[random.nextInt(PIECES.length)]
                    + new String(points, to, points.length - to);
        }
        return cell;
    }
}
