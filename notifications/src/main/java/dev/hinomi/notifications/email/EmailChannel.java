package dev.hinomi.notifications.email;

import dev.hinomi.notifications.delivery.Channel;
import dev.hinomi.notifications.delivery.Envelope;
import dev.hinomi.notifications.delivery.SendResult;
import dev.hinomi.notifications.document.Links;
import dev.hinomi.notifications.document.SnsDocument;
import dev.hinomi.notifications.policy.RetryPolicy;
import dev.hinomi.notifications.state.Message;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Topic;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;

/// Sends messages as mail: plain text in UTF-8, in one part, so that any reader shows it and a pager can cut it.
public final class EmailChannel implements Channel {
    /// The sender's name where the topic has no `DisplayName`.
    private static final String SENDER = "Hinomi";

    private final Optional<SmtpSettings> settings;
    private final Optional<MailServer> server;
    private final MailText texts;

    /// @param settings empty when no mail server is configured; mail then waits for one
    public EmailChannel(Optional<SmtpSettings> settings, Links links, SnsDocument documents) {
        this.settings = settings;
        this.server = settings.map(MailServer::new);
        this.texts = new MailText(links, documents);
    }

    /// All mail goes through one server.
    @Override
    public String lane(String endpoint) {
        return "smtp";
    }

    @Override
    public RetryPolicy retryPolicy(Topic topic, Subscription subscription) {
        return RetryPolicy.SMTP;
    }

    @Override
    public Parcel render(Envelope envelope) {
        if (settings.isEmpty() || server.isEmpty()) {
            return () -> new SendResult.Retryable(null, "smtp.host is not set");
        }
        MailServer to = server.get();
        try {
            MimeMessage mail = mail(envelope, settings.get(), to);
            return () -> to.send(mail);
        } catch (MessagingException | UnsupportedEncodingException e) {
            return () -> new SendResult.Permanent(null, String.valueOf(e.getMessage()));
        }
    }

    private MimeMessage mail(Envelope envelope, SmtpSettings smtp, MailServer to)
            throws MessagingException, UnsupportedEncodingException {
        String charset = StandardCharsets.UTF_8.name();
        MimeMessage mail = new IdentifiedMail(to.session(), messageId(envelope, smtp));
        mail.setFrom(new InternetAddress(
                smtp.from(), envelope.topic().attributes().getOrDefault("DisplayName", SENDER), charset));
        mail.setRecipient(
                MimeMessage.RecipientType.TO,
                new InternetAddress(envelope.subscription().endpoint(), true));
        mail.setSubject(texts.subject(envelope), charset);
        mail.setSentDate(Date.from(envelope.message().publishedAt()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (envelope.message().type() == Message.Type.NOTIFICATION) {
            mail.setHeader("List-Unsubscribe", "<" + texts.unsubscribeLink(envelope) + ">");
        }
        mail.setText(texts.text(envelope), charset);
        mail.saveChanges();
        return mail;
    }

    /// The same each time the message is sent to the subscription, so that mail systems recognise a repetition after a
    /// crash.
    private static String messageId(Envelope envelope, SmtpSettings smtp) {
        String domain = smtp.from().substring(smtp.from().lastIndexOf('@') + 1);
        return "<" + envelope.message().id() + "." + envelope.subscription().uuid() + "@" + domain + ">";
    }
}
