package dev.hinomi.runbooks.step.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.RecordingContext;
import org.junit.jupiter.api.Test;

final class NotifyExecutorTest {
    private static final Action.Notify ACTION = new Action.Notify("arn:ops", "down", "the shop is down");

    @Test
    void whatATopicTakesIsASuccess() throws InterruptedException {
        Outcome outcome = new NotifyExecutor((_, _, _, _) -> "7").execute(ACTION, RecordingContext.reading());

        assertThat(outcome).isEqualTo(Outcome.success("published message 7 to arn:ops"));
    }

    @Test
    void whatItRefusesIsAFailure() throws InterruptedException {
        Outcome outcome = refused(new Fault.Unavailable("busy"));

        assertThat(outcome).isEqualTo(Outcome.failure("arn:ops: busy"));
    }

    @Test
    void aTopicThatIsGoneIsToldAsSuch() {
        assertThatThrownBy(() -> refused(new Fault.NotFound("topic", "Topic does not exist")))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.NotFound.class))
                .hasMessage("arn:ops: Topic does not exist");
    }

    private static Outcome refused(Fault fault) throws InterruptedException {
        return new NotifyExecutor((_, _, _, _) -> {
                    throw new FaultException(fault);
                })
                .execute(ACTION, RecordingContext.reading());
    }
}
