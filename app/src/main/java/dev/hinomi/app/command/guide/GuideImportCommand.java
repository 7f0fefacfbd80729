package dev.hinomi.app.command.guide;

import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.ReviewJson;
import dev.hinomi.guide.ReviewPrinter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hinomi guide import FILE`: shows what a guide says and what is wrong with it. Needs no server.
@Command(
        name = "import",
        description = "Prints what was found in a guide, with line numbers, and what is wrong with it.",
        mixinStandardHelpOptions = true)
final class GuideImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GuideOptions options;

    @Mixin
    private FormatOption format;

    @Parameters(paramLabel = "FILE", description = "a guide in Markdown")
    private Path file;

    private GuideImportCommand() {}

    static CommandLine line() {
        return new CommandLine(new GuideImportCommand());
    }

    @Override
    public Integer call() {
        Review review = new GuideImport().run(file, options.settingsOf(file));
        spec.commandLine()
                .getOut()
                .println(
                        switch (format.get()) {
                            case text -> ReviewPrinter.text(review).stripTrailing();
                            case json -> ReviewJson.review(review);
                        });
        return 0;
    }
}
