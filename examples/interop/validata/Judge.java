import static java.nio.charset.StandardCharsets.UTF_8;

import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads lines of schema, tabulation, file; prints for each the verdict, then the numbers of findings: of what the
 * reference counts as errors, of errors beyond the reference ({@code ~} before the code), and of all else ({@code +}).
 */
final class Judge {

    private Judge() {}

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        PrintStream out = new PrintStream(System.out, false, UTF_8);
        Map<String, TableSchema> schemas = new HashMap<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] pair = line.split("\t", -1);
            TableSchema schema = schemas.computeIfAbsent(pair[0], path -> TableSchema.read(Path.of(path)));
            out.println(judge(schema, Path.of(pair[1])));
        }
        out.flush();
    }

    private static String judge(TableSchema schema, Path file) {
        Map<String, Long> counts = new TreeMap<>();
        boolean[] valid = {true};
        try {
            TableValidator.builder(schema).build().validate(TableSource.file(file), problem -> {
                boolean error = problem.severity() == Severity.ERROR;
                valid[0] &= !error;
                String code = problem.code().code();
                String rule = problem.rule().map("/"::concat).orElse("");
                boolean stops = code.equals("reference-stops") || code.equals("blank-header");
                String kind = !error ? "+" + code + rule : problem.beyondReference() ? "~" + code : stops ? code + rule : code;
                counts.merge(kind, 1L, Long::sum);
            });
        } catch (SdkException unreadable) {
            return "unreadable\t" + unreadable.getClass().getSimpleName() + "=1";
        } catch (RuntimeException | StackOverflowError bug) {
            return "crash\t" + bug.getClass().getName() + "=1";
        }
        return (valid[0] ? "valid\t" : "invalid\t")
                + counts.entrySet().stream()
                        .map(count -> count.getKey() + "=" + count.getValue())
                        .collect(Collectors.joining("\t"));
    }
}
