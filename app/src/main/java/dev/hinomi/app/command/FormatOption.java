package dev.hinomi.app.command;

import picocli.CommandLine.Option;

/// `--format`: how a result is printed.
final class FormatOption {
    @Option(names = "--format", paramLabel = "text|json", description = "how to print (${DEFAULT-VALUE})")
    private Format format = Format.text;

    /// Named as the user writes it.
    enum Format {
        text,
        json
    }

    Format get() {
        return format;
    }
}
