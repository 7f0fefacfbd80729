package dev.hinomi.app.command.guide;

import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.guide.settings.SettingsReader;
import dev.hinomi.guide.state.GuideKey;
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

    @Option(
            names = "--env",
            paramLabel = "NAME",
            description = "an environment of guide.yaml, whose settings win over those of the guide")
    private Optional<String> environment = Optional.empty();

    GuideSettings settingsOf(Path guide) {
        GuideSettings all = settings.map(SettingsReader::read).orElseGet(() -> GuideImport.settingsBeside(guide));
        return environment.map(all::in).orElse(all).with(values);
    }

    /// What the server calls a guide.
    ///
    /// @param guideSettings as [#settingsOf] gives them
    GuideKey keyOf(Path guide, GuideSettings guideSettings) {
        return GuideKey.of(guide, guideSettings.name(), environment);
    }
}
