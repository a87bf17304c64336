package fr.collectivites.sdk.core.correction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of correction: that it is made where it is certain, and that it is not made where it is not. */
class FixerTest {

    private static final String SIRET = "05520135400010";

    @TempDir
    private Path folder;

    private static TableSchema schema(String... fields) {
        return TableSchema.parse("{\"fields\": [" + String.join(", ", fields) + "]}");
    }

    private static String field(String name, String rest) {
        return "{\"name\": \"" + name + "\", " + rest + "}";
    }

    private static TableSource csv(String text) {
        return TableSource.bytes("t.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Changes as "kind before>after", those that wait with a question mark, as far as cells and names are concerned. */
    private static List<String> changes(Correction correction) {
        return correction.changes().problems().stream()
                .filter(p ->
                        !Set.of("add-column", "column-order").contains(p.rule().orElse("")))
                .map(p -> p.rule().orElse("") + " " + p.value().orElse("") + ">"
                        + p.fix().map(f -> f.replacement()).orElse("")
                        + (p.code() == CoreCode.CORRECTION_WAITING ? "?" : ""))
                .toList();
    }

    private static List<String> changes(TableSchema schema, String csv) {
        return changes(Fixer.of(schema).preview(csv(csv)));
    }

    private static List<String> cells(TableSchema schema, String... cells) {
        String csv = schema.fields().get(0).name() + "\n\"" + String.join("\"\n\"", cells) + "\"\n";
        return changes(schema, csv);
    }

    // White space

    @Test
    void white_space_around_values_goes() {
        TableSchema text = schema(field("a", "\"type\": \"string\""));
        assertThat(cells(text, " x y\u00a0", "z")).containsExactly("trim  x y\u00a0>x y");
    }

    @Test
    void white_space_stays_where_the_schema_does_not_know_the_column_or_the_text_means_nothing() {
        TableSchema text = schema(field("a", "\"type\": \"string\", \"missingValues\": [\" \"]"));
        assertThat(changes(text, "a,b\n\" \",\" x\"\n")).isEmpty();
    }

    // Names of columns

    @Test
    void columns_get_their_name_by_case_by_one_letter_and_by_the_title_that_the_schema_gives() {
        TableSchema schema = schema(
                field("montant", "\"type\": \"number\""),
                field("beneficiaire", "\"type\": \"string\""),
                field("idAttribuant", "\"type\": \"string\", \"title\": \"Identifiant de l'attribuant\""));
        assertThat(changes(schema, "Montant,bénéficiare,IDENTIFIANT DE L'ATTRIBUANT\n1,x,y\n"))
                .containsExactly(
                        "rename-column Montant>montant",
                        "rename-column bénéficiare>beneficiaire",
                        "rename-column IDENTIFIANT DE L'ATTRIBUANT>idAttribuant");
    }

    @Test
    void a_column_keeps_its_name_where_two_claim_the_field_or_it_claims_two_fields() {
        TableSchema one = schema(field("montant", "\"type\": \"number\""));
        assertThat(changes(one, "montat,montan\n1,2\n")).isEmpty();
        // Case alone says more than a letter
        assertThat(changes(one, "Montant,montan\n1,2\n")).containsExactly("rename-column Montant>montant");
        TableSchema two = schema(field("date1", "\"type\": \"string\""), field("date2", "\"type\": \"string\""));
        assertThat(changes(two, "date3\nx\n")).isEmpty();
        // The column of date2 is there: date3 may be a slip for either
        assertThat(changes(two, "date3,date2\nx,y\n")).isEmpty();
        TableSchema title = schema(
                field("a", "\"type\": \"string\", \"title\": \"Nom\""),
                field("b", "\"type\": \"string\", \"title\": \"Nom\""));
        assertThat(changes(title, "nom\nx\n")).isEmpty();
    }

    // Words

    @Test
    void booleans_and_values_of_lists_get_the_spelling_of_the_schema() {
        TableSchema bool =
                schema(field("a", "\"type\": \"boolean\", \"trueValues\": [\"oui\"], \"falseValues\": [\"non\"]"));
        assertThat(cells(bool, "OUI", "vrai", "0", "oui"))
                .containsExactly("spelling OUI>oui", "spelling vrai>oui", "spelling 0>non");
        TableSchema list = schema(field(
                "a", "\"type\": \"string\", \"constraints\": {\"enum\": [\"aide en numéraire\", \"aide en nature\"]}"));
        assertThat(cells(list, "AIDE EN NUMERAIRE", "aide en naturre"))
                .containsExactly(
                        "spelling AIDE EN NUMERAIRE>aide en numéraire", "spelling aide en naturre>aide en nature");
    }

    @Test
    void words_that_might_mean_anything_stay() {
        TableSchema bool =
                schema(field("a", "\"type\": \"boolean\", \"trueValues\": [\"oui\"], \"falseValues\": [\"non\"]"));
        assertThat(cells(bool, "o", "peut-être", "2", "x")).isEmpty();
        TableSchema list = schema(field(
                "a",
                "\"type\": \"string\", \"constraints\": {\"enum\": [\"canton\", \"carton\", \"code1\", \"code2\"]}"));
        assertThat(cells(list, "caton", "code3", "cado")).isEmpty();
    }

    // Numbers

    @Test
    void decimal_commas_and_groups_are_rewritten() {
        TableSchema number = schema(field("a", "\"type\": \"number\""));
        assertThat(cells(number, "1 234,50", "12,5 €"))
                .containsExactly("number-format 1 234,50>1234.50", "number-format 12,5 €>12.5");
        // Other cells prove that the comma begins decimals here
        assertThat(cells(number, "12,50", "1,234")).contains("number-format 1,234>1.234");
        TableSchema integer = schema(field("a", "\"type\": \"integer\""));
        assertThat(cells(integer, "12,0", "1 200")).containsExactly("whole-number 12,0>12", "number-format 1 200>1200");
    }

    @Test
    void a_comma_that_may_set_thousands_apart_waits_and_a_number_in_words_stays() {
        TableSchema number = schema(field("a", "\"type\": \"number\""));
        assertThat(cells(number, "1,234", "mille")).containsExactly("number-format 1,234>1.234?");
        // Another cell speaks against it
        assertThat(cells(number, "12,50", "1,234", "1,234,567")).contains("number-format 1,234>1.234?");
        TableSchema integer = schema(field("a", "\"type\": \"integer\""));
        assertThat(cells(integer, "12.000")).containsExactly("whole-number 12.000>12?");
        Fixer accepting = Fixer.builder(number).accept(List.of("number-format")).build();
        assertThat(changes(accepting.preview(csv("a\n\"1,234\"\n")))).containsExactly("number-format 1,234>1.234");
    }

    // Dates

    @Test
    void the_whole_column_proves_the_order_of_day_and_month() {
        TableSchema date = schema(field("a", "\"type\": \"date\""));
        assertThat(cells(date, "02/03/2025", "25/03/2025", "1-4-2025 00:00"))
                .containsExactly(
                        "date-order 02/03/2025>2025-03-02",
                        "date-order 25/03/2025>2025-03-25",
                        "date-order 1-4-2025 00:00>2025-04-01");
        assertThat(cells(date, "02/03/2025", "03/25/2025"))
                .containsExactly("date-order 02/03/2025>2025-02-03", "date-order 03/25/2025>2025-03-25");
    }

    @Test
    void dates_stay_where_nothing_proves_their_order_or_the_column_contradicts_itself() {
        TableSchema date = schema(field("a", "\"type\": \"date\""));
        assertThat(cells(date, "02/03/2025", "04/05/2025")).isEmpty();
        assertThat(cells(date, "02/03/2025", "25/03/2025", "03/25/2025"))
                .containsExactly("french-date 25/03/2025>2025-03-25");
        assertThat(cells(date, "25/03/2025", "30/02/2025", "02/03/25", "00/03/2025"))
                .containsExactly("date-order 25/03/2025>2025-03-25");
    }

    // Positions

    private static final TableSchema PLACES = schema(
            field("longitude", "\"type\": \"number\""),
            field("latitude", "\"type\": \"number\""),
            field("code_insee", "\"type\": \"string\""));

    @Test
    void longitude_and_latitude_are_exchanged_where_only_that_lies_in_france() {
        assertThat(changes(
                        PLACES, "longitude,latitude,code_insee\n44.1,1.08,82112\n\"-20.9\",55.4,\n1.08,44.1,82112\n"))
                .containsExactly(
                        "swap-coordinates 44.1>1.08",
                        "swap-coordinates 1.08>44.1",
                        "swap-coordinates -20.9>55.4",
                        "swap-coordinates 55.4>-20.9");
        TableSchema point = schema(field("p", "\"type\": \"geopoint\", \"format\": \"array\""));
        assertThat(cells(point, "[44.1, 1.08]")).containsExactly("swap-coordinates [44.1, 1.08]>[1.08, 44.1]");
    }

    @Test
    void positions_stay_where_the_commune_contradicts_or_neither_reading_lies_in_france() {
        // Exchanged, it lies on La Réunion; the row says Moissac
        assertThat(changes(PLACES, "longitude,latitude,code_insee\n\"-20.9\",55.4,82112\n"))
                .isEmpty();
        assertThat(changes(PLACES, "longitude,latitude\n100,10\n10,100\n,44.1\n"))
                .isEmpty();
        // Saint-Pierre-et-Miquelon is where it should be
        assertThat(changes(PLACES, "longitude,latitude\n\"-56.2\",46.8\n")).isEmpty();
    }

    // Identifiers

    private static TableSchema identifiers() {
        return schema(
                field("siret", "\"type\": \"string\", \"constraints\": {\"pattern\": \"^[0-9]{14}$\"}"),
                field("code_postal", "\"type\": \"string\", \"constraints\": {\"pattern\": \"^[0-9]{5}$\"}"));
    }

    @Test
    void a_lost_zero_is_proved_and_waits_until_it_is_accepted() {
        String lost = SIRET.substring(1);
        String file = "siret,code_postal\n" + lost + ",1000\n";
        assertThat(changes(identifiers(), file))
                .containsExactly("lost-zero " + lost + ">" + SIRET + "?", "lost-zero 1000>01000?");
        Correction accepted = Fixer.builder(identifiers())
                .accept(List.of("lost-zero"))
                .build()
                .preview(csv(file));
        assertThat(changes(accepted)).containsExactly("lost-zero " + lost + ">" + SIRET, "lost-zero 1000>01000");
        assertThat(accepted.remaining().outcome()).isEqualTo(Outcome.VALID);
    }

    @Test
    void a_zero_is_not_invented_where_nothing_proves_it() {
        // A wrong check digit, two zeros lost, a postal code that does not exist, a column of something else
        assertThat(changes(identifiers(), "siret,code_postal\n5520135400011,1999\n520135400010,999\n"))
                .isEmpty();
        TableSchema other =
                schema(field("numero", "\"type\": \"string\", \"constraints\": {\"pattern\": \"^[0-9]{5}$\"}"));
        assertThat(cells(other, "1000")).isEmpty();
    }

    @Test
    void spaces_between_digits_go_and_digits_stay() {
        assertThat(changes(identifiers(), "siret,code_postal\n055 201 354 00010,82 200\n"))
                .containsExactly("join-digits 055 201 354 00010>" + SIRET, "join-digits 82 200>82200");
        assertThat(changes(identifiers(), "siret,code_postal\nO5520135400010,822OO\n"))
                .isEmpty();
    }

    @Test
    void digits_that_a_spreadsheet_rounded_are_said_to_be_lost() {
        Correction correction = Fixer.of(identifiers()).preview(csv("siret,code_postal\n\"5,52014E+12\",82200\n"));
        assertThat(changes(correction)).isEmpty();
        assertThat(correction.remaining().problems())
                .filteredOn(p -> p.code() == CoreCode.VALUE_LOST)
                .singleElement()
                .satisfies(p -> assertThat(p.message(Locale.FRENCH)).contains("Revenez au fichier d'origine"));
    }

    @Test
    void the_numeric_cell_of_a_spreadsheet_still_has_its_digits() {
        List<List<@Nullable Object>> rows = List.of(List.of(5520135400010L, "82200"));
        Fixer fixer = Fixer.builder(identifiers()).accept(List.of("lost-zero")).build();
        Correction correction = fixer.preview(TableSource.rows("s", List.of("siret", "code_postal"), rows));
        assertThat(changes(correction)).containsExactly("lost-zero 5520135400010>" + SIRET);
        assertThat(correction.remaining().outcome()).isEqualTo(Outcome.VALID);
    }

    @Test
    void what_only_a_finding_proposes_waits_where_it_is_not_among_the_certain_kinds() {
        TableSchema hours = TableSchema.parse("""
                {"fields": [{"name": "tel", "type": "string"}],
                 "custom_checks": [{"name": "phone-number-value", "params": {"column": "tel"}}]}""");
        assertThat(cells(hours, "0033 5 63 04 63 63", "00 33 563046363"))
                .allSatisfy(change -> assertThat(change).endsWith("?"));
    }

    // What findings propose

    private static TableSchema checked(String check) {
        return TableSchema.parse("{\"fields\": [{\"name\": \"a\", \"type\": \"string\"}],"
                + " \"custom_checks\": [{\"name\": \"" + check + "\", \"params\": {\"column\": \"a\"}}]}");
    }

    @Test
    void separators_and_midnight_go_from_dates_where_the_day_is_one() {
        TableSchema date = schema(field("a", "\"type\": \"date\""));
        assertThat(cells(date, "2025/03/01", "2025-03-01 00:00:00"))
                .containsExactly("date-separators 2025/03/01>2025-03-01", "drop-time 2025-03-01 00:00:00>2025-03-01");
        assertThat(cells(date, "2025/02/30", "2025/3/1", "2025/13/01", "2025-03-01 14:30", "2025-02-30 00:00"))
                .isEmpty();
    }

    @Test
    void identifiers_lose_their_spaces_where_their_check_digit_is_right() {
        TableSchema siret = checked("french-siret-value");
        assertThat(cells(siret, "055 201 354 00010")).containsExactly("identifier-spelling 055 201 354 00010>" + SIRET);
        assertThat(cells(siret, "055 201 354 00011", "055 201 354 0001", "055 201 354 0001O", "000 000 000 00000"))
                .isEmpty();
    }

    @Test
    void names_of_an_official_list_get_its_spelling_where_only_one_is_meant() {
        TableSchema region = TableSchema.parse("""
                {"fields": [{"name": "a", "type": "string"}],
                 "custom_checks": [{"name": "region", "params": {"column": "a", "version": "2017"}}]}""");
        assertThat(cells(region, "OCCITANIE")).containsExactly("official-spelling OCCITANIE>Occitanie");
        assertThat(cells(region, "Ocitanie", "Midi-Pyrénées", "Occitanie, Bretagne"))
                .isEmpty();
    }

    @Test
    void spaces_around_a_slash_go_where_the_subject_is_one() {
        TableSchema acts = checked("nomenclature-actes-value");
        assertThat(cells(acts, "Finances locales / Subventions"))
                .containsExactly("slash-spaces Finances locales / Subventions>Finances locales/Subventions");
        assertThat(cells(acts, "Finance locale / Subventions", "Subventions", "Inconnu / Subventions"))
                .isEmpty();
    }

    @Test
    void a_number_where_text_is_asked_for_is_written_with_its_digits_and_no_others() throws IOException {
        TableSchema text = schema(field("a", "\"type\": \"string\""));
        List<List<@Nullable Object>> rows = List.of(List.of(82112L));
        Path copy = folder.resolve("copie.csv");
        Correction correction = Fixer.of(text).write(TableSource.rows("s", List.of("a"), rows), copy);
        assertThat(changes(correction)).isEmpty();
        assertThat(copy).content(StandardCharsets.UTF_8).isEqualTo("a\n82112\n");
        assertThat(correction.remaining().outcome()).isEqualTo(Outcome.VALID);
    }

    // Rows

    @Test
    void blank_rows_go_and_rows_that_hold_anything_stay() {
        TableSchema text = schema(field("a", "\"type\": \"string\""));
        assertThat(changes(text, "a,autre\nx,y\n,\nz,\n")).containsExactly("blank-row >");
        assertThat(changes(text, "a,autre\nx,y\n,.\nz,\n")).isEmpty();
    }

    @Test
    void rows_above_the_header_go_where_they_are_titles_and_stay_where_they_are_as_wide_as_the_rows_below() {
        TableSchema schema = schema(
                field("a", "\"type\": \"string\""),
                field("b", "\"type\": \"string\""),
                field("c", "\"type\": \"string\""),
                field("d", "\"type\": \"string\""));
        String rows = "a;b;c;d\n" + "x;y;z;t\n".repeat(4);
        assertThat(changes(schema, "Titre\n" + rows)).anyMatch(change -> change.startsWith("title-rows"));
        assertThat(changes(schema, "x;y;z;t\n" + rows)).noneMatch(change -> change.startsWith("title-rows"));
    }

    @Test
    void every_kind_says_in_both_languages_why_it_is_certain() {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Messages messages = Messages.of(CoreCode.CORRECTED, locale);
            for (String kind : Kinds.CERTAIN) {
                assertThat(messages.find("corrected." + kind + ".message"))
                        .as(kind)
                        .isPresent();
            }
            assertThat(messages.find("corrected." + Kinds.LOST_ZERO + ".message"))
                    .isPresent();
        }
    }
}
