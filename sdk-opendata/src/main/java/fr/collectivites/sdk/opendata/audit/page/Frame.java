package fr.collectivites.sdk.opendata.audit.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.opendata.audit.Audit;
import fr.collectivites.sdk.opendata.audit.AuditState;
import fr.collectivites.sdk.opendata.audit.AuditTexts;
import fr.collectivites.sdk.opendata.internal.text.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** What the pages have in common: head, style, footer, badges, dates and addresses to write to. */
final class Frame {

    private static final String STYLE = resource("audit.css");

    private final Locale locale;
    private final Messages texts;

    Frame(Locale locale) {
        this.locale = locale;
        this.texts = AuditTexts.in(locale);
    }

    String text(String key) {
        return texts.text(key);
    }

    /** What stands between a label and its value: French wants a space before the colon. */
    String colon() {
        return locale.equals(Locale.FRENCH) ? "\u00A0: " : ": ";
    }

    String text(String key, Map<String, String> arguments) {
        return texts.text(key, arguments);
    }

    /** Everything up to the content. */
    void open(Html html, String title) {
        html.raw("<!DOCTYPE html>\n<html")
                .attribute("lang", locale.getLanguage())
                .raw(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"")
                .attribute("content", "default-src 'none'; style-src '" + digest() + "'")
                .raw(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title)
                .raw("<style>" + STYLE + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">")
                .text(text("page.skip"))
                .raw("</a>\n");
    }

    void close(Html html) {
        html.raw("<footer class=\"wrap\"><p>").text(text("page.made")).raw("</p></footer>\n</body>\n</html>\n");
    }

    /** A line on the portal and the day. */
    void about(Html html, Audit audit) {
        html.raw("<p class=\"about\">")
                .text(text("page.portal") + colon())
                .link(audit.portal(), audit.portal())
                .text(" · " + text("page.date", Map.of("date", day(audit.date().toString()))))
                .raw("</p>\n");
    }

    /** The state in its colour and words. */
    void badge(Html html, AuditState state) {
        html.raw("<span class=\"badge s-" + state.code() + "\">")
                .text(state.label(locale))
                .raw("</span>");
    }

    /** A day as people write it; the text itself when it is none. */
    String day(String iso) {
        try {
            LocalDate day = LocalDate.parse(iso);
            String written = day.format(
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
            boolean first = day.getDayOfMonth() == 1 && locale.equals(Locale.FRENCH);
            return first ? written.replaceFirst("^1 ", "1er ") : written;
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    /**
     * A link that opens a letter with its subject.
     *
     * @param letter what stands in it; empty for nothing
     */
    void write(Html html, String email, String body, String letter) {
        String link = "mailto:" + email + "?subject=" + encoded(text("page.mail.subject", Map.of("name", body)));
        html.link(
                letter.isEmpty() ? link : link + "&body=" + encoded(letter.replace("\n", "\r\n")),
                text("page.write", Map.of("email", email)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** A number with what it counts. */
    void figure(Html html, String kind, long value, String label, String hint) {
        html.raw("<div class=\"figure " + kind + "\"><strong>")
                .text(number(value))
                .raw("</strong> <span>")
                .text(label)
                .raw("</span>");
        if (!hint.isEmpty()) {
            html.raw(" <small>").text(hint).raw("</small>");
        }
        html.raw("</div>\n");
    }

    /** A whole number in groups of three digits. */
    String number(long value) {
        return fr.collectivites.sdk.opendata.internal.text.Words.in(locale).number(value);
    }

    private static String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Frame.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the jar: " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
