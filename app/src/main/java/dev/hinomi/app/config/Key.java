package dev.hinomi.app.config;

import java.util.Locale;

/// One thing that can be set, and how each source calls it.
///
/// @param name in `hinomi.yaml`; a dot leads into a section
/// @param fallback the value when no source has it
/// @param secret taken from the environment alone: a file is shared and a flag is seen by everybody on the machine
/// @param meaning one line of the documentation
record Key<T>(String name, Syntax<T> syntax, T fallback, boolean secret, String meaning) {

    /// The flag of the same name: `--smtp-host` for `smtp.host`. What is in `http` has no prefix: `--port`.
    String flag() {
        return "--" + name.replaceFirst("^http\\.", "").replace('.', '-');
    }

    /// The variable of the same name: `HINOMI_SMTP_HOST` for `smtp.host`, `HINOMI_PORT` for `http.port`.
    String variable() {
        return "HINOMI_" + flag().substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    String fallbackText() {
        return syntax.show().apply(fallback);
    }
}
