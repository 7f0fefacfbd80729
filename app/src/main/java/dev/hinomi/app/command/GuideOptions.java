package dev.hinomi.app.command;

import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.guide.settings.SettingsReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What every command about a guide takes.
final class GuideOptions {
    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "puts VALUE where the guide says NAME; may be given again")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "what the guide does not say; NAME.guide.yaml or guide.yaml beside NAME.md when not given")
    private Optional<Path> settings = Optional.empty();

    GuideSettings settingsOf(Path guide) {
        return settings.map(SettingsReader::read)
                .orElseGet(() -> GuideImport.settingsBeside(guide))
                .with(values);
    }
}
