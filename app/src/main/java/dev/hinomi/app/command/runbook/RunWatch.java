package dev.hinomi.app.command.runbook;

import dev.hinomi.api.runbook.RunView;
import dev.hinomi.guide.SafeText;
import dev.hinomi.runbooks.engine.StepOutput;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Follows a run: prints what its steps print as they do, until it waits for somebody or has ended.
final class RunWatch {
    /// The exit code of a run that somebody has to go on with.
    private static final int WAITS = 3;

    private static final Duration BETWEEN = Duration.ofMillis(300);

    private final RunbookServer server;
    private final PrintWriter out;
    private final RunPrinter printer;
    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, Integer> printed = new HashMap<>();

    RunWatch(RunbookServer server, PrintWriter out) {
        this.server = server;
        this.out = out;
        this.printer = new RunPrinter(out);
    }

    /// Answers 0 when the run has ended well, 1 when it has not, 3 when it waits or is suspended.
    int follow(String id) {
        RunView run = RunbookServer.asRun(server.run(id));
        printer.head(run);
        while (true) {
            run.steps().forEach(step -> show(id, step));
            out.flush();
            switch (run.state()) {
                case "RUNNING" -> pause();
                case "WAITING", "SUSPENDED" -> {
                    printer.waits(run);
                    out.flush();
                    return WAITS;
                }
                default -> {
                    out.println(run.state());
                    out.flush();
                    return run.state().equals("SUCCEEDED") ? 0 : 1;
                }
            }
            run = RunbookServer.asRun(server.run(id));
        }
    }

    private void show(String id, RunView.StepView step) {
        boolean begun = step.attempt() > 0;
        String key = step.id() + "/" + step.attempt();
        if (begun && !"over".equals(shown.get(key + "/output"))) {
            print(key, server.output(id, step.id(), step.attempt()));
            if (!step.state().equals("RUNNING")) {
                shown.put(key + "/output", "over");
            }
        }
        boolean worth = !step.state().equals("PENDING") && !step.state().equals("NOT_TAKEN");
        if (worth && !step.state().equals(shown.put(key, step.state()))) {
            printer.state(step, false);
        }
    }

    private void print(String key, StepOutput output) {
        String text = output.text();
        int from = printed.getOrDefault(key, 0);
        // Whole lines, so that half a character of a terminal's command is never sent.
        int to = text.lastIndexOf('\n') + 1;
        if (to > from) {
            text.substring(from, to).lines().forEach(line -> out.println("           | " + SafeText.line(line)));
            printed.put(key, to);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
