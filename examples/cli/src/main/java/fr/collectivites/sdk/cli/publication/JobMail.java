package fr.collectivites.sdk.cli.publication;

import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.opendata.job.Credentials;
import fr.collectivites.sdk.opendata.job.JobResult;
import fr.collectivites.sdk.opendata.job.MailSettings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;

/** Tells a run by mail, in French: the table of its communes. Stateless. */
final class JobMail {

    /** Message submission. */
    private static final String STANDARD_PORT = "587";

    private static final String PATIENCE = "30000";

    private JobMail() {}

    /**
     * Sends it.
     *
     * @throws SdkException if the server does not take it
     */
    static void send(MailSettings settings, Credentials credentials, JobResult result) {
        int colon = settings.server().lastIndexOf(':');
        String host = colon < 0 ? settings.server() : settings.server().substring(0, colon);
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty(
                "mail.smtp.port", colon < 0 ? STANDARD_PORT : settings.server().substring(colon + 1));
        for (String time : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + time, PATIENCE);
        }
        boolean login = settings.login().isPresent();
        properties.setProperty("mail.smtp.auth", Boolean.toString(login));
        // A password goes through TLS alone; without one, TLS is taken where the server has it.
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(login));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        try {
            Session session = Session.getInstance(properties);
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(settings.from(), true));
            for (String to : settings.to()) {
                message.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
            }
            message.setSubject(subject(result), "UTF-8");
            message.setText(result.text(Locale.FRENCH), "UTF-8");
            message.setSentDate(Date.from(result.ended()));
            try (Transport transport = session.getTransport("smtp")) {
                if (login) {
                    MailSettings.Login account = settings.login().get();
                    Secret password = credentials
                            .find(account.password())
                            .orElseThrow(() -> new SdkException("« " + account.password() + " » ?"));
                    transport.connect(account.user(), password.reveal());
                } else {
                    transport.connect();
                }
                message.saveChanges();
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw new SdkException(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
    }

    private static String subject(JobResult result) {
        String state = switch (result.state()) {
            case UNCHANGED -> "rien à faire";
            case PUBLISHED -> "tout est publié";
            case PARTIAL -> "publié en partie";
            case HELD -> "en attente d'une décision";
            case FAILED -> "échec";
        };
        return "Publication des données : " + state;
    }
}
