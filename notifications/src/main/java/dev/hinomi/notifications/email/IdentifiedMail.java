package dev.hinomi.notifications.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/// A mail with a `Message-ID` of our choice, which the library would replace by a random one.
final class IdentifiedMail extends MimeMessage {
    private final String messageId;

    IdentifiedMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
