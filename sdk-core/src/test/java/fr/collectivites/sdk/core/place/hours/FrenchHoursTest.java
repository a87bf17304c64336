package fr.collectivites.sdk.core.place.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.value.OpeningHours;
import fr.collectivites.sdk.core.value.OpeningStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FrenchHoursTest {

    /** The forms, and what becomes of them: {@code examples/interop/places} asks another engine about the same file. */
    private static List<String[]> forms() {
        try (InputStream in = FrenchHoursTest.class.getResourceAsStream("french-hours.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyFormIsReadAsTheFileSays() {
        List<String[]> forms = forms();
        List<String> actual = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String[] form : forms) {
            String hours = FrenchHours.parse(form[0].replace("\\n", "\n"))
                    .map(OpeningHours::toString)
                    .orElse("?");
            actual.add(form[0] + " -> " + hours);
            expected.add(form[0] + " -> " + form[1]);
        }
        assertThat(actual).isEqualTo(expected);
        assertThat(forms.stream().filter(form -> !form[1].equals("?")).count()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void openNowCanBeTold() {
        OpeningHours hours = FrenchHours.parse(
                        "Du lundi au vendredi 9h-12h / 14h-17h, fermé le mercredi après-midi, sauf jours fériés")
                .orElseThrow();
        assertThat(hours.at(LocalDateTime.of(2026, 11, 24, 10, 0))).isEqualTo(OpeningStatus.OPEN);
        assertThat(hours.at(LocalDateTime.of(2026, 11, 25, 15, 0))).isEqualTo(OpeningStatus.CLOSED);
        assertThat(hours.at(LocalDateTime.of(2026, 11, 11, 10, 0))).isEqualTo(OpeningStatus.CLOSED);
    }

    /** A rule for school holidays takes the ordinary hours away, should it hold: on no Tuesday are they certain. */
    @Test
    void hoursThatSchoolHolidaysMayTakeAwayAreNotCertain() {
        OpeningHours hours = FrenchHours.parse(
                        "Période scolaire : mardi 16h-18h ; vacances scolaires : lundi au vendredi 10h-12h")
                .orElseThrow();
        assertThat(hours.at(LocalDateTime.of(2026, 4, 28, 16, 15))).isEqualTo(OpeningStatus.UNKNOWN);
        assertThat(hours.at(LocalDateTime.of(2026, 4, 28, 10, 15))).isEqualTo(OpeningStatus.UNKNOWN);
        assertThat(hours.at(LocalDateTime.of(2026, 4, 26, 10, 15))).isEqualTo(OpeningStatus.CLOSED);
    }

    /** Whatever words come in whatever order, the result is either nothing or hours that parse. */
    @Test
    void anyHeapOfWordsIsReadOrLeft() {
        List<String> words = List.of(
                "lundi",
                "mardi",
                "au",
                "et",
                ",",
                "/",
                "9h",
                "12h",
                "-",
                "14h",
                "fermé",
                "sauf",
                "matin",
                "juillet",
                "1er",
                "du mois",
                "sur rdv",
                "ou sur rdv",
                "jours fériés",
                "vacances scolaires",
                "semaine paire",
                "entre",
                ".",
                "15",
                "24h/24",
                "hors",
                "période scolaire",
                "week-end",
                "août",
                "après-midi");
        Random random = new Random(82);
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            String text = random.ints(1 + random.nextInt(9), 0, words.size())
                    .mapToObj(words::get)
                    .collect(Collectors.joining(" "));
            read += FrenchHours.parse(text).isPresent() ? 1 : 0;
        }
        assertThat(read).isPositive();
        assertThat(FrenchHours.parse("lundi 9h-12h ".repeat(1_000))).isEmpty();
        assertThat(FrenchHours.parse("")).isEmpty();
    }
}
