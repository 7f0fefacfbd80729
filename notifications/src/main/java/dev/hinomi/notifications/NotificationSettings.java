package dev.hinomi.notifications;

import dev.hinomi.notifications.email.SmtpSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// What can be set about notifications.
///
/// @param publicUrl how receivers reach this server, for the links in messages; asked when the first message is
///     written
/// @param signingKeys the folder of the key that signs messages, which is made when there is none
/// @param smtp no mail can be subscribed when empty
/// @param allowLinkLocalEndpoints lets messages be sent to link-local addresses, where clouds serve credentials
public record NotificationSettings(
        Supplier<URI> publicUrl, Path signingKeys, Optional<SmtpSettings> smtp, boolean allowLinkLocalEndpoints) {}
