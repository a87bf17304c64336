package fr.collectivites.sdk.core.place.hours;

import fr.collectivites.sdk.core.place.hours.HoursToken.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of opening hours in French. A text with any word that is not known here is not understood. Stateless. */
final class HoursLexer {

    /** No hours are that long; a bound for the work on hostile texts. */
    private static final int MAX_LENGTH = 1_000;

    private static final String APPOINTMENT = "(?:(?:uniquement|exclusivement|seulement) )?"
            + "(?:sur|avec|par|prise de) (?:rdv|rendez[- ]vous)(?: (?:uniquement|exclusivement|seulement|obligatoire))?";

    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00A0\\u202F\\u2009]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** A sort of words: how they are written, and the number in them. */
    private record Word(Pattern pattern, Optional<Kind> kind, ToIntFunction<Matcher> value) {}

    private static final List<Word> WORDS = new ArrayList<>();

    static {
        word(Kind.ALL_TIME, "24 ?h(?:eures?)? ?(?:/|sur) ?24(?: ?h(?:eures?)?)?");
        word(Kind.ALL_DAYS, "7 ?j(?:ours?)? ?(?:/|sur) ?7(?: ?j(?:ours?)?)?|7 ?/ ?7|tous les jours|chaque jour|tlj");
        filler("sans (?:rdv|rendez[- ]vous)");
        word(Kind.OR_APPOINTMENT, "(?:ou|et) " + APPOINTMENT);
        word(Kind.APPOINTMENT, APPOINTMENT + "|rdv obligatoire|rendez[- ]vous obligatoire");
        word(Kind.SCHOOL_HOLIDAYS, "(?:hors|en dehors de la) (?:periodes? scolaires?|temps scolaire)");
        word(Kind.TERM, "(?:en |pendant la )?(?:periodes? scolaires?|temps scolaire)");
        word(Kind.SCHOOL_HOLIDAYS, "vacances scolaires|vacances");
        word(Kind.HOLIDAYS, "jours? feries?|feries?");
        word(Kind.WEEK_DAYS, "en semaine|jours ouvres|la semaine");
        word(Kind.WEEKEND, "week[- ]?ends?");
        word(Kind.WEEKS, "semaines? impaires?", m -> 1);
        word(Kind.WEEKS, "semaines? paires?", m -> 2);
        word(Kind.OF_MONTH, "du mois|de chaque mois|par mois");
        ranks();
        word(
                Kind.TIME,
                "([0-9]{1,2}) ?(?:heures?|h) ?([0-5][0-9])(?: ?(?:mn|min))?(?![0-9]| ?h)",
                m -> minutes(m.group(1), m.group(2)));
        word(Kind.TIME, "([0-9]{1,2}) ?(?:heures?|h)", m -> minutes(m.group(1), "0"));
        word(Kind.TIME, "([0-9]{1,2})[:.]([0-5][0-9])(?![0-9])", m -> minutes(m.group(1), m.group(2)));
        word(Kind.TIME, "midi", m -> 720);
        word(Kind.TIME, "minuit", m -> 1440);
        word(Kind.NUMBER, "[0-9]{1,2}(?![0-9])", m -> Integer.parseInt(m.group()));
        names(
                Kind.DAY,
                "lundis?|lun\\.?|lu",
                "mardis?|mar\\.?|ma",
                "mercredis?|merc?\\.?|me",
                "jeudis?|jeu\\.?|je",
                "vendredis?|vend?\\.?|ve",
                "samedis?|sam\\.?|sa",
                "dimanches?|dim\\.?|di");
        names(
                Kind.MONTH,
                "janvier|janv\\.?",
                "fevrier|fevr?\\.?",
                "mars",
                "avril|avr\\.?",
                "mai",
                "juin",
                "juillet|juil\\.?",
                "aout",
                "septembre|sept\\.?",
                "octobre|oct\\.?",
                "novembre|nov\\.?",
                "decembre|dec\\.?");
        word(Kind.PART, "matins?|matinees?", m -> 1);
        word(Kind.PART, "apres[- ]?midis?|aprem", m -> 2);
        word(Kind.PART, "soirs?|soirees?", m -> 3);
        word(Kind.CLOSED, "fermee?s?|fermeture(?: hebdomadaire| annuelle)?");
        word(Kind.EXCEPT, "sauf|hors|hormis|exceptee?s?|a l'exception d(?:e|u|es)|en dehors d(?:e|u|es)");
        word(Kind.BETWEEN, "entre");
        word(Kind.TO, "jusqu'(?:a|au)|au|aux|a|-+|>|\u2192");
        word(Kind.AND, "et|&|puis|ainsi que", m -> HoursToken.ALSO);
        word(Kind.AND, "/+", m -> HoursToken.SLASH);
        word(Kind.AND, "[,+]");
        word(Kind.STOP, "[;.|\\n]");
        filler(
                "en continu|toute? ?la journee|journee continue|non[- ]stop|tous les|toutes les|pendant|durant|les?|la|l'|du|de|des"
                        + "|d'|en|ouverte?s?(?: au public)?|ouvertures?(?: au public)?|horaires?(?: d'ouverture)?"
                        + "|accueil(?: du public)?|permanences?|semaine|jours?|uniquement|:|\\(|\\)|\\[|]|=|\"|_|\u2022|\\*");
    }

    private HoursLexer() {}

    private static void ranks() {
        List<String> ranks = List.of(
                "1ers?|premiers?|1 ?ere?",
                "2 ?(?:nd|e|eme)s?|seconds?|deuxiemes?",
                "3 ?(?:e|eme)s?|troisiemes?",
                "4 ?(?:e|eme)s?|quatriemes?");
        for (int i = 0; i < ranks.size(); i++) {
            int rank = i + 1;
            word(Kind.RANK, ranks.get(i), m -> rank);
        }
        word(Kind.RANK, "derniers?", m -> -1);
    }

    private static void names(Kind kind, String... patterns) {
        for (int i = 0; i < patterns.length; i++) {
            int number = i + 1;
            word(kind, patterns[i], m -> number);
        }
    }

    private static void word(Kind kind, String pattern) {
        word(kind, pattern, m -> 0);
    }

    private static void word(Kind kind, String pattern, ToIntFunction<Matcher> value) {
        WORDS.add(new Word(bounded(pattern), Optional.of(kind), value));
    }

    private static void filler(String pattern) {
        WORDS.add(new Word(bounded(pattern), Optional.empty(), m -> 0));
    }

    /** A word ends where letters do: "ma" does not begin "maison". */
    private static Pattern bounded(String pattern) {
        return Pattern.compile("(?:" + pattern + ")(?:(?<![a-z])|(?![a-z]))");
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    /** The words of a text; nothing when one of them is not known. */
    static Optional<List<HoursToken>> read(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = fold(text);
        List<HoursToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            if (plain.charAt(at) == ' ') {
                at++;
                continue;
            }
            int end = at;
            for (Word word : WORDS) {
                Matcher matcher = word.pattern().matcher(plain).region(at, plain.length());
                matcher.useTransparentBounds(true);
                if (matcher.lookingAt()) {
                    int value = word.value().applyAsInt(matcher);
                    word.kind().ifPresent(kind -> tokens.add(new HoursToken(kind, value)));
                    end = matcher.end();
                    break;
                }
            }
            if (end == at) {
                return Optional.empty();
            }
            at = end;
        }
        return Optional.of(tokens);
    }

    private static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("[\u2010-\u2015\u2212]", "-")
                .replaceAll("\r\n?", "\n");
        return SPACES.matcher(plain).replaceAll(" ");
    }
}
