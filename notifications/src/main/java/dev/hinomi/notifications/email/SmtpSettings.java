package dev.hinomi.notifications.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/// The mail server that takes our mail.
///
/// @param user no sign-in when empty
/// @param from the sender's address
public record SmtpSettings(
        String host, int port, Optional<String> user, Optional<String> password, String from, Tls tls) {
    public SmtpSettings {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("smtp.port: " + port + " (expected: 1 to 65535)");
        }
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException("smtp.user and smtp.password: one is missing (expected: both or none)");
        }
        try {
            new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("smtp.from: " + from + " (expected: a mail address)", e);
        }
    }

    /// How the connection is protected.
    public enum Tls {
        NONE,
        /// Begins in clear text and must change to TLS before anything is said.
        STARTTLS,
        /// TLS from the first byte.
        IMPLICIT
    }

    /// Never shows the password.
    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + ", from " + from + ", " + tls + "]";
    }
}
