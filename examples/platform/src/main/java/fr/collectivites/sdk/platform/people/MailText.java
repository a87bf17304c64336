package fr.collectivites.sdk.platform.people;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/** Messages in the form of RFC 5322: plain text in UTF-8, coded in base64. Stateless. */
final class MailText {

    private MailText() {}

    static String of(Post.Message message, String from, Clock clock) {
        String subject = Base64.getEncoder().encodeToString(message.subject().getBytes(StandardCharsets.UTF_8));
        String body = Base64.getMimeEncoder()
                .encodeToString(message.text().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        return String.join(
                "\r\n",
                "From: <" + address(from) + ">",
                "To: <" + address(message.to()) + ">",
                "Date: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                clock.instant().atOffset(ZoneOffset.UTC)),
                "Subject: =?UTF-8?B?" + subject + "?=",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: base64",
                "",
                body,
                "");
    }

    /** An address that cannot break out of its header. */
    static String address(String text) {
        if (!text.matches("[^\\s<>,;:\"()\\[\\]\\\\@]{1,64}@[A-Za-z0-9.-]{1,253}")) {
            throw new IllegalArgumentException("not a mail address");
        }
        return text;
    }
}
