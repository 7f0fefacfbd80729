package dev.hinomi.app.command.guide;

import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.GuideLint;
import dev.hinomi.guide.LintedGuide;
import dev.hinomi.guide.SafeText;
import dev.hinomi.kernel.FaultException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hinomi guide lint FILE...`: prints only what is wrong. Needs no server. Findings go to the output and nothing
/// else does, so that a machine can read it; what was fixed or could not be read goes to the error output.
@Command(
        name = "lint",
        description = "Prints what is wrong with guides. Ends with 1 when there is an error, and with 2 when a file"
                + " cannot be read or written.",
        mixinStandardHelpOptions = true)
final class GuideLintCommand implements Callable<Integer> {
    private static final int FINDINGS = 1;

    /// As after a command that was written wrongly: what was asked for was not done.
    private static final int NOT_DONE = 2;

    @Spec
    private CommandSpec spec;

    @Mixin
    private GuideOptions options;

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif|github",
            description = "how to print (${DEFAULT-VALUE}); github: workflow commands")
    private LintFormat format = LintFormat.text;

    @Option(names = "--fix", description = "writes what can be fixed into the files, and prints what remains")
    private boolean fix;

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|info|never",
            description = "from which severity on a finding ends the command with 1 (${DEFAULT-VALUE})")
    private LintThreshold failOn = LintThreshold.error;

    @Option(
            names = "--docs-url",
            paramLabel = "URL",
            description = "where docs/lint.md is published, for the links of --format sarif")
    private Optional<URI> documentation = Optional.empty();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "guides in Markdown")
    private List<Path> files;

    private final GuideImport importer = new GuideImport();

    private boolean done = true;

    private GuideLintCommand() {}

    static CommandLine line() {
        return new CommandLine(new GuideLintCommand());
    }

    @Override
    public Integer call() {
        List<LintedGuide> guides = new ArrayList<>();
        files.stream().distinct().map(this::lint).flatMap(Optional::stream).forEach(guides::add);
        PrintWriter out = spec.commandLine().getOut();
        out.print(format.print(guides, documentation));
        out.flush();
        if (!done) {
            return NOT_DONE;
        }
        return guides.stream().flatMap(guide -> guide.findings().stream()).anyMatch(failOn::reached) ? FINDINGS : 0;
    }

    /// Nothing when the file cannot be read; the other files are looked at all the same.
    private Optional<LintedGuide> lint(Path file) {
        try {
            GuideLint lint = GuideLint.of(file, options.settingsOf(file), importer);
            return Optional.of(fix ? fixed(lint) : lint.check());
        } catch (FaultException e) {
            tell(e);
            return Optional.empty();
        }
    }

    /// The guide as it is when it cannot be written.
    private LintedGuide fixed(GuideLint lint) {
        try {
            LintedGuide fixed = lint.fix();
            PrintWriter err = spec.commandLine().getErr();
            fixed.mended().forEach(mended -> err.println(SafeText.line(mended.toString())));
            err.flush();
            return fixed;
        } catch (FaultException e) {
            tell(e);
            return lint.check();
        }
    }

    private void tell(FaultException failure) {
        done = false;
        PrintWriter err = spec.commandLine().getErr();
        err.println("hinomi: " + SafeText.of(failure.fault().message()));
        err.flush();
    }
}
