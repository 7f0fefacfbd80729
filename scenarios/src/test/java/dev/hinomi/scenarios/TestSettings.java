package dev.hinomi.scenarios;

import dev.hinomi.app.config.ListenPort;
import dev.hinomi.app.config.Settings;
import dev.hinomi.app.config.SettingsBuilder;
import dev.hinomi.delivery.DeliverySettings;
import java.nio.file.Path;
import java.util.Optional;

/// Settings of platforms in tests.
public final class TestSettings {
    private TestSettings() {}

    /// The defaults, on a free port and no other, with the data in a directory. Nobody is asked who they are.
    public static Settings in(Path data) {
        return open(data).build();
    }

    /// The same, of a server that can be reset.
    public static Settings resettable(Path data) {
        return open(data).ephemeral(true).build();
    }

    /// The same, with mail handed to a server without sign-in on this machine.
    public static Settings withMail(Path data, int smtpPort) {
        return open(data).smtp(mail(smtpPort)).build();
    }

    /// As [#in], and every request is verified.
    public static Settings signed(Path data) {
        return onFreePort(data).build();
    }

    /// As [#signed], with mail.
    public static Settings signed(Path data, int smtpPort) {
        return onFreePort(data).smtp(mail(smtpPort)).build();
    }

    /// As [#in], and listens for the embedded metric format on a free port.
    public static Settings withAgentPort(Path data) {
        return open(data).emfPort(0).build();
    }

    /// The same settings, and OTLP on free ports of its own.
    public static Settings withOtlp(Settings settings) {
        return settings.toBuilder().otlpPorts(new ListenPort.At(0)).build();
    }

    /// As [#in], and log events may leave.
    public static Settings delivering(Path data, DeliverySettings delivery) {
        return open(data).delivery(delivery).build();
    }

    private static SettingsBuilder open(Path data) {
        return onFreePort(data).auth(Settings.Auth.NONE);
    }

    private static SettingsBuilder onFreePort(Path data) {
        return Settings.DEFAULTS.toBuilder()
                .port(0)
                .otlpPorts(new ListenPort.Off())
                .data(data);
    }

    private static Settings.Smtp mail(int port) {
        return new Settings.Smtp(
                "127.0.0.1", port, Optional.empty(), Optional.empty(), "hinomi@example.com", Settings.Smtp.Tls.NONE);
    }
}
