package dev.hinomi.scenarios;

import dev.hinomi.app.config.ListenPort;
import dev.hinomi.app.config.Settings;
import dev.hinomi.delivery.DeliverySettings;
import java.nio.file.Path;
import java.util.Optional;

/// Settings of platforms in tests.
public final class TestSettings {
    private TestSettings() {}

    /// The defaults, on a free port, with the data in a directory. Nobody is asked who they are.
    public static Settings in(Path data) {
        return settings(data, Settings.Auth.NONE, Optional.empty(), false);
    }

    /// The same, of a server that can be reset.
    public static Settings resettable(Path data) {
        return settings(data, Settings.Auth.NONE, Optional.empty(), true);
    }

    /// The same, with mail handed to a server without sign-in on this machine.
    public static Settings withMail(Path data, int smtpPort) {
        return settings(data, Settings.Auth.NONE, Optional.of(mail(smtpPort)), false);
    }

    /// As [#in], and every request is verified.
    public static Settings signed(Path data) {
        return settings(data, Settings.Auth.SIGV4, Optional.empty(), false);
    }

    /// As [#signed], with mail.
    public static Settings signed(Path data, int smtpPort) {
        return settings(data, Settings.Auth.SIGV4, Optional.of(mail(smtpPort)), false);
    }

    /// As [#in], and listens for the embedded metric format on a free port.
    public static Settings withAgentPort(Path data) {
        return settings(data, Settings.Auth.NONE, Optional.empty(), false, new Settings.Emf(Optional.of(0)));
    }

    /// The same settings, and OTLP on free ports of its own.
    public static Settings withOtlp(Settings settings) {
        return new Settings(
                settings.http(),
                settings.data(),
                settings.ephemeral(),
                settings.auth(),
                settings.account(),
                settings.defaultRegion(),
                settings.regions(),
                settings.limits(),
                settings.smtp(),
                settings.retention(),
                settings.alarms(),
                settings.emf(),
                otlp(new ListenPort.At(0)),
                settings.delivery());
    }

    private static Settings.Otlp otlp(ListenPort port) {
        Settings.Otlp defaults = Settings.DEFAULTS.otlp();
        return new Settings.Otlp(port, port, defaults.logGroup(), defaults.logStream(), defaults.create());
    }

    /// As [#in], and log events may leave.
    public static Settings delivering(Path data, DeliverySettings delivery) {
        Settings plain = in(data);
        return new Settings(
                plain.http(),
                plain.data(),
                plain.ephemeral(),
                plain.auth(),
                plain.account(),
                plain.defaultRegion(),
                plain.regions(),
                plain.limits(),
                plain.smtp(),
                plain.retention(),
                plain.alarms(),
                plain.emf(),
                plain.otlp(),
                delivery);
    }

    private static Settings.Smtp mail(int port) {
        return new Settings.Smtp(
                "127.0.0.1", port, Optional.empty(), Optional.empty(), "hinomi@example.com", Settings.Smtp.Tls.NONE);
    }

    private static Settings settings(Path data, Settings.Auth auth, Optional<Settings.Smtp> smtp, boolean ephemeral) {
        return settings(data, auth, smtp, ephemeral, Settings.DEFAULTS.emf());
    }

    private static Settings settings(
            Path data, Settings.Auth auth, Optional<Settings.Smtp> smtp, boolean ephemeral, Settings.Emf emf) {
        Settings defaults = Settings.DEFAULTS;
        Settings.Http http = defaults.http();
        return new Settings(
                new Settings.Http(http.bind(), 0, Optional.empty(), http.hosts()),
                data,
                ephemeral,
                auth,
                defaults.account(),
                defaults.defaultRegion(),
                defaults.regions(),
                defaults.limits(),
                smtp,
                defaults.retention(),
                defaults.alarms(),
                emf,
                otlp(new ListenPort.Off()),
                defaults.delivery());
    }
}
