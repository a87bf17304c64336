package fr.collectivites.sdk.opendata.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {

    private static Content read(String text, String name) throws IOException {
        return Content.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "a;b|1;2|#1",
                "a;b|1;2#1",
                "a;b|#0",
                "#0",
                "a;b||;;|1;2| ; |#1",
                "a;b|\"x|y\";2|#1",
                "a;b|\"x \"\"y\"\" z\";2|3;4|#2",
                "a;b|it\"s;2|3;4|#2",
                "a;b|\"\";\"\"|#0",
                "\uFEFFa;b|1;2|#1"
            })
    void countsRecordsThatHoldSomething(String text, long rows) throws IOException {
        String csv = text == null ? "" : text.replace('|', '\n');
        assertThat(read(csv, "a.csv").rows()).isEqualTo(rows);
        assertThat(read(csv.replace("\n", "\r\n"), "A.CSV").rows()).isEqualTo(rows);
    }

    @Test
    void countsOnlyTables() throws IOException {
        assertThat(read("{}\n{}\n", "a.json").rowCount()).isEmpty();
        assertThat(read("a\tb\n1\t2\n", "a.tsv").rowCount()).hasValue(1);
    }

    @Test
    void nothingCountedIsNotTheSameAsACountOfNone() {
        Content none = new Content("s", 0, 0, 0, 0);
        assertThat(none.rowCount()).hasValue(0);
        assertThat(none.keyCount()).hasValue(0);
        assertThat(none.errorCount()).hasValue(0);
        Content unknown = new Content("s", 0, -1);
        assertThat(unknown.rowCount()).isEmpty();
        assertThat(unknown.keyCount()).isEmpty();
        assertThat(unknown.errorCount()).isEmpty();
    }

    @Test
    void theDigestIsThatOfTheBytes() throws IOException {
        // FIPS 180-2, appendix B.1
        Content content = read("abc", "a.txt");
        assertThat(content.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(content.size()).isEqualTo(3);
        assertThat(content.sameBytes(new Content(content.sha256(), 3, 12))).isTrue();
    }
}
