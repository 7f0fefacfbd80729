package dev.hinomi.testkit;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// An SMTP server on 127.0.0.1 and a free port that accepts every mail and keeps it in the order of arrival.
public final class SmtpReceiver implements AutoCloseable {
    private final GreenMail server;
    private final BlockingQueue<Mail> received = new LinkedBlockingQueue<>();

    private SmtpReceiver(GreenMail server) {
        this.server = server;
    }

    /// Starts on a free port.
    public static SmtpReceiver start() {
        return start(0);
    }

    /// Starts on `port`: a mail server that was down and comes back.
    public static SmtpReceiver start(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        SmtpReceiver receiver = new SmtpReceiver(server);
        server.start();
        UserManager users = server.getUserManager();
        MessageDeliveryHandler mailboxes = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, to) -> {
            receiver.received.add(mail(message, to.getEmail()));
            return mailboxes.handle(message, to);
        });
        return receiver;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /// The oldest mail that was not taken yet; waits for one at most `wait` and then fails.
    public Mail take(Duration wait) {
        return poll(wait).orElseThrow(() -> new AssertionError("no mail within " + wait));
    }

    /// As [#take], and empty when none came.
    public Optional<Mail> poll(Duration wait) {
        try {
            return Optional.ofNullable(received.poll(wait.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Mail mail(MovingMessage message, String to) throws MessagingException {
        try {
            MimeMessage mime = message.getMessage();
            return new Mail(to, mime.getSubject(), mime.getContent().toString().replace("\r\n", "\n"), mime);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A mail as it arrived.
    ///
    /// @param to the recipient of the envelope
    /// @param text the body of a mail in one part, its lines ended by `\n`
    public record Mail(String to, String subject, String text, MimeMessage message) {
        /// The header's first value; fails when there is none.
        public String header(String name) {
            try {
                String value = message.getHeader(name, null);
                if (value == null) {
                    throw new AssertionError("no header " + name);
                }
                return value;
            } catch (MessagingException e) {
                throw new AssertionError("header " + name, e);
            }
        }
    }
}
