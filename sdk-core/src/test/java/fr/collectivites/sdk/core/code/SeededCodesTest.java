package fr.collectivites.sdk.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Some 200,000 random and mutated identifiers of every kind, always the same. Verdicts on SIREN and SIRET are compared
 * with a second statement of the rules, written from the definition and in another way; the interop tests compare them
 * with python-stdnum.
 */
class SeededCodesTest {

    private static final int SEED = 82;
    private static final String ODD = "0123456789ABWabwz.- \u00A0\u2011é٣３";

    private record Kind(
            String example,
            Function<String, Optional<CodeFault>> check,
            Function<String, Optional<?>> parse,
            Function<String, ?> of) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("218201218", Siren::check, Siren::parse, Siren::of),
            new Kind("73282932000074", Siret::check, Siret::parse, Siret::of),
            new Kind("W821000123", Rna::check, Rna::parse, Rna::of),
            new Kind("0123456.001", Ridet::check, Ridet::parse, Ridet::of),
            new Kind("2A004", CommuneCode::check, CommuneCode::parse, CommuneCode::of),
            new Kind("248200099", EpciCode::check, EpciCode::parse, EpciCode::of),
            new Kind("971", DepartementCode::check, DepartementCode::parse, DepartementCode::of),
            new Kind("76", RegionCode::check, RegionCode::parse, RegionCode::of),
            new Kind("82200", PostalCode::check, PostalCode::parse, PostalCode::of));

    @Test
    void sirenAndSiretAgreeWithASecondStatementOfTheRules() {
        Random random = new Random(SEED);
        Map<CodeFault, Integer> faults = new EnumMap<>(CodeFault.class);
        int valid = 0;
        for (int i = 0; i < 60_000; i++) {
            boolean siret = i % 2 == 0;
            String text = siret ? digits(random, 14) : digits(random, 9);
            text = i % 20 == 0 ? "356000000" + digits(random, 5) : text;
            text = random.nextInt(3) == 0 ? mutate(random, text) : withKey(text);
            Optional<CodeFault> found = siret ? Siret.check(text) : Siren.check(text);
            assertThat(found.isEmpty()).as(text).isEqualTo(siret ? definitionOfSiret(text) : definitionOfSiren(text));
            found.ifPresent(fault -> faults.merge(fault, 1, Integer::sum));
            valid += found.isEmpty() ? 1 : 0;
        }
        // The corpus is worth something: it holds many of each.
        assertThat(valid).isGreaterThan(10_000);
        assertThat(faults.get(CodeFault.CHECKSUM)).isGreaterThan(1_000);
        assertThat(faults.get(CodeFault.LENGTH)).isGreaterThan(1_000);
        assertThat(faults.get(CodeFault.CHARACTERS)).isGreaterThan(1_000);
        assertThat(faults.get(CodeFault.SPELLING)).isGreaterThan(50);
    }

    private static boolean definitionOfSiren(String text) {
        return Pattern.matches("[0-9]{9}", text) && !text.equals("000000000") && luhnByDefinition(text) % 10 == 0;
    }

    private static boolean definitionOfSiret(String text) {
        return Pattern.matches("[0-9]{14}", text)
                && definitionOfSiren(text.substring(0, 9))
                && (luhnByDefinition(text) % 10 == 0
                        || (text.startsWith("356000000")
                                && text.chars().map(c -> c - '0').sum() % 5 == 0));
    }

    /** The sum of the digits of each digit, every second one from the right doubled. */
    private static int luhnByDefinition(String digits) {
        String reversed = new StringBuilder(digits).reverse().toString();
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < reversed.length(); i++) {
            int digit = Character.getNumericValue(reversed.charAt(i));
            written.append(i % 2 == 1 ? 2 * digit : digit);
        }
        return written.chars().map(c -> c - '0').sum();
    }

    @Test
    void everyWrongDigitAndAlmostEverySwapIsSeen() {
        // Luhn's test sees any one wrong digit, and any swap of neighbours but that of 0 and 9.
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            String siren = withKey("2" + digits(random, 8));
            int place = random.nextInt(9);
            int other = (siren.charAt(place) - '0' + 1 + random.nextInt(9)) % 10;
            String wrong = siren.substring(0, place) + other + siren.substring(place + 1);
            assertThat(Siren.check(wrong)).as(wrong).contains(CodeFault.CHECKSUM);

            int left = random.nextInt(8);
            char a = siren.charAt(left);
            char b = siren.charAt(left + 1);
            String swapped = siren.substring(0, left) + b + a + siren.substring(left + 2);
            boolean unseen = a == b || (a + b == '0' + '9' && (a == '0' || a == '9'));
            assertThat(Siren.check(swapped).isEmpty()).as(swapped).isEqualTo(unseen);
        }
    }

    @Test
    void theThreeEntriesOfEveryCodeAgree() {
        Random random = new Random(SEED);
        for (Kind kind : KINDS) {
            int right = 0;
            for (int i = 0; i < 15_000; i++) {
                String text = kind.example;
                for (int slips = random.nextInt(3); slips >= 0; slips--) {
                    text = mutate(random, text);
                }
                Optional<CodeFault> fault = kind.check.apply(text);
                Optional<?> parsed = kind.parse.apply(text);
                assertThat(parsed.isPresent()).as(text).isEqualTo(fault.isEmpty() || fault.get() == CodeFault.SPELLING);
                assertThat(strict(kind, text)).as(text).isEqualTo(fault.isEmpty() ? parsed : Optional.empty());
                // What parse gives is in the standard form.
                parsed.ifPresent(
                        code -> assertThat(kind.check.apply(code.toString())).isEmpty());
                right += parsed.isPresent() ? 1 : 0;
            }
            assertThat(right).as(kind.example).isGreaterThan(100);
        }
    }

    private static Optional<?> strict(Kind kind, String text) {
        try {
            return Optional.of(kind.of.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    /** The same digits with a last one that satisfies Luhn's test; the SIREN inside a SIRET gets its key first. */
    private static String withKey(String digits) {
        String start = digits.length() == 14
                ? withKey(digits.substring(0, 9)) + digits.substring(9, 13)
                : digits.substring(0, 8);
        for (char key = '0'; key <= '9'; key++) {
            if (luhnByDefinition(start + key) % 10 == 0) {
                return start + key;
            }
        }
        throw new AssertionError(digits);
    }

    private static String mutate(Random random, String text) {
        if (text.isEmpty()) {
            return "0";
        }
        int place = random.nextInt(text.length());
        char c = ODD.charAt(random.nextInt(ODD.length()));
        String before = text.substring(0, place);
        String after = text.substring(place + 1);
        List<String> mutants = List.of(
                before + c + after,
                before + c + text.charAt(place) + after,
                before + after,
                text.toLowerCase(Locale.ROOT),
                "0".repeat(text.length()),
                before + " " + text.substring(place));
        return mutants.get(random.nextInt(mutants.size()));
    }
}
