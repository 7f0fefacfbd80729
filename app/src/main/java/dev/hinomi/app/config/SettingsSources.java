package dev.hinomi.app.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where settings come from beside their defaults, each source over the one before.
///
/// @param folder the current folder, in which `hinomi.yaml` is read when it is there
/// @param file the file that `--config` names, in the place of `hinomi.yaml`
/// @param environment all variables of the process
/// @param flags values by flag, such as `--port`
public record SettingsSources(
        Path folder, Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
    public SettingsSources {
        environment = Map.copyOf(environment);
        flags = Map.copyOf(flags);
    }
}
