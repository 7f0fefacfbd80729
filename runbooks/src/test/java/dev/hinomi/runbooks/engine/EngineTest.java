package dev.hinomi.runbooks.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.JournalEntry;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.runbooks.Runbooks;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.Approver;
import dev.hinomi.runbooks.definition.Effect;
import dev.hinomi.runbooks.definition.Parameter;
import dev.hinomi.runbooks.definition.Runbook;
import dev.hinomi.runbooks.definition.Step;
import dev.hinomi.runbooks.run.Cause;
import dev.hinomi.runbooks.run.Run;
import dev.hinomi.runbooks.run.RunEvent;
import dev.hinomi.runbooks.run.RunState;
import dev.hinomi.runbooks.run.StepRun;
import dev.hinomi.runbooks.run.StepState;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.StepContext;
import dev.hinomi.runbooks.step.StepExecutor;
import dev.hinomi.runbooks.step.StepExecutors;
import dev.hinomi.testkit.ManualTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs over real records; scripts are the names of what the test does.
final class EngineTest {
    private static final Scope SCOPE = new Scope("123456789012", "ap-northeast-1");
    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final Cause BY_MIA = new Cause.Person("mia", "a try");

    @TempDir
    private Path folder;

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final List<Action.Notify> told = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean topicIsGone;
    private final CountDownLatch release = new CountDownLatch(1);
    private ManualTimers timers;
    private SqliteRecords records;
    private Runbooks runbooks;

    @BeforeEach
    void start() {
        timers = new ManualTimers(START);
        open();
    }

    @AfterEach
    void stop() {
        release.countDown();
        runbooks.close();
        records.close();
    }

    @Test
    void stepsAreCarriedOutOneAfterTheOther() {
        Run begun = begin(runbook("a", shell("1", "look {{who}}"), Step.manual("2", 4, "think", "")));

        Run waiting = awaited(begun, RunState.WAITING);
        assertThat(done).containsExactly("look nobody");
        assertThat(waiting.steps().getFirst().summary()).isEqualTo("seen");
        assertThat(engine().output(SCOPE, begun.id(), "1", 1).text()).isEqualTo("looking\n");
        engine().apply(SCOPE, begun.id(), new RunEvent.Done("2", answer("mia")));
        assertThat(engine().find(SCOPE, begun.id()).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(engine().timeline(SCOPE, begun.id()))
                .extracting(JournalEntry::kind)
                .containsExactly("Begun", "Succeeded", "Done");
        assertThat(engine().newest(SCOPE, null, 10)).extracting(Run::id).containsExactly(begun.id());
    }

    @Test
    void whatASecretOrABugThrowsIsAFailureOfTheStep() {
        Run begun = begin(runbook("a", shell("1", "throw")));

        assertThat(awaited(begun, RunState.WAITING).currentStep())
                .satisfies(step -> assertThat(step.state()).isEqualTo(StepState.FAILED))
                .satisfies(step -> assertThat(step.summary()).contains("thrown"));
    }

    @Test
    void aStepThatTakesTooLongFails() {
        Run begun = begin(runbook("a", shell("1", "hang")));
        await().until(() -> done.contains("hang"));

        timers.advance(Duration.ofMinutes(5));

        assertThat(awaited(begun, RunState.WAITING).currentStep().summary()).isEqualTo("no end after 5m");
    }

    @Test
    void abortingStopsWhatIsCarriedOut() {
        Run begun = begin(runbook("a", shell("1", "hang")));
        await().until(() -> done.contains("hang"));

        engine().apply(SCOPE, begun.id(), new RunEvent.Aborted(answer("mia")));

        await().until(() -> done.contains("stopped"));
        assertThat(engine().find(SCOPE, begun.id()).state()).isEqualTo(RunState.ABORTED);
        assertThat(engine().output(SCOPE, begun.id(), "1", 1).text()).isEqualTo("looking\n");
    }

    @Test
    void aStepThatARestartCutsOffIsBegunAgainWhenItOnlyReads() {
        Run begun = begin(runbook("a", shell("1", "hang")));
        await().until(() -> done.contains("hang"));

        restart();

        await().until(() -> Collections.frequency(done, "hang") == 2);
        release.countDown();
        Run ended = awaited(begun, RunState.SUCCEEDED);
        assertThat(ended.currentStep().attempt()).isEqualTo(2);
    }

    @Test
    void aStepThatChangesSomethingIsNeverBegunAgainByItself() {
        Run begun = begin(runbook("a", changing("1", "hang")));
        await().until(() -> done.contains("hang"));

        restart();

        assertThat(awaited(begun, RunState.WAITING).currentStep().state()).isEqualTo(StepState.UNKNOWN);
        assertThat(Collections.frequency(done, "hang")).isEqualTo(1);
        engine().apply(SCOPE, begun.id(), new RunEvent.Retried("1", Map.of(), answer("mia")));
        await().until(() -> Collections.frequency(done, "hang") == 2);
    }

    @Test
    void anAlarmBeginsItsRunbookOnce() {
        runbooks.catalog()
                .replace(
                        SCOPE, "guide", "", List.of(forAlarm(runbook("a", Step.manual("1", 4, "look", "")), "Errors")));

        alarm("1", "ALARM");
        alarm("2", "ALARM");
        alarm("3", "OK");

        await().until(() -> engine().newest(SCOPE, null, 10).size() == 1);
        await().until(() -> told.size() == 1);
        Run run = engine().newest(SCOPE, "guide/a", 10).getFirst();
        assertThat(run.cause()).isEqualTo(new Cause.AlarmWentOff("Errors", "event-1", "too many"));
        assertThat(told.getFirst().message())
                .isEqualTo("Runbook guide/a, run " + run.id()
                        + ": step 1 (look) is AWAITING_PERSON\n\n./hinomi runbook show " + run.id() + "\n");
        engine().apply(SCOPE, run.id(), new RunEvent.Done("1", answer("mia")));
        await().until(() -> told.size() == 2);
        alarm("4", "ALARM");
        await().until(() -> engine().newest(SCOPE, null, 10).size() == 2);
    }

    @Test
    void aMessageToATopicThatIsGoneIsGivenUp() {
        topicIsGone = true;
        begin(runbook("a", Step.manual("1", 4, "look", "")));
        await().until(() -> told.size() == 1);

        timers.advance(Duration.ofMinutes(5));
        restart();
        topicIsGone = false;
        begin(runbook("b", Step.manual("1", 4, "look", "")));

        await().until(() -> told.size() == 2);
        assertThat(told).extracting(Action.Notify::subject).containsExactly("Runbook a", "Runbook b");
    }

    @Test
    void aStepThatLacksAValueAsksForIt() {
        Runbook needy = runbook("a", shell("1", "look {{group}}"));
        Parameter parameter = new Parameter("group", Parameter.Type.TEXT, "which group", Optional.empty(), List.of());
        runbooks.catalog().replace(SCOPE, "guide", "", List.of(forAlarm(withParameter(needy, parameter), "Errors")));

        alarm("1", "ALARM");

        await().until(() -> told.size() == 1);
        assertThat(told.getFirst().message())
                .contains("step 1 () is FAILED: parameter group: missing (expected: which group)");
        assertThat(done).isEmpty();
        Run run = engine().newest(SCOPE, null, 1).getFirst();
        engine().apply(SCOPE, run.id(), new RunEvent.Retried("1", Map.of("group", "abc"), answer("mia")));
        awaited(run, RunState.SUCCEEDED);
        assertThat(done).containsExactly("look abc");
    }

    @RepeatedTest(10)
    void aRunMayBeginAnotherAndWaitForIt() {
        runbooks.catalog()
                .replace(
                        SCOPE,
                        "guide",
                        "",
                        List.of(
                                runbook("a", Step.of("1", 3, "", "", new Action.Start("guide/b", Map.of()))),
                                runbook("b", Step.manual("1", 4, "think", ""))));
        Run begun = engine().begin(SCOPE, "guide/a", Map.of(), BY_MIA);
        await().until(() -> engine().newest(SCOPE, "guide/b", 1).size() == 1);

        restart();

        assertThat(engine().find(SCOPE, begun.id()).state()).isEqualTo(RunState.RUNNING);
        Run other = engine().newest(SCOPE, "guide/b", 1).getFirst();
        engine().apply(SCOPE, other.id(), new RunEvent.Done("1", answer("mia")));
        awaited(begun, RunState.SUCCEEDED);
        assertThat(engine().newest(SCOPE, "guide/b", 10)).hasSize(1);
    }

    @Test
    void aRunbookThatBeginsItselfEnds() {
        Run begun = begin(runbook("a", Step.of("1", 3, "", "", new Action.Start("guide/a", Map.of()))));

        await().until(() -> engine().newest(SCOPE, null, 10).stream()
                .anyMatch(run -> run.currentStep().summary().startsWith("runs begin runs 5 deep")));
        engine().apply(SCOPE, begun.id(), new RunEvent.Aborted(answer("mia")));
        await().until(() -> engine().newest(SCOPE, null, 10).stream().allMatch(run -> run.state() == RunState.ABORTED));
    }

    @Test
    void aDryRunDoesNothing() {
        runbooks.catalog().replace(SCOPE, "guide", "", List.of(runbook("a", changing("1", "look {{who}}"))));

        DryRun plan = engine().plan(SCOPE, "a", Map.of("who", "mia"));

        assertThat(plan.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.action()).isEqualTo(new Action.Shell("look mia", Optional.empty())))
                .satisfies(step -> assertThat(step.effect()).isEqualTo(Effect.CHANGES));
        assertThat(done).isEmpty();
        assertThatThrownBy(() -> engine().plan(SCOPE, "a", Map.of("who", "$(id)")))
                .hasMessage("parameter who: $(id) (expected: letters, digits and ._@:/+=,%-)");
        assertThatThrownBy(() -> engine().plan(SCOPE, "a", Map.of("whom", "mia")))
                .hasMessage("parameter whom: unknown (expected: who)");
    }

    @Test
    void aGuideWithoutARunbookForgetsItAndKeepsItsRuns() {
        Run begun = begin(runbook("a", Step.manual("1", 4, "look", "")));

        runbooks.catalog().replace(SCOPE, "guide", "", List.of());

        assertThat(runbooks.catalog().all(SCOPE)).isEmpty();
        engine().apply(SCOPE, begun.id(), new RunEvent.Done("1", answer("mia")));
        assertThat(engine().find(SCOPE, begun.id()).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void approvalsAreRecorded() {
        Step step = new Step(
                "1",
                3,
                "",
                "",
                new Action.Shell("look", Optional.empty()),
                Effect.CHANGES,
                false,
                false,
                Step.OnFailure.STOP,
                Duration.ofMinutes(5),
                Optional.empty());
        Run begun = begin(runbook("a", step));
        assertThat(done).isEmpty();

        engine().apply(SCOPE, begun.id(), new RunEvent.Approved("1", Approver.OPERATOR, answer("mia")));

        Run ended = awaited(begun, RunState.SUCCEEDED);
        assertThat(ended.currentStep().approvals())
                .extracting(StepRun.Answer::who)
                .containsExactly("mia");
    }

    private Outcome carryOut(Action.Shell action, StepContext context) throws InterruptedException {
        done.add(action.script());
        context.print("looking\n");
        return switch (action.script()) {
            case "throw" -> throw new IllegalStateException("thrown");
            case "hang" -> {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    done.add("stopped");
                    throw e;
                }
                yield Outcome.success("released");
            }
            default -> Outcome.success("seen");
        };
    }

    private void open() {
        records = SqliteRecords.open(folder.resolve("records.db"));
        StepExecutor<Action.Notify> topics = (action, _) -> {
            told.add(action);
            if (topicIsGone) {
                throw new FaultException(new Fault.NotFound("topic", "Topic does not exist"));
            }
            return Outcome.success("told");
        };
        runbooks = new Runbooks(
                records,
                timers,
                new StepExecutors(
                        this::carryOut,
                        EngineTest::none,
                        EngineTest::none,
                        EngineTest::none,
                        EngineTest::none,
                        EngineTest::none,
                        EngineTest::none,
                        EngineTest::none,
                        topics));
        runbooks.start();
    }

    private static Outcome none(Action action, StepContext context) {
        throw new IllegalArgumentException("action: " + action + " (expected: none in " + context.runId() + ")");
    }

    private void restart() {
        runbooks.close();
        records.close();
        open();
    }

    private RunEngine engine() {
        return runbooks.engine();
    }

    private Run begin(Runbook runbook) {
        runbooks.catalog().replace(SCOPE, "guide", "", List.of(runbook));
        return engine().begin(SCOPE, runbook.name(), Map.of(), BY_MIA);
    }

    private Run awaited(Run run, RunState state) {
        await().until(() -> engine().find(SCOPE, run.id()).state() == state);
        return engine().find(SCOPE, run.id());
    }

    private void alarm(String number, String state) {
        records.write(tx -> tx.publish(new OpsEvent.AlarmTransitioned(
                "event-" + number,
                SCOPE,
                timers.instant(),
                "Errors",
                "OK",
                state,
                "too many",
                "{}",
                "{}",
                List.of(),
                List.of())));
    }

    private static StepRun.Answer answer(String who) {
        return new StepRun.Answer(who, START, "");
    }

    private static Step shell(String id, String script) {
        return Step.of(id, 3, "", "", new Action.Shell(script, Optional.empty()));
    }

    private static Step changing(String id, String script) {
        return new Step(
                id,
                3,
                "",
                "",
                new Action.Shell(script, Optional.empty()),
                Effect.CHANGES,
                true,
                false,
                Step.OnFailure.STOP,
                Duration.ofMinutes(5),
                Optional.empty());
    }

    private static Runbook runbook(String title, Step... steps) {
        Parameter who = new Parameter("who", Parameter.Type.TEXT, "who", Optional.of("nobody"), List.of());
        return new Runbook(
                "guide/" + title,
                title,
                Optional.of(new Runbook.Source("guide", "", 1, 1)),
                "",
                List.of(),
                List.of(who),
                List.of(steps),
                List.of(),
                Runbook.Trigger.none(),
                Optional.of("arn:aws:sns:ap-northeast-1:123456789012:ops"));
    }

    private static Runbook withParameter(Runbook runbook, Parameter parameter) {
        return new Runbook(
                runbook.name(),
                runbook.title(),
                runbook.source(),
                runbook.symptom(),
                runbook.causes(),
                List.of(parameter),
                runbook.steps(),
                runbook.rollback(),
                runbook.trigger(),
                runbook.topic());
    }

    private static Runbook forAlarm(Runbook runbook, String alarm) {
        return new Runbook(
                runbook.name(),
                runbook.title(),
                runbook.source(),
                runbook.symptom(),
                runbook.causes(),
                runbook.parameters(),
                runbook.steps(),
                runbook.rollback(),
                new Runbook.Trigger(List.of(alarm), Runbook.Start.AUTOMATIC),
                runbook.topic());
    }
}
