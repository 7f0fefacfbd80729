package dev.hinomi.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.app.config.Settings.Smtp;
import dev.hinomi.delivery.DeliverySettings;
import dev.hinomi.insights.InsightsSettings;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.runbooks.sandbox.SandboxChoice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

final class SettingsReaderTest {
    /// Another value than the default for each key that every source may give.
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("http.bind", "0.0.0.0"),
            Map.entry("http.port", "80"),
            Map.entry("http.public-url", "https://ops.example.com/"),
            Map.entry("http.hosts", "ops.example.com, [::1]"),
            Map.entry("http.proxies", "10.0.0.2, fd00::2"),
            Map.entry("data", "elsewhere"),
            Map.entry("ephemeral", "true"),
            Map.entry("auth", "none"),
            Map.entry("account", "000000000012"),
            Map.entry("default-region", "us-east-1"),
            Map.entry("regions", "us-east-1,eu-west-1"),
            Map.entry("limits.body", "1MiB"),
            Map.entry("limits.headers", "8192"),
            Map.entry("limits.decompressed", "64 KiB"),
            Map.entry("smtp.host", "mail.example.com"),
            Map.entry("smtp.port", "465"),
            Map.entry("smtp.tls", "implicit"),
            Map.entry("smtp.from", "ops@example.com"),
            Map.entry("smtp.user", "ops"),
            Map.entry("smtp.password-file", "secret"),
            Map.entry("retention.metrics", "15d"),
            Map.entry("alarms.settle-delay", "1500ms"),
            Map.entry("emf.port", "25888"),
            Map.entry("otlp.http-port", "14318"),
            Map.entry("otlp.grpc-port", "off"),
            Map.entry("otlp.log-group", "/apps/{service.namespace}/{service.name}"),
            Map.entry("otlp.log-stream", "{host.name}"),
            Map.entry("otlp.create", "false"),
            Map.entry("otlp.namespace", "Apps/{service.name}"),
            Map.entry("otlp.dimensions", "host.name, cloud.region"),
            Map.entry("prometheus.namespace", "Cluster"),
            Map.entry("insights.concurrent", "2"),
            Map.entry("insights.memory", "4GiB"),
            Map.entry("insights.timeout", "5m"),
            Map.entry("insights.retention", "1d"),
            Map.entry("demo", "true"),
            Map.entry("demo-language", "ja"),
            Map.entry("demo-rate", "0.5"),
            Map.entry("demo-history", "30m"),
            Map.entry("demo-fault", "token-thief"),
            Map.entry("runbooks.sandbox", "namespaces"),
            Map.entry("runbooks.aws-config", "aws/config"),
            Map.entry("runbooks.aws-credentials", "aws/credentials"));

    private static final Settings EXPECTED = new Settings(
            new Settings.Http(
                    "0.0.0.0",
                    80,
                    Optional.of("https://ops.example.com"),
                    Set.of("ops.example.com", "[::1]"),
                    Set.of("10.0.0.2", "fd00::2")),
            Path.of("elsewhere"),
            true,
            Settings.Auth.NONE,
            "000000000012",
            "us-east-1",
            Set.of("us-east-1", "eu-west-1"),
            new Settings.Limits(1 << 20, 8192, 64 << 10),
            Optional.of(new Smtp(
                    "mail.example.com",
                    465,
                    Optional.of("ops"),
                    Optional.of("hunter2"),
                    "ops@example.com",
                    Smtp.Tls.IMPLICIT)),
            new Settings.Retention(Duration.ofDays(15)),
            new Settings.Alarms(Duration.ofMillis(1500)),
            new Settings.Emf(Optional.of(25_888)),
            new Settings.Otlp(
                    new ListenPort.At(14318),
                    new ListenPort.Off(),
                    "/apps/{service.namespace}/{service.name}",
                    "{host.name}",
                    false,
                    "Apps/{service.name}",
                    Set.of("host.name", "cloud.region")),
            new Settings.Prometheus("Cluster"),
            DeliverySettings.NONE,
            new InsightsSettings(2, 4L << 30, Duration.ofMinutes(5), Duration.ofDays(1)),
            new Settings.Demo(true, Settings.Demo.Language.JA, .5, Duration.ofMinutes(30), Optional.of("token-thief")),
            new Settings.Runbooks(
                    SandboxChoice.NAMESPACES,
                    Optional.of(Path.of("aws/config")),
                    Optional.of(Path.of("aws/credentials"))));

    @TempDir
    private Path folder;

    private Settings read(Map<String, String> environment, Map<String, String> flags) {
        return SettingsReader.read(new SettingsSources(folder, Optional.empty(), environment, flags));
    }

    /// The values, with the password file where the test can write it.
    private Map<String, String> values() throws IOException {
        Files.writeString(folder.resolve("secret"), "hunter2\n");
        return VALUES.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        value -> value.getKey().equals("smtp.password-file")
                                ? folder.resolve("secret").toString()
                                : value.getValue()));
    }

    @Test
    void withoutASourceTheDefaultsHold() {
        assertThat(read(Map.of("PATH", "/bin", "HINOMI_HOME", "/opt"), Map.of()))
                .isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void everyKeyHasATestValue() {
        assertThat(Keys.ALL.stream().filter(key -> !key.secret()).map(Key::name))
                .containsExactlyInAnyOrderElementsOf(VALUES.keySet());
    }

    @Test
    void everyKeyIsReadFromTheFile() throws IOException {
        Map<String, String> sections = new TreeMap<>();
        values().forEach((name, value) -> {
            int dot = name.indexOf('.');
            String entry = name.substring(dot + 1) + ": \"" + value + "\"\n";
            sections.merge(
                    dot < 0 ? "" : name.substring(0, dot) + ":\n", dot < 0 ? entry : "  " + entry, String::concat);
        });
        StringBuilder yaml = new StringBuilder();
        sections.forEach((section, entries) -> yaml.append(section).append(entries));
        Files.writeString(folder.resolve("hinomi.yaml"), yaml);
        assertThat(read(Map.of(), Map.of())).isEqualTo(EXPECTED);
    }

    @Test
    void everyKeyIsReadFromTheEnvironment() throws IOException {
        Map<String, String> values = values();
        assertThat(read(
                        Keys.ALL.stream()
                                .filter(key -> !key.secret())
                                .collect(Collectors.toMap(Key::variable, key -> valueOf(values, key))),
                        Map.of()))
                .isEqualTo(EXPECTED);
    }

    @Test
    void everyKeyIsReadFromFlags() throws IOException {
        Map<String, String> values = values();
        assertThat(read(
                        Map.of(),
                        Keys.ALL.stream()
                                .filter(key -> !key.secret())
                                .collect(Collectors.toMap(Key::flag, key -> valueOf(values, key)))))
                .isEqualTo(EXPECTED);
    }

    private static String valueOf(Map<String, String> values, Key<?> key) {
        return Objects.requireNonNull(values.get(key.name()), key.name());
    }

    @Test
    void aFlagIsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        Files.writeString(folder.resolve("hinomi.yaml"), "http: {port: 1, bind: a}\naccount: 000000000001\n");
        Settings settings = read(Map.of("HINOMI_PORT", "2", "HINOMI_BIND", "b"), Map.of("--port", "3"));
        assertThat(settings.http().port()).isEqualTo(3);
        assertThat(settings.http().bind()).isEqualTo("b");
        assertThat(settings.account()).isEqualTo("000000000001");
    }

    @Test
    void thePasswordComesFromTheEnvironmentAndIsNeverShown() {
        Map<String, String> mail = Map.of("--smtp-host", "m", "--smtp-from", "a@b");
        Settings settings = read(Map.of("HINOMI_SMTP_PASSWORD", "hunter2"), mail);
        assertThat(settings.smtp().orElseThrow().password()).contains("hunter2");
        assertThat(settings.toString()).doesNotContain("hunter2");
        assertThatThrownBy(() -> read(Map.of("HINOMI_SMTP_PASSWORD", "hunter2"), Map.of()))
                .hasMessage("HINOMI_SMTP_PASSWORD: smtp.password (expected: smtp.host beside it)");
    }

    @Test
    void anotherFileIsNamedByAFlagAndItsPathsStartFromItsFolder() throws IOException {
        Files.createDirectories(folder.resolve("conf"));
        Files.writeString(folder.resolve("conf/ops.yaml"), "data: state\n");
        Settings settings = SettingsReader.read(
                new SettingsSources(folder, Optional.of(Path.of("conf/ops.yaml")), Map.of(), Map.of()));
        assertThat(settings.data()).isEqualTo(Path.of("conf/state"));
        assertThatThrownBy(() -> SettingsReader.read(
                        new SettingsSources(folder, Optional.of(Path.of("conf/none.yaml")), Map.of(), Map.of())))
                .hasMessage("--config: conf/none.yaml (expected: a file that exists)");
    }

    @Test
    void aBadVariableAndABadFlagAreNamed() {
        assertThatThrownBy(() ->
                        read(Map.of("HINOMI_PROT", "1", "HINOMI_ACCOUNT", "x"), Map.of("--port", "-1", "--auth", "")))
                .isInstanceOf(FaultException.class)
                .hasMessage("""
                        HINOMI_PROT: unknown (expected: a variable of docs/configuration.md)
                        --port: http.port: -1 (expected: 0 to 65535)
                        --auth: auth:  (expected: sigv4 or none)
                        HINOMI_ACCOUNT: account: x (expected: 12 digits)""");
    }

    @Test
    void aFileThatIsNotTextIsRefused() throws IOException {
        Files.write(folder.resolve("hinomi.yaml"), new byte[] {'a', (byte) 0xff});
        assertThatThrownBy(() -> read(Map.of(), Map.of())).hasMessage("hinomi.yaml: not UTF-8 text");
    }

    @Test
    void anEmptyFileAndAnEmptySectionSetNothing() throws IOException {
        Files.writeString(folder.resolve("hinomi.yaml"), "# nothing yet\n");
        assertThat(read(Map.of(), Map.of())).isEqualTo(Settings.DEFAULTS);
        Files.writeString(folder.resolve("hinomi.yaml"), "smtp:\n  # host: mail.example.com\n");
        assertThat(read(Map.of(), Map.of())).isEqualTo(Settings.DEFAULTS);
    }

    @TestFactory
    Stream<DynamicTest> badFilesAreRefusedWithTheirLines() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("bad-settings.txt"))) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> cases = Arrays.stream(script.split("(?m)^--- "))
                    .filter(each -> !each.isBlank())
                    .toList();
            return cases.stream()
                    .map(each ->
                            DynamicTest.dynamicTest(each.lines().findFirst().orElseThrow(), () -> refused(each)));
        }
    }

    private void refused(String script) throws IOException {
        Files.writeString(
                folder.resolve("hinomi.yaml"),
                script.lines()
                        .skip(1)
                        .filter(line -> !line.startsWith("=> "))
                        .collect(Collectors.joining("\n", "", "\n")));
        List<String> expected = script.lines()
                .filter(line -> line.startsWith("=> "))
                .map(line -> line.substring(3))
                .toList();
        assertThatThrownBy(() -> read(Map.of(), Map.of()))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.fault().message().lines()).containsExactlyInAnyOrderElementsOf(expected));
    }
}
