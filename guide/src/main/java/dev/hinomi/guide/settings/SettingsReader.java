package dev.hinomi.guide.settings;

import dev.hinomi.guide.extract.Concept;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads `guide.yaml`. An unknown key, a wrong type or a bad number is refused with its line.
public final class SettingsReader {
    private static final int MAX_BYTES = 256 * 1024;

    /// The keys that no environment has.
    private static final List<String> OF_THE_GUIDE = List.of("name", "environments", "vocabulary");

    private static final String OF_ENVIRONMENTS =
            "account, region, name-suffix, placeholders, actions, alarms, leave, run, runbooks";
    private static final String REGION = "[a-z]{2,}(-[a-z]+)+-\\d{1,2}";
    private static final String SUFFIX = "[A-Za-z0-9._-]{1,64}";
    private static final String ENVIRONMENT = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final YamlValues values;
    private final boolean nested;
    private final RunbookSectionReader runbooks;
    private Optional<String> name = Optional.empty();
    private Optional<String> account = Optional.empty();
    private Optional<String> region = Optional.empty();
    private Optional<String> nameSuffix = Optional.empty();
    private final Map<String, SecretSource> secrets = new LinkedHashMap<>();
    private final Map<Concept, List<String>> vocabulary = new LinkedHashMap<>();
    private final Map<String, GuideSettings> environments = new LinkedHashMap<>();
    private final Map<String, String> placeholders = new LinkedHashMap<>();
    private List<String> alarmActions = List.of();
    private List<String> okActions = List.of();
    private final Map<String, AlarmSettings> alarms = new LinkedHashMap<>();
    private final List<GuideSettings.Leave> leave = new ArrayList<>();

    /// @param nested whether an environment is read, which has no name and no environments of its own
    private SettingsReader(String file, boolean nested) {
        this.values = new YamlValues(file);
        this.nested = nested;
        this.runbooks = new RunbookSectionReader(values);
    }

    /// Reads the settings from `path`.
    public static GuideSettings read(Path path) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new FaultException(new Fault.InvalidParameter(
                        "guide.yaml", path + ": " + Files.size(path) + " bytes (expected: at most " + MAX_BYTES + ")"));
            }
            return parse(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FaultException(new Fault.NotFound("guide.yaml", path + ": cannot be read: " + e.getMessage()), e);
        }
    }

    /// Reads `text` as the content of a file named `file`.
    public static GuideSettings parse(String file, String text) {
        SettingsReader reader = new SettingsReader(file, false);
        try {
            LoadSettings load = LoadSettings.builder()
                    .setLabel(file)
                    .setCodePointLimit(MAX_BYTES)
                    .setAllowDuplicateKeys(false)
                    .build();
            YamlBounds.require(load, file, text);
            new Compose(load)
                    .composeString(text)
                    .ifPresent(root -> reader.values.mapping("the file", root, reader::top));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new FaultException(
                    new Fault.InvalidParameter("guide.yaml", file + ":" + line + ": " + e.getProblem()), e);
        } catch (YamlEngineException e) {
            throw new FaultException(new Fault.InvalidParameter("guide.yaml", file + ":1: " + e.getMessage()), e);
        }
        return reader.settings();
    }

    private GuideSettings settings() {
        return new GuideSettings(
                name,
                account,
                region,
                nameSuffix,
                placeholders,
                secrets,
                alarmActions,
                okActions,
                alarms,
                leave,
                runbooks.section(),
                vocabulary,
                environments);
    }

    private void top(ScalarNode key, Node value) {
        if (nested && OF_THE_GUIDE.contains(key.getValue())) {
            throw values.unknown(key, OF_ENVIRONMENTS);
        }
        switch (key.getValue()) {
            case "name" -> name = Optional.of(values.scalar(value));
            case "account" -> account = Optional.of(values.matching("account", value, "\\d{12}", "12 digits"));
            case "region" ->
                region = Optional.of(values.matching("region", value, REGION, "a region such as us-east-1"));
            case "name-suffix" ->
                nameSuffix = Optional.of(values.matching("name-suffix", value, SUFFIX, "letters, digits and ._-"));
            case "placeholders" -> values.mapping("placeholders", value, this::placeholder);
            case "actions" -> values.mapping("actions", value, this::action);
            case "alarms" ->
                values.mapping("alarms", value, (alarm, node) -> alarms.put(alarm.getValue(), alarm(node)));
            case "leave" ->
                values.mapping(
                        "leave",
                        value,
                        (left, reason) -> leave.add(new GuideSettings.Leave(left.getValue(), values.scalar(reason))));
            case "run", "runbooks" -> runbooks.take(key, value);
            case "vocabulary" -> values.mapping("vocabulary", value, this::words);
            case "environments" -> values.mapping("environments", value, this::environment);
            default ->
                throw values.unknown(
                        key, nested ? OF_ENVIRONMENTS : "name, " + OF_ENVIRONMENTS + ", vocabulary, environments");
        }
    }

    private void words(ScalarNode key, Node value) {
        Concept concept = Concept.of(key.getValue())
                .orElseThrow(() -> values.unknown(
                        key, Stream.of(Concept.values()).map(Concept::key).collect(Collectors.joining(", "))));
        vocabulary.put(concept, values.list(value));
    }

    private void environment(ScalarNode key, Node value) {
        SettingsReader reader = new SettingsReader(values.file(), true);
        values.mapping("environments." + key.getValue(), value, reader::top);
        environments.put(
                values.matching("environments", key, ENVIRONMENT, "letters, digits and ._-"), reader.settings());
    }

    private void placeholder(ScalarNode key, Node value) {
        if (value instanceof MappingNode source) {
            if (source.getValue().size() != 1) {
                throw values.bad(
                        value, key.getValue() + ": " + source.getValue().size() + " keys (expected: env or file)");
            }
            values.mapping(key.getValue(), value, (kind, where) -> secrets.put(key.getValue(), secret(kind, where)));
        } else {
            placeholders.put(key.getValue(), values.scalar(value));
        }
    }

    private SecretSource secret(ScalarNode kind, Node where) {
        return switch (kind.getValue()) {
            case "env" ->
                new SecretSource.Variable(
                        values.matching("env", where, "[A-Za-z_][A-Za-z0-9_]{0,127}", "the name of a variable"));
            case "file" -> new SecretSource.TextFile(values.matching("file", where, "/.{1,1000}", "an absolute path"));
            default -> throw values.unknown(kind, "env, file");
        };
    }

    private void action(ScalarNode key, Node value) {
        switch (key.getValue()) {
            case "alarm" -> alarmActions = values.list(value);
            case "ok" -> okActions = values.list(value);
            default -> throw values.unknown(key, "alarm, ok");
        }
    }

    private AlarmSettings alarm(Node node) {
        Map<String, String> terms = new LinkedHashMap<>();
        Map<String, String> dimensions = new LinkedHashMap<>();
        List<String> alarm = new ArrayList<>();
        List<String> ok = new ArrayList<>();
        values.mapping("the alarm", node, (key, value) -> {
            switch (key.getValue()) {
                case "dimensions" -> dimensions.putAll(values.texts("dimensions", value));
                case "alarm-actions" -> alarm.addAll(values.list(value));
                case "ok-actions" -> ok.addAll(values.list(value));
                case "period", "evaluation-periods" ->
                    terms.put(
                            key.getValue(), values.matching(key.getValue(), value, "[1-9]\\d{0,5}", "a whole number"));
                case "threshold" ->
                    terms.put(
                            key.getValue(),
                            values.matching(key.getValue(), value, "-?\\d{1,12}(\\.\\d{1,9})?", "a number"));
                default -> {
                    if (!AlarmSettings.TERMS.contains(key.getValue())) {
                        throw values.unknown(
                                key,
                                String.join(", ", AlarmSettings.TERMS) + ", dimensions, alarm-actions, ok-actions");
                    }
                    terms.put(key.getValue(), values.scalar(value));
                }
            }
        });
        return new AlarmSettings(terms, dimensions, alarm, ok);
    }
}
