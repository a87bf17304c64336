package fr.collectivites.sdk.core.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8InputTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String TEXT = "Délibération à 12 €, œuvre\n";

    private record Reading(String text, String encoding, long badBytes, long firstBad) {}

    @Test
    void utf8_passes_unchanged_and_its_mark_is_dropped() throws IOException {
        assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Reading(TEXT, "utf-8", 0, -1));
        assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(TEXT);
    }

    @Test
    void bytes_that_are_no_utf8_at_the_beginning_make_the_file_windows_1252() throws IOException {
        assertThat(read(TEXT.getBytes(WINDOWS_1252))).isEqualTo(new Reading(TEXT, "windows-1252", 0, -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
    void a_mark_tells_utf_16(String name) throws IOException {
        Reading reading = read(("\uFEFF" + TEXT + "𝄞").getBytes(Charset.forName(name)));
        assertThat(reading.text()).isEqualTo(TEXT + "𝄞");
        assertThat(reading.encoding()).isEqualTo("utf-16");
    }

    /** Unicode 3.8, D91: surrogates stand in pairs; what follows half a pair is not lost with it. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
    void half_a_pair_and_an_odd_byte_in_utf_16_are_counted_and_the_first_is_remembered(String name) throws IOException {
        Charset charset = Charset.forName(name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("\uFEFFé;".getBytes(charset));
        int bad = bytes.size();
        bytes.write(name.endsWith("BE") ? new byte[] {(byte) 0xD8, 0x35} : new byte[] {0x35, (byte) 0xD8});
        bytes.write(";à\n".repeat(20_000).getBytes(charset));
        bytes.write('x');

        Reading reading = read(bytes.toByteArray());

        assertThat(reading).isEqualTo(new Reading("é;\uFFFD" + ";à\n".repeat(20_000) + "\uFFFD", "utf-16", 2, bad));
    }

    @Test
    void a_stray_byte_late_in_a_file_is_read_as_windows_1252_counted_and_remembered() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("é\n".repeat(50_000).getBytes(StandardCharsets.UTF_8));
        int bad = bytes.size();
        bytes.write(0xC9);
        bytes.write("cole\n".getBytes(StandardCharsets.UTF_8));
        Reading reading = read(bytes.toByteArray());
        assertThat(reading.text()).endsWith("\nÉcole\n");
        assertThat(reading.encoding()).isEqualTo("utf-8");
        assertThat(reading.badBytes()).isEqualTo(1);
        assertThat(reading.firstBad()).isEqualTo(bad);
    }

    /** With five characters of several bytes in the lines before, the detector of the reference is sure of UTF-8. */
    @ParameterizedTest
    @CsvSource({"éàüœ, windows-1252", "éàüœç, utf-8"})
    void utf8_with_a_stray_byte_stays_utf8_when_enough_of_it_stands_in_lines_before(String before, String encoding)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((before + "\né").getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        Reading reading = read(bytes.toByteArray());
        assertThat(reading.encoding()).isEqualTo(encoding);
        if (encoding.equals("utf-8")) {
            assertThat(reading).isEqualTo(new Reading(before + "\néé", "utf-8", 1, 13));
        }
    }

    @Test
    void an_accent_across_the_first_100_000_bytes_stays_utf8() throws IOException {
        String text = "x".repeat(Utf8Input.PREFIX - 1) + "é" + TEXT;
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Reading(text, "utf-8", 0, -1));
    }

    @Test
    void a_given_encoding_overrules_detection() throws IOException {
        byte[] bytes = TEXT.replace("€", "E").replace("œ", "oe").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(bytes, Optional.of(StandardCharsets.ISO_8859_1)).text())
                .isEqualTo(TEXT.replace("€", "E").replace("œ", "oe"));
    }

    /** Whatever the bytes: no exception, and what comes out is UTF-8 that a strict decoder takes. */
    @Test
    void any_bytes_become_well_formed_utf8() throws IOException {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            byte[] out = readBytes(bytes, Optional.empty()).toByteArray();
            assertThat(new String(out, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(out);
        }
    }

    private static Reading read(byte[] bytes) throws IOException {
        return read(bytes, Optional.empty());
    }

    private static Reading read(byte[] bytes, Optional<Charset> forced) throws IOException {
        try (Utf8Input input = new Utf8Input(new ByteArrayInputStream(bytes), forced)) {
            String text = drain(input).toString(StandardCharsets.UTF_8);
            return new Reading(text, input.encoding(), input.badBytes(), input.firstBadOffset());
        }
    }

    private static ByteArrayOutputStream readBytes(byte[] bytes, Optional<Charset> forced) throws IOException {
        try (Utf8Input input = new Utf8Input(new ByteArrayInputStream(bytes), forced)) {
            return drain(input);
        }
    }

    private static ByteArrayOutputStream drain(Utf8Input input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[13];
        for (int count = input.read(buffer, 0, 13); count >= 0; count = input.read(buffer, 0, 13)) {
            out.write(buffer, 0, count);
        }
        return out;
    }
}
