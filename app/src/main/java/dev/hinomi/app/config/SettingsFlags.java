package dev.hinomi.app.config;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The flags of all keys, for every command that needs settings. Values stay text until [SettingsReader] reads them,
/// so that a bad one is reported like one of a file.
public final class SettingsFlags {
    public static final String CONFIG = "--config";

    private SettingsFlags() {}

    /// Adds `--config FILE` and a flag for each key.
    public static void addTo(CommandSpec command) {
        command.addOption(OptionSpec.builder(CONFIG)
                .type(String.class)
                .paramLabel("FILE")
                .description("settings; hinomi.yaml in the current folder when not given")
                .build());
        for (Key<?> key : Keys.ALL) {
            if (!key.secret()) {
                command.addOption(option(key));
            }
        }
    }

    private static OptionSpec option(Key<?> key) {
        OptionSpec.Builder option = OptionSpec.builder(key.flag())
                .type(String.class)
                .paramLabel("VALUE")
                .description(key.meaning() + (key.fallbackText().isEmpty() ? "" : " (" + key.fallbackText() + ")"));
        return key.fallback() instanceof Boolean
                ? option.arity("0..1").fallbackValue("true").build()
                : option.build();
    }

    /// What was given on the command line, by flag.
    public static Map<String, String> values(ParseResult result) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Key<?> key : Keys.ALL) {
            if (result.hasMatchedOption(key.flag())) {
                values.put(key.flag(), result.matchedOptionValue(key.flag(), ""));
            }
        }
        return values;
    }
}
