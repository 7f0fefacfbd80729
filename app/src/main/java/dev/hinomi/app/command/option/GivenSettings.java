package dev.hinomi.app.command.option;

import dev.hinomi.app.config.Settings;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.app.config.SettingsReader;
import dev.hinomi.app.config.SettingsSources;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/// The settings that a command was given: by the file, the environment and its flags.
public final class GivenSettings {
    private GivenSettings() {}

    public static Settings of(ParseResult result) {
        Optional<Path> file = Optional.ofNullable(result.<String>matchedOptionValue(SettingsFlags.CONFIG, null))
                .map(Path::of);
        return SettingsReader.read(
                new SettingsSources(Path.of(""), file, System.getenv(), SettingsFlags.values(result)));
    }
}
