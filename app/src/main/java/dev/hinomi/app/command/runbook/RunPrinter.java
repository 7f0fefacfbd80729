package dev.hinomi.app.command.runbook;

import dev.hinomi.api.runbook.ActionView;
import dev.hinomi.api.runbook.RunView;
import dev.hinomi.api.runbook.RunbookRoutes;
import dev.hinomi.api.runbook.RunbookView;
import dev.hinomi.guide.SafeText;
import dev.hinomi.runbooks.engine.StepOutput;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// Shows runbooks and runs at a terminal.
final class RunPrinter {
    private final PrintWriter out;

    RunPrinter(PrintWriter out) {
        this.out = out;
    }

    void runbook(RunbookView runbook) {
        line("", runbook.name());
        out.printf("%s:%d, version %d%n", runbook.guide(), runbook.line(), runbook.version());
        if (!runbook.symptom().isEmpty()) {
            line("symptom: ", runbook.symptom());
        }
        runbook.causes().forEach(cause -> line("cause: ", cause));
        if (!runbook.alarms().isEmpty()) {
            line(runbook.start().equals("AUTOMATIC") ? "begun by: " : "for: ", String.join(", ", runbook.alarms()));
        }
        runbook.parameters()
                .forEach(parameter -> line(
                        "parameter " + parameter.name() + ": ",
                        parameter.description()
                                + (parameter.fallback().isEmpty() ? "" : " (" + parameter.fallback() + ")")
                                + (parameter.choices().isEmpty() ? "" : " " + parameter.choices())));
        runbook.steps().forEach(this::step);
        if (!runbook.rollback().isEmpty()) {
            out.println("steps back:");
            runbook.rollback().forEach(this::step);
        }
    }

    void plan(RunbookRoutes.Planned plan) {
        line("", plan.runbook() + ": nothing was done; a run would do this");
        plan.steps().forEach(this::step);
        if (!plan.rollback().isEmpty()) {
            out.println("steps back, when somebody asks for them:");
            plan.rollback().forEach(this::step);
        }
    }

    void run(RunView run, RunbookServer server) {
        head(run);
        for (RunView.StepView step : run.steps()) {
            state(step, step.id().equals(run.current()));
            if (step.attempt() > 0) {
                output(server.output(run.id(), step.id(), step.attempt()));
            }
        }
        out.println();
        for (RunView.Happening event : run.timeline()) {
            out.printf(
                    "%s  %-10s step %s%s%s%n",
                    event.at(),
                    event.what(),
                    SafeText.line(event.step()),
                    event.who().isEmpty() ? "" : "  " + event.who(),
                    event.text().isEmpty() ? "" : "  " + SafeText.line(event.text()));
        }
        waits(run);
    }

    /// A run in a list.
    void brief(RunView run) {
        out.printf("%s  %-11s %s%n", run.id(), run.state(), SafeText.line(run.runbook() + " (" + run.cause() + ")"));
    }

    void head(RunView run) {
        line("", run.runbook() + ", run " + run.id() + ": " + run.state());
        line("because of ", run.cause());
        run.parameters().forEach((name, value) -> line(name + " = ", value));
    }

    void state(RunView.StepView step, boolean current) {
        out.printf(
                "%s %-6s %-17s %s%s%n",
                current ? ">" : " ",
                SafeText.line(step.id()),
                step.state(),
                SafeText.line(step.title()),
                step.summary().isEmpty() ? "" : ": " + SafeText.line(step.summary()));
        if (!step.by().isEmpty()) {
            line("           by ", step.by() + (step.comment().isEmpty() ? "" : ": " + step.comment()));
        }
        step.approvals().forEach(who -> line("           approved by ", who));
    }

    void output(StepOutput output) {
        output.text().lines().forEach(text -> line("           | ", text));
        if (output.truncated()) {
            out.println("           | ... there was more than is kept");
        }
    }

    /// What somebody has to say for the run to go on.
    void waits(RunView run) {
        if (!run.state().equals("WAITING")) {
            return;
        }
        RunView.StepView step = run.steps().stream()
                .filter(each -> each.id().equals(run.current()))
                .findFirst()
                .orElseThrow();
        String command = "./hinomi runbook answer " + run.id() + " ";
        out.printf("%nstep %s waits: %s%n", SafeText.line(step.id()), SafeText.line(step.title()));
        step.detail().lines().forEach(text -> line("    ", text));
        switch (step.state()) {
            case "AWAITING_APPROVAL" -> {
                action(step.action());
                out.printf(
                        "    it %s; %d of %d have approved%n",
                        step.effect().equals("READS")
                                ? "asks for consent"
                                : step.effect().toLowerCase(Locale.ROOT),
                        step.approvals().size(),
                        step.wanted());
                out.println("    " + command + "approve | reject | skip");
            }
            case "AWAITING_PERSON" -> {
                List<String> choices = step.action().choices();
                if (choices.isEmpty()) {
                    out.println("    " + command + "done | skip");
                } else {
                    choices.forEach(choice -> line("    ", command + "choose --choice '" + choice + "'"));
                }
            }
            default -> out.println("    " + command + "retry | done | skip | abort");
        }
    }

    private void step(RunbookView.StepView step) {
        step(step.id(), step.title(), step.effect(), step.approvals(), step.action());
        step.detail().lines().forEach(text -> line("           ", text));
    }

    private void step(RunbookRoutes.PlannedStep step) {
        step(step.id(), step.title(), step.effect(), step.approvals(), step.action());
    }

    private void step(String id, String title, String effect, int approvals, ActionView action) {
        out.printf(
                "  %-6s %-8s %s%s%n",
                SafeText.line(id),
                action.kind(),
                SafeText.line(title),
                effect.equals("READS")
                        ? ""
                        : "  [" + effect.toLowerCase(Locale.ROOT)
                                + (approvals == 0 ? ", allowed" : ", approved by " + approvals) + "]");
        action(action);
    }

    private void action(ActionView action) {
        action.text().lines().forEach(text -> line("           $ ", text));
    }

    private void line(String before, String text) {
        out.println(before + SafeText.line(text));
    }
}
