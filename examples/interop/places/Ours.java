import static java.nio.charset.StandardCharsets.UTF_8;

import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.StandardVersion;
import fr.collectivites.sdk.core.place.check.PlaceChecker;
import fr.collectivites.sdk.core.place.hours.FrenchHours;
import fr.collectivites.sdk.core.place.convert.StandardTable;
import fr.collectivites.sdk.core.problem.Outcome;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.validation.TableValidator;
import fr.collectivites.sdk.core.value.OpeningHours;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What sdk-core says: of hours in French, moment by moment; of places, by the registered schema and strictly. */
final class Ours {

    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 4, 27, 0, 15);
    private static final int MOMENTS = 24 * 7 * 30;

    private Ours() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, false, UTF_8);
        List<String> lines = Files.readAllLines(Path.of(arguments[1]));
        if (arguments[0].equals("hours")) {
            hours(lines, out);
        } else {
            places(lines, out);
        }
        out.flush();
    }

    /** Form, hours, and a letter for each hour of thirty weeks: open, closed, unknown. */
    private static void hours(List<String> forms, PrintStream out) {
        for (String line : forms) {
            String form = line.split("\t")[0];
            if (line.startsWith("#") || line.endsWith("\t?")) {
                continue;
            }
            OpeningHours hours = FrenchHours.parse(form.replace("\\n", "\n")).orElseThrow();
            StringBuilder states = new StringBuilder();
            for (int i = 0; i < MOMENTS; i++) {
                states.append(hours.at(FIRST.plusHours(i)).name().charAt(0));
            }
            out.println(form + "\t" + hours + "\t" + states);
        }
    }

    /** Name of the case, the record as JSON of texts by column, and both verdicts. */
    private static void places(List<String> cases, PrintStream out) {
        PlaceChecker checker = PlaceChecker.builder(LocalDate.of(2026, 11, 24)).build();
        TableValidator schema = TableValidator.builder(
                        SchemaCatalog.bundled().get(StandardVersion.V1_0.schema()))
                .build();
        StandardRecord good = StandardRecord.empty();
        for (String line : cases) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("#")) {
                continue;
            }
            StandardField field = StandardField.ofColumn(cells[1]).orElseThrow();
            StandardRecord place = StandardRecord.of(Map.of(field, cells[2]), StandardVersion.V1_0, Map.of());
            if (cells[0].equals("good")) {
                good = good.with(field, place.texts(field));
                continue;
            }
            StandardRecord changed = good.with(field, place.texts(field));
            List<String> errors = new ArrayList<>();
            checker.check(changed, problem -> {
                if (problem.severity() == Severity.ERROR) {
                    errors.add(problem.code().code());
                }
            });
            boolean registered = schema.validate(StandardTable.rows("t", StandardVersion.V1_0, List.of(changed)))
                            .outcome()
                    != Outcome.INVALID;
            StringBuilder json = new StringBuilder();
            for (StandardField column : StandardField.values()) {
                json.append(json.length() == 0 ? "{" : ",").append(quoted(column.column())).append(':');
                json.append(quoted(changed.cell(column, StandardVersion.V1_0)));
            }
            out.println(cells[0] + "\t" + json + "}\t" + (registered ? "valid" : "invalid") + "\t"
                    + (registered && errors.isEmpty() ? "valid" : "invalid"));
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
