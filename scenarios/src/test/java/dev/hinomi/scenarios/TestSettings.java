package dev.hinomi.scenarios;

import dev.hinomi.app.config.Settings;
import java.nio.file.Path;
import java.util.Optional;

/// Settings of platforms in tests.
public final class TestSettings {
    private TestSettings() {}

    /// The defaults, on a free port, with the data in a directory.
    public static Settings in(Path data) {
        return in(data, Settings.DEFAULTS.smtp());
    }

    /// The same, with mail handed to a server without sign-in on this machine.
    public static Settings withMail(Path data, int smtpPort) {
        return in(
                data,
                Optional.of(new Settings.Smtp(
                        "127.0.0.1",
                        smtpPort,
                        Optional.empty(),
                        Optional.empty(),
                        "hinomi@example.com",
                        Settings.Smtp.Tls.NONE)));
    }

    private static Settings in(Path data, Optional<Settings.Smtp> smtp) {
        Settings defaults = Settings.DEFAULTS;
        Settings.Http http = defaults.http();
        return new Settings(
                new Settings.Http(http.bind(), 0, Optional.empty(), http.hosts()),
                data,
                false,
                Settings.Auth.NONE,
                defaults.account(),
                defaults.defaultRegion(),
                defaults.regions(),
                defaults.limits(),
                smtp,
                defaults.retention(),
                defaults.alarms());
    }
}
