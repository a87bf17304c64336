import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Writes the typed cells of spreadsheets, one row a line, in the notation of compare.py. */
public final class Cells {

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

    public static void main(String[] files) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String file : files) {
            try (TableReader reader = TableSource.file(Path.of(file)).open(ReadOptions.defaults(), problem -> {})) {
                while (reader.next()) {
                    Row row = reader.row();
                    for (int i = 0; i < row.size(); i++) {
                        out.print((i == 0 ? "" : "\u001f") + notation(row.value(i)));
                    }
                    out.print("\u001e");
                }
            }
            out.print("\u001d");
        }
        out.flush();
    }

    private static String notation(Object value) {
        if (value == null) {
            return "none";
        } else if (value instanceof Boolean) {
            return "bool " + value;
        } else if (value instanceof Long) {
            return "int " + value;
        } else if (value instanceof BigDecimal decimal) {
            return "float " + decimal;
        } else if (value instanceof LocalDateTime date) {
            return "datetime " + DATE_TIME.format(date);
        } else if (value instanceof LocalDate) {
            return "date " + value;
        } else if (value instanceof LocalTime time) {
            return "time " + TIME.format(time);
        } else if (value instanceof Duration duration) {
            return "duration " + (duration.toSeconds() * 1_000_000 + duration.toNanosPart() / 1000);
        }
        return "str " + value;
    }
}
