package dev.hinomi.app.platform;

import dev.hinomi.app.config.Settings;
import dev.hinomi.notifications.NotificationSettings;
import dev.hinomi.notifications.email.SmtpSettings;
import java.net.URI;
import java.util.function.Supplier;

/// The settings as notifications know them.
final class NotificationSetup {
    private NotificationSetup() {}

    static NotificationSettings of(Settings settings, Supplier<URI> publicUrl) {
        return new NotificationSettings(
                publicUrl, settings.data(), settings.smtp().map(NotificationSetup::smtp), false);
    }

    private static SmtpSettings smtp(Settings.Smtp smtp) {
        return new SmtpSettings(
                smtp.host(),
                smtp.port(),
                smtp.user(),
                smtp.password(),
                smtp.from(),
                switch (smtp.tls()) {
                    case NONE -> SmtpSettings.Tls.NONE;
                    case STARTTLS -> SmtpSettings.Tls.STARTTLS;
                    case IMPLICIT -> SmtpSettings.Tls.IMPLICIT;
                });
    }
}
