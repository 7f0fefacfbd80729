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
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

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

    private final String file;
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
        this.file = file;
        this.nested = nested;
        this.runbooks = new RunbookSectionReader(new YamlValues(file));
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
            new Compose(load).composeString(text).ifPresent(root -> reader.mapping("the file", root, reader::top));
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
            throw unknown(key, OF_ENVIRONMENTS);
        }
        switch (key.getValue()) {
            case "name" -> name = Optional.of(scalar(value));
            case "account" -> account = Optional.of(matching(value, "account", "\\d{12}", "12 digits"));
            case "region" -> region = Optional.of(matching(value, "region", REGION, "a region such as us-east-1"));
            case "name-suffix" ->
                nameSuffix = Optional.of(matching(value, "name-suffix", SUFFIX, "letters, digits and ._-"));
            case "placeholders" -> mapping("placeholders", value, this::placeholder);
            case "actions" -> mapping("actions", value, this::action);
            case "alarms" -> mapping("alarms", value, (alarm, node) -> alarms.put(alarm.getValue(), alarm(node)));
            case "leave" ->
                mapping(
                        "leave",
                        value,
                        (left, reason) -> leave.add(new GuideSettings.Leave(left.getValue(), scalar(reason))));
            case "run", "runbooks" -> runbooks.take(key, value);
            case "vocabulary" -> mapping("vocabulary", value, this::words);
            case "environments" -> mapping("environments", value, this::environment);
            default ->
                throw unknown(
                        key, nested ? OF_ENVIRONMENTS : "name, " + OF_ENVIRONMENTS + ", vocabulary, environments");
        }
    }

    private void words(ScalarNode key, Node value) {
        Concept concept = Concept.of(key.getValue())
                .orElseThrow(() -> unknown(
                        key, Stream.of(Concept.values()).map(Concept::key).collect(Collectors.joining(", "))));
        vocabulary.put(concept, list(value));
    }

    private void environment(ScalarNode key, Node value) {
        SettingsReader reader = new SettingsReader(file, true);
        reader.mapping("environments." + key.getValue(), value, reader::top);
        environments.put(matching(key, "environments", ENVIRONMENT, "letters, digits and ._-"), reader.settings());
    }

    private void placeholder(ScalarNode key, Node value) {
        if (value instanceof MappingNode source) {
            if (source.getValue().size() != 1) {
                throw bad(value, key.getValue() + ": " + source.getValue().size() + " keys (expected: env or file)");
            }
            mapping(key.getValue(), value, (kind, where) -> secrets.put(key.getValue(), secret(kind, where)));
        } else {
            placeholders.put(key.getValue(), scalar(value));
        }
    }

    private SecretSource secret(ScalarNode kind, Node where) {
        return switch (kind.getValue()) {
            case "env" ->
                new SecretSource.Variable(
                        matching(where, "env", "[A-Za-z_][A-Za-z0-9_]{0,127}", "the name of a variable"));
            case "file" -> new SecretSource.TextFile(matching(where, "file", "/.{1,1000}", "an absolute path"));
            default -> throw unknown(kind, "env, file");
        };
    }

    private void action(ScalarNode key, Node value) {
        switch (key.getValue()) {
            case "alarm" -> alarmActions = list(value);
            case "ok" -> okActions = list(value);
            default -> throw unknown(key, "alarm, ok");
        }
    }

    private AlarmSettings alarm(Node node) {
        Map<String, String> terms = new LinkedHashMap<>();
        Map<String, String> dimensions = new LinkedHashMap<>();
        List<String> alarm = new ArrayList<>();
        List<String> ok = new ArrayList<>();
        mapping("the alarm", node, (key, value) -> {
            switch (key.getValue()) {
                case "dimensions" ->
                    mapping("dimensions", value, (name, text) -> dimensions.put(name.getValue(), scalar(text)));
                case "alarm-actions" -> alarm.addAll(list(value));
                case "ok-actions" -> ok.addAll(list(value));
                case "period", "evaluation-periods" ->
                    terms.put(key.getValue(), matching(value, key.getValue(), "[1-9]\\d{0,5}", "a whole number"));
                case "threshold" ->
                    terms.put(key.getValue(), matching(value, key.getValue(), "-?\\d{1,12}(\\.\\d{1,9})?", "a number"));
                default -> {
                    if (!AlarmSettings.TERMS.contains(key.getValue())) {
                        throw unknown(
                                key,
                                String.join(", ", AlarmSettings.TERMS) + ", dimensions, alarm-actions, ok-actions");
                    }
                    terms.put(key.getValue(), scalar(value));
                }
            }
        });
        return new AlarmSettings(terms, dimensions, alarm, ok);
    }

    private void mapping(String what, Node node, BiConsumer<ScalarNode, Node> entry) {
        if (!(node instanceof MappingNode mapping)) {
            throw bad(node, what + " is not a mapping (expected: keys with values)");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw bad(tuple.getKeyNode(), "a key that is no text (expected: a word)");
            }
            entry.accept(key, tuple.getValueNode());
        }
    }

    private List<String> list(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(scalar(node));
        }
        return sequence.getValue().stream().map(this::scalar).toList();
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode text && !text.getValue().isBlank()) {
            return text.getValue();
        }
        throw bad(node, "not a single value (expected: a text or a number)");
    }

    private String matching(Node node, String key, String pattern, String expected) {
        String text = scalar(node);
        if (!text.matches(pattern)) {
            throw bad(node, key + ": " + text + " (expected: " + expected + ")");
        }
        return text;
    }

    private FaultException unknown(ScalarNode key, String expected) {
        return bad(key, "unknown key " + key.getValue() + " (expected: " + expected + ")");
    }

    private FaultException bad(Node node, String message) {
        int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        return new FaultException(new Fault.InvalidParameter("guide.yaml", file + ":" + line + ": " + message));
    }
}
