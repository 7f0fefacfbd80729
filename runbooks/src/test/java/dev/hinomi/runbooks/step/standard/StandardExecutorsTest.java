package dev.hinomi.runbooks.step.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.outbound.EndpointGuard;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.sandbox.Limits;
import dev.hinomi.runbooks.sandbox.SandboxChoice;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.RecordingContext;
import dev.hinomi.runbooks.step.query.LogQueries;
import dev.hinomi.runbooks.step.shell.AwsAccess;
import dev.hinomi.runbooks.step.shell.AwsProfiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StandardExecutorsTest {
    private static final String TOPIC = "arn:aws:sns:ap-northeast-1:000000000000:ops";

    private final Ports ports = new Ports(
            (scope, effect) -> new AwsAccess.Keys("http://127.0.0.1:1", "key", "the secret key"),
            (scope, name) -> Optional.empty(),
            (scope, metric, now) -> List.of(),
            (scope, query, from, to) -> new LogQueries.Answer.Failed("none"),
            (scope, topic, subject, message) -> {
                if (!topic.equals(TOPIC)) {
                    throw new FaultException(
                            new Fault.NotFound(topic, "topic: " + topic + " (expected: one that exists)"));
                }
                return "id of " + subject + "/" + message;
            });

    @TempDir
    Path data;

    @Test
    void eachActionFindsItsExecutor() throws InterruptedException {
        RecordingContext context = RecordingContext.reading();
        try (StandardExecutors standard = StandardExecutors.of(
                ports,
                new StepSettings(
                        SandboxChoice.AUTO,
                        List.of(data),
                        Limits.STANDARD,
                        AwsProfiles.none(),
                        new EndpointGuard(false)))) {
            assertThat(standard.executors()
                            .execute(
                                    new Action.Shell("ls " + data + " 2>/dev/null || echo hidden", Optional.empty()),
                                    context))
                    .isEqualTo(Outcome.success("hidden"));
            assertThat(standard.executors().execute(new Action.Notify(TOPIC, "復旧", "終わりました"), context))
                    .isEqualTo(Outcome.success("published message id of 復旧/終わりました to " + TOPIC));
            assertThatThrownBy(() -> standard.executors().execute(new Action.Notify(TOPIC + "x", "", "m"), context))
                    .isInstanceOf(FaultException.class)
                    .hasMessage(TOPIC + "x: topic: " + TOPIC + "x (expected: one that exists)");
        }
    }
}
