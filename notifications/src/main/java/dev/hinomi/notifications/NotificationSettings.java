package dev.hinomi.notifications;

import dev.hinomi.notifications.email.SmtpSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// What can be set about notifications.
///
/// @param publicUrl how receivers reach this server, for the links in messages; asked when the first message is written
/// @param signingKey the file of the key that signs messages; made when it is not there
/// @param smtp no mail can be subscribed when empty
/// @param allowLinkLocalEndpoints lets messages be sent to link-local addresses, where clouds serve credentials
public record NotificationSettings(
        Supplier<URI> publicUrl, Path signingKey, Optional<SmtpSettings> smtp, boolean allowLinkLocalEndpoints) {}
