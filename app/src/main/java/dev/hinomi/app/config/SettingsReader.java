package dev.hinomi.app.config;

import dev.hinomi.app.config.Settings.Smtp;
import dev.hinomi.insights.InsightsSettings;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes [Settings] of their sources. Finds everything that is wrong at once, not one thing a start.
public final class SettingsReader {
    private static final String FILE = "hinomi.yaml";

    /// Variables with our prefix that are not settings: the launcher's, and the one of the shell wrapper.
    private static final Set<String> OTHER_VARIABLES = Set.of("HINOMI_HOME", "HINOMI_JAVA_OPTS", "HINOMI_AWS_CLI");

    private final List<String> problems = new ArrayList<>();
    private final Values values = new Values("", new LinkedHashMap<>(), problems);
    private final Map<Table, Map<String, Values>> tables = new LinkedHashMap<>();

    private SettingsReader() {}

    /// The settings.
    ///
    /// @throws FaultException `InvalidParameter`, with a line for each thing that is wrong, such as
    ///     `hinomi.yaml:12: http.port: 99999 (expected: 0 to 65535)`
    public static Settings read(SettingsSources sources) {
        SettingsReader reader = new SettingsReader();
        reader.readFile(sources);
        reader.readEnvironment(sources.environment());
        reader.readFlags(sources.flags());
        Settings settings = reader.settings();
        if (!reader.problems.isEmpty()) {
            throw new FaultException(new Fault.InvalidParameter("settings", String.join("\n", reader.problems)));
        }
        return settings;
    }

    private void readFile(SettingsSources sources) {
        Path shown = sources.file().orElse(Path.of(FILE));
        Path file = sources.folder().resolve(shown);
        if (Files.exists(file)) {
            new YamlFile(shown, values, tables).read(file);
        } else if (sources.file().isPresent()) {
            problems.add("--config: " + shown + " (expected: a file that exists)");
        }
    }

    private void readEnvironment(Map<String, String> environment) {
        for (Key<?> key : Keys.ALL) {
            String text = environment.get(key.variable());
            if (text != null) {
                values.given().put(key, new Given(text, key.variable(), Path.of("")));
            }
        }
        environment.keySet().stream()
                .filter(name -> name.startsWith("HINOMI_") && !OTHER_VARIABLES.contains(name))
                .filter(name ->
                        Keys.ALL.stream().noneMatch(key -> key.variable().equals(name)))
                .sorted()
                .forEach(name -> problems.add(name + ": unknown (expected: a variable of docs/configuration.md)"));
    }

    private void readFlags(Map<String, String> flags) {
        for (Key<?> key : Keys.ALL) {
            String text = flags.get(key.flag());
            if (text != null) {
                values.given().put(key, new Given(text, key.flag(), Path.of("")));
            }
        }
    }

    private Settings settings() {
        String defaultRegion = get(Keys.DEFAULT_REGION);
        Set<String> regions = get(Keys.REGIONS);
        if (!regions.isEmpty() && !regions.contains(defaultRegion)) {
            Key<?> key = values.has(Keys.DEFAULT_REGION) ? Keys.DEFAULT_REGION : Keys.REGIONS;
            problem(key, "regions with the default region " + defaultRegion + " among them");
        }
        return new Settings(
                new Settings.Http(
                        get(Keys.BIND), get(Keys.PORT), get(Keys.PUBLIC_URL), get(Keys.HOSTS), get(Keys.PROXIES)),
                get(Keys.DATA),
                get(Keys.EPHEMERAL),
                get(Keys.AUTH),
                get(Keys.ACCOUNT),
                defaultRegion,
                regions,
                new Settings.Limits(get(Keys.LIMIT_BODY), get(Keys.LIMIT_HEADERS), get(Keys.LIMIT_DECOMPRESSED)),
                smtp(),
                new Settings.Retention(get(Keys.RETENTION_METRICS)),
                new Settings.Alarms(get(Keys.SETTLE_DELAY)),
                new Settings.Emf(get(Keys.EMF_PORT)),
                new Settings.Otlp(
                        get(Keys.OTLP_HTTP_PORT),
                        get(Keys.OTLP_GRPC_PORT),
                        get(Keys.OTLP_LOG_GROUP),
                        get(Keys.OTLP_LOG_STREAM),
                        get(Keys.OTLP_CREATE),
                        get(Keys.OTLP_NAMESPACE),
                        get(Keys.OTLP_DIMENSIONS)),
                new Settings.Prometheus(get(Keys.PROMETHEUS_NAMESPACE)),
                new DeliverySettingsReader(tables, problems).read(),
                insights(),
                new Settings.Demo(
                        get(Keys.DEMO),
                        get(Keys.DEMO_LANGUAGE),
                        get(Keys.DEMO_RATE),
                        get(Keys.DEMO_HISTORY),
                        get(Keys.DEMO_FAULT)),
                new Settings.Runbooks(
                        get(Keys.RUNBOOKS_SANDBOX), get(Keys.RUNBOOKS_AWS_CONFIG), get(Keys.RUNBOOKS_AWS_CREDENTIALS)));
    }

    private InsightsSettings insights() {
        return new InsightsSettings(
                get(Keys.INSIGHTS_CONCURRENT),
                get(Keys.INSIGHTS_MEMORY),
                get(Keys.INSIGHTS_TIMEOUT),
                get(Keys.INSIGHTS_RETENTION));
    }

    private Optional<Smtp> smtp() {
        Optional<String> host = get(Keys.SMTP_HOST);
        Optional<String> from = get(Keys.SMTP_FROM);
        if (!values.has(Keys.SMTP_HOST)) {
            Keys.ALL.stream()
                    .filter(key -> key.name().startsWith("smtp.") && values.has(key))
                    .forEach(key -> problem(key, "smtp.host beside it"));
        }
        if (host.isEmpty()) {
            return Optional.empty();
        }
        if (from.isEmpty()) {
            problem(Keys.SMTP_HOST, "smtp.from beside it");
        }
        return Optional.of(new Smtp(
                host.get(), get(Keys.SMTP_PORT), get(Keys.SMTP_USER), password(), from.orElse(""), get(Keys.SMTP_TLS)));
    }

    private Optional<String> password() {
        Optional<String> password = get(Keys.SMTP_PASSWORD);
        Optional<Path> file = get(Keys.SMTP_PASSWORD_FILE);
        if (file.isEmpty()) {
            return password;
        }
        if (password.isPresent()) {
            problem(Keys.SMTP_PASSWORD_FILE, "not beside " + Keys.SMTP_PASSWORD.variable());
        }
        try {
            return Files.readString(file.get()).lines().findFirst();
        } catch (IOException e) {
            problem(Keys.SMTP_PASSWORD_FILE, "a file that can be read");
            return Optional.empty();
        }
    }

    private <T> T get(Key<T> key) {
        return values.get(key);
    }

    private void problem(Key<?> key, String expected) {
        values.problem(key, expected);
    }
}
