package dev.hinomi.scenarios;

import dev.hinomi.app.config.Settings;
import java.nio.file.Path;
import java.util.Optional;

/// Settings of platforms in tests.
public final class TestSettings {
    private TestSettings() {}

    /// The defaults, on a free port, with the data in a directory.
    public static Settings in(Path data) {
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
                defaults.smtp(),
                defaults.retention(),
                defaults.alarms());
    }
}
