package dev.hinomi.runbooks.sandbox;

import java.util.Map;

/// A script for `bash` and what it finds.
///
/// It runs with `-e` and `-o pipefail`: a command that fails ends it, because the next one would be built on what was
/// not done. It runs without `-u`: blocks in guides are written for a shell that people type in, where a variable that
/// is not set is empty.
///
/// @param files text by path within its folder; what is in `bin` comes first on `PATH`
/// @param environment all that it has besides `PATH`, `HOME`, `LANG` and `TZ`
/// @param paths variables whose value is the path of one of `files`
public record Script(
        String text, Map<String, String> files, Map<String, String> environment, Map<String, String> paths) {
    public Script {
        files = Map.copyOf(files);
        environment = Map.copyOf(environment);
        paths = Map.copyOf(paths);
    }

    public static Script of(String text) {
        return new Script(text, Map.of(), Map.of(), Map.of());
    }

    /// Without what it was given, which holds secrets.
    @Override
    public String toString() {
        return "Script[" + text.length() + " characters, " + environment.keySet() + "]";
    }
}
