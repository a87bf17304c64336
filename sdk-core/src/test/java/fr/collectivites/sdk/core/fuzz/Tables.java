package fr.collectivites.sdk.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.table.Limits;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import java.util.concurrent.atomic.AtomicLong;

/** Reads a table to its end and holds the reader to its promises. */
final class Tables {

    private static final Limits LIMITS = new Limits(20_000, 50, 1_000_000, 1_000_000);
    private static final int MOST_FINDINGS = 100_000;

    private Tables() {}

    static ReadOptions.Builder options() {
        return ReadOptions.builder().limits(LIMITS);
    }

    static void read(String name, byte[] content, ReadOptions options) {
        read(TableSource.bytes(name, content), options);
    }

    static void read(TableSource source, ReadOptions options) {
        AtomicLong findings = new AtomicLong();
        try (TableReader reader = source.open(options, problem -> findings.incrementAndGet())) {
            long last = 0;
            while (reader.next()) {
                Row row = reader.row();
                assertThat(row.size()).isBetween(0, LIMITS.columns());
                assertThat(row.number()).isGreaterThan(last);
                last = row.number();
                for (int cell = 0; cell < row.size(); cell++) {
                    assertThat(row.text(cell)).isNotNull();
                    Object unused = row.value(cell);
                }
            }
            assertThat(reader.facts()).containsKey("format");
        } catch (SourceException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        assertThat(findings.get()).isLessThan(MOST_FINDINGS);
    }
}
