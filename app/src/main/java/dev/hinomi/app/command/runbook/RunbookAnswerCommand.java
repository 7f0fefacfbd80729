package dev.hinomi.app.command.runbook;

import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.app.command.option.ServerOptions;
import dev.hinomi.app.config.SettingsFlags;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hinomi runbook answer RUN ANSWER`: what a run waits for.
@Command(
        name = "answer",
        description = "Answers a run: done, choose, approve, reject, skip and retry are about the step whose turn it"
                + " is; suspend, resume, abort and rollback about the run. Follows it then like watch.",
        mixinStandardHelpOptions = true)
final class RunbookAnswerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions server;

    @Mixin
    private FormatOption format;

    @Option(names = "--step", paramLabel = "ID", description = "the step that is meant, so that no other is answered")
    private Optional<String> step = Optional.empty();

    @Option(names = "--choice", paramLabel = "TEXT", description = "for choose: which way")
    private Optional<String> choice = Optional.empty();

    @Option(names = "--comment", paramLabel = "TEXT", description = "kept with the run")
    private String comment = "";

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "for retry: the value of a parameter; may be given again")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--detach", description = "does not follow the run")
    private boolean detach;

    @Parameters(index = "0", paramLabel = "RUN", description = "the id of a run")
    private String run;

    @Parameters(
            index = "1",
            paramLabel = "ANSWER",
            description = "done, choose, approve, reject, skip, retry, suspend, resume, abort or rollback")
    private String answer;

    private RunbookAnswerCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new RunbookAnswerCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", run);
        body.put("answer", answer);
        body.put("comment", comment);
        body.put("parameters", parameters);
        step.ifPresent(id -> body.put("step", id));
        choice.ifPresent(text -> body.put("choice", text));
        try (RunbookServer runbooks =
                new RunbookServer(server.paths(spec.commandLine().getParseResult()))) {
            String json = runbooks.answer(body);
            switch (format.get()) {
                case text -> {
                    if (!detach && !answer.equals("suspend")) {
                        return new RunWatch(runbooks, out).follow(run);
                    }
                    new RunPrinter(out).brief(RunbookServer.asRun(json));
                }
                case json -> out.println(json);
            }
        }
        out.flush();
        return 0;
    }
}
