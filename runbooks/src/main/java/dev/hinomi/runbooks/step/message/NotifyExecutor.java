package dev.hinomi.runbooks.step.message;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.StepContext;
import dev.hinomi.runbooks.step.StepExecutor;

/// Publishes a message to a topic. That there is no such topic is thrown, as a [Fault.NotFound]: it is no failure
/// that passes.
public final class NotifyExecutor implements StepExecutor<Action.Notify> {
    private final TopicMessages topics;

    public NotifyExecutor(TopicMessages topics) {
        this.topics = topics;
    }

    @Override
    public Outcome execute(Action.Notify action, StepContext context) {
        try {
            String id = topics.publish(context.scope(), action.topic(), action.subject(), action.message());
            return Outcome.success("published message " + id + " to " + action.topic());
        } catch (FaultException e) {
            String message = action.topic() + ": " + e.fault().message();
            if (e.fault() instanceof Fault.NotFound) {
                throw new FaultException(new Fault.NotFound("topic", message), e);
            }
            return Outcome.failure(message);
        }
    }
}
