package dev.hinomi.app.command.option;

import picocli.CommandLine.Option;

/// `--format`: how a result is printed.
public final class FormatOption {
    @Option(names = "--format", paramLabel = "text|json", description = "how to print (${DEFAULT-VALUE})")
    private Format format = Format.text;

    /// Named as the user writes it.
    public enum Format {
        text,
        json
    }

    public Format get() {
        return format;
    }
}
