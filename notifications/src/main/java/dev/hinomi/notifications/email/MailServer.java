package dev.hinomi.notifications.email;

import dev.hinomi.notifications.delivery.SendResult;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/// Hands mail to the configured server, one connection for each.
final class MailServer {
    private static final System.Logger LOG = System.getLogger(MailServer.class.getName());
    private static final String LIMIT_MILLIS = "15000";
    private static final int ACCEPTED = 250;

    private final SmtpSettings settings;
    private final Session session;

    MailServer(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    Session session() {
        return session;
    }

    /// Answers of 500 and above to the recipient or the mail itself are final; everything else is tried again, also a
    /// refused sign-in, which an operator can mend.
    SendResult send(MimeMessage mail) {
        try {
            Transport transport = session.getTransport();
            try {
                transport.connect(
                        settings.host(),
                        settings.port(),
                        settings.user().orElse(null),
                        settings.password().orElse(null));
                transport.sendMessage(mail, mail.getAllRecipients());
                return new SendResult.Delivered(ACCEPTED);
            } finally {
                hangUp(transport);
            }
        } catch (MessagingException e) {
            Integer code = code(e);
            String error = e.getMessage() == null
                    ? e.getClass().getSimpleName()
                    : e.getMessage().strip();
            return code != null && code >= 500
                    ? new SendResult.Permanent(code, error)
                    : new SendResult.Retryable(code, error);
        }
    }

    /// Once the server has taken the mail, no failure to say goodbye may send it again.
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(System.Logger.Level.DEBUG, "the mail server did not say goodbye", e);
        }
    }

    private static @Nullable Integer code(MessagingException e) {
        for (Exception cause = e; cause instanceof MessagingException failed; cause = failed.getNextException()) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (cause instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return refused.getReturnCode();
            }
        }
        return null;
    }

    private static Properties properties(SmtpSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.connectiontimeout", LIMIT_MILLIS);
        properties.setProperty("mail.smtp.timeout", LIMIT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", LIMIT_MILLIS);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.tls()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case IMPLICIT -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }
}
