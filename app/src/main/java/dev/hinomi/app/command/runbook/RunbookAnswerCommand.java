package dev.hinomi.app.command.runbook;

import dev.hinomi.app.config.SettingsFlags;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./hinomi runbook answer RUN ANSWER`: what a run waits for.
@Command(
        name = "answer",
        description = "Answers a run: done, choose, approve, reject, skip and retry are about the step whose turn it"
                + " is; suspend, resume, abort and rollback about the run. Follows it then like watch.",
        mixinStandardHelpOptions = true)
final class RunbookAnswerCommand implements Callable<Integer> {
    @Mixin
    private RunbookOptions options;

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
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", run);
        body.put("answer", answer);
        body.put("comment", comment);
        body.put("parameters", parameters);
        step.ifPresent(id -> body.put("step", id));
        choice.ifPresent(text -> body.put("choice", text));
        return options.ask(server -> {
            String answered = server.answer(body);
            if (options.isText() && !detach && !answer.equals("suspend")) {
                return new RunWatch(server, options.out()).follow(run);
            }
            return options.print(answered, () -> new RunPrinter(options.out()).brief(RunbookServer.asRun(answered)));
        });
    }
}
