package dev.hinomi.app.command.runbook;

import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.app.command.option.ServerOptions;
import java.io.PrintWriter;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What the commands about runbooks take: whose runbooks, and how an answer is printed.
final class RunbookOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private ServerOptions server;

    @Mixin
    private FormatOption format;

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    boolean isText() {
        return format.get() == FormatOption.Format.text;
    }

    /// Asks the server.
    ///
    /// @param action answers the exit code
    int ask(ToIntFunction<RunbookServer> action) {
        try (RunbookServer runbooks =
                new RunbookServer(server.paths(spec.commandLine().getParseResult()))) {
            int code = action.applyAsInt(runbooks);
            out().flush();
            return code;
        }
    }

    /// Prints an answer.
    ///
    /// @param text prints it for people
    /// @return the exit code
    int print(String json, Runnable text) {
        switch (format.get()) {
            case text -> text.run();
            case json -> out().println(json);
        }
        return 0;
    }
}
