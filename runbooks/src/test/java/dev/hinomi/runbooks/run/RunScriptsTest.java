package dev.hinomi.runbooks.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.Approver;
import dev.hinomi.runbooks.definition.Arguments;
import dev.hinomi.runbooks.definition.Effect;
import dev.hinomi.runbooks.definition.Runbook;
import dev.hinomi.runbooks.definition.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs `src/test/resources/runs`: the steps of a runbook, then what happens and how the run stands after it.
class RunScriptsTest {
    private static final Instant AT = Instant.parse("2026-11-22T06:00:00Z");

    @TestFactory
    Stream<DynamicTest> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/runs"))) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> play(file)));
        }
    }

    private static void play(Path file) throws IOException {
        List<Step> steps = new ArrayList<>();
        List<Step> rollback = new ArrayList<>();
        @Nullable Run run = null;
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("step ") || line.startsWith("rollback 9")) {
                (line.startsWith("step ") ? steps : rollback).add(step(words(line)));
                continue;
            }
            String[] sides = line.split(" {2,}", 2);
            assertThat(sides).as(file + ":" + number).hasSize(2);
            try {
                run = run == null ? begin(steps, rollback) : happen(run, words(sides[0]));
                assertThat(shown(run)).as(file + ":" + number).isEqualTo(sides[1].strip());
            } catch (FaultException e) {
                assertThat("refused: " + e.fault().message().replace("run r: ", ""))
                        .as(file + ":" + number)
                        .startsWith(sides[1].strip());
            }
        }
        assertThat(run).as(file + " does something").isNotNull();
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.strip().split(" +", -1));
    }

    private static Run begin(List<Step> steps, List<Step> rollback) {
        Runbook runbook = new Runbook(
                "guide/title",
                "title",
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                steps,
                rollback,
                Runbook.Trigger.none(),
                Optional.empty());
        return RunMachine.begin("r", runbook, new Arguments(Map.of()), new Cause.Person("mia", ""), AT);
    }

    private static Step step(List<String> words) {
        Action action = switch (words.get(2)) {
            case "manual" -> new Action.Manual();
            case "decide" -> new Action.Decide(choices(words));
            case "approve" ->
                new Action.Approve(
                        Integer.parseInt(words.get(3)), words.contains("admin") ? Approver.ADMIN : Approver.OPERATOR);
            default -> new Action.Shell("true", Optional.empty());
        };
        Effect effect = switch (words.get(2)) {
            case "changes" -> Effect.CHANGES;
            case "destroys" -> Effect.DESTROYS;
            default -> Effect.READS;
        };
        return new Step(
                words.get(1),
                0,
                "",
                "",
                action,
                effect,
                words.contains("allowed"),
                effect == Effect.READS,
                words.contains("continue") ? Step.OnFailure.CONTINUE : Step.OnFailure.STOP,
                Duration.ofMinutes(1),
                words.stream()
                        .filter(word -> word.startsWith("next="))
                        .findFirst()
                        .map(word -> word.substring(5)));
    }

    private static Map<String, String> choices(List<String> words) {
        Map<String, String> choices = new LinkedHashMap<>();
        words.stream()
                .filter(word -> word.contains("=") && !word.startsWith("next="))
                .map(word -> word.split("=", 2))
                .forEach(choice -> choices.put(choice[0], choice[1]));
        return choices;
    }

    private static Run happen(Run run, List<String> words) {
        String last = words.getLast();
        int times = last.matches("x\\d+") ? Integer.parseInt(last.substring(1)) : 1;
        Run now = run;
        for (int i = 0; i < times; i++) {
            now = RunMachine.apply(now, event(now, words), AT);
        }
        return now;
    }

    private static RunEvent event(Run run, List<String> words) {
        String step = words.size() > 1 ? words.get(1) : "";
        StepRun.Answer byStep = new StepRun.Answer(words.size() > 2 ? words.get(2) : "", AT, "");
        StepRun.Answer byRun = new StepRun.Answer(step, AT, "");
        int attempt = run.currentStep().attempt();
        return switch (words.getFirst()) {
            case "succeeded" -> new RunEvent.Succeeded(step, attempt, "");
            case "late" -> new RunEvent.Succeeded(step, Integer.parseInt(words.get(2)), "");
            case "failed" -> new RunEvent.Failed(step, attempt, "");
            case "cutoff" -> new RunEvent.CutOff();
            case "done" -> new RunEvent.Done(step, byStep);
            case "choose" -> new RunEvent.Chosen(step, words.get(3), byStep);
            case "approve" ->
                new RunEvent.Approved(step, words.contains("admin") ? Approver.ADMIN : Approver.OPERATOR, byStep);
            case "reject" -> new RunEvent.Rejected(step, byStep);
            case "skip" -> new RunEvent.Skipped(step, byStep);
            case "retry" -> new RunEvent.Retried(step, Map.of(), byStep);
            case "suspend" -> new RunEvent.Suspended(byRun);
            case "resume" -> new RunEvent.Resumed(byRun);
            case "abort" -> new RunEvent.Aborted(byRun);
            case "rollback" -> new RunEvent.RolledBack(byRun);
            default -> throw new IllegalArgumentException("event: " + words);
        };
    }

    private static String shown(Run run) {
        StepRun current = run.currentStep();
        return run.state().ended()
                ? run.state() + ": "
                        + run.steps().stream()
                                .map(step -> step.id() + " " + step.state())
                                .collect(Collectors.joining(", "))
                : run.state() + " at " + current.id() + " " + current.state();
    }
}
