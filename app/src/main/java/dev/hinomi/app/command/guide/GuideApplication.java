package dev.hinomi.app.command.guide;

import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.apply.Applied;
import dev.hinomi.guide.apply.GuideApply;
import dev.hinomi.guide.apply.OnDrift;
import dev.hinomi.guide.apply.Plan;
import dev.hinomi.guide.apply.PlanOptions;
import dev.hinomi.guide.apply.PlanPrinter;
import dev.hinomi.guide.registry.GuideVersion;
import dev.hinomi.guide.registry.NewVersion;
import dev.hinomi.guide.registry.VersionDraft;
import dev.hinomi.guide.state.Baseline;
import java.io.Console;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/// Applies a version of a guide: plans, has a person decide about what was changed on the server, carries the
/// plan out, and puts the version on the server.
final class GuideApplication {
    private static final int DONE = 0;
    private static final int NOT_DONE = 1;

    private final CommandLine line;
    private final GuideConnection server;
    private final ApplyOptions options;
    private final FormatOption format;

    GuideApplication(CommandLine line, GuideConnection server, ApplyOptions options, FormatOption format) {
        this.line = line;
        this.server = server;
        this.options = options;
        this.format = format;
    }

    /// Returns the exit code.
    int run(VersionDraft draft, Review review) {
        GuideApply apply = new GuideApply(server.operations());
        List<GuideVersion> current = server.guides().current();
        Baseline baseline = draft.baseline(current);
        OnDrift onDrift = options.onDrift().orElse(OnDrift.STOP);
        Plan plan = apply.plan(review, baseline, new PlanOptions(options.prune(), onDrift));
        if (options.planOnly()) {
            print(plan);
            return DONE;
        }
        if (plan.stopped()) {
            print(plan);
            Optional<OnDrift> answer =
                    options.onDrift().isPresent() ? Optional.empty() : ask(plan.drifted(), baseline.version());
            if (answer.isEmpty()) {
                line.getErr()
                        .println("hinomi: nothing was applied; changed on the server since version "
                                + baseline.version() + " of " + draft.key() + ": " + plan.drifted()
                                + " (expected: --on-drift overwrite, or --on-drift keep)");
                return NOT_DONE;
            }
            plan = apply.plan(review, baseline, new PlanOptions(options.prune(), answer.get()));
        }
        Applied applied = apply.apply(plan);
        Optional<NewVersion> version = draft.version(current, applied);
        print(
                switch (format.get()) {
                    case text -> PlanPrinter.text(applied);
                    case json -> PlanPrinter.json(applied);
                });
        String outcome = version.map(server.guides()::put)
                .map(put -> "version " + put.number() + " of " + draft.key())
                .orElseGet(() -> "version " + baseline.version() + " of " + draft.key() + ", as it was");
        if (format.get() == FormatOption.Format.text) {
            print(outcome);
        }
        return applied.failures().isEmpty() ? DONE : NOT_DONE;
    }

    /// The answer of whoever sits at the terminal; none when nobody does, or when they want to stop.
    private Optional<OnDrift> ask(long drifted, int version) {
        Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (terminal.isEmpty()) {
            return Optional.empty();
        }
        String answer = terminal.get()
                .readLine(
                        "Changed on the server since version %d: %d. overwrite, keep or stop? [stop] ",
                        version, drifted);
        return switch (answer == null ? "" : answer.strip().toLowerCase(Locale.ROOT)) {
            case "overwrite", "o" -> Optional.of(OnDrift.OVERWRITE);
            case "keep", "k" -> Optional.of(OnDrift.KEEP);
            default -> Optional.empty();
        };
    }

    private void print(Plan plan) {
        print(
                switch (format.get()) {
                    case text -> PlanPrinter.text(plan);
                    case json -> PlanPrinter.json(plan);
                });
    }

    private void print(String text) {
        line.getOut().println(text.stripTrailing());
        line.getOut().flush();
    }
}
