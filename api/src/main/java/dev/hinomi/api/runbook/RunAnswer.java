package dev.hinomi.api.runbook;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.runbooks.definition.Approver;
import dev.hinomi.runbooks.run.Run;
import dev.hinomi.runbooks.run.RunEvent;
import dev.hinomi.runbooks.run.StepRun;
import dev.hinomi.wire.endpoint.Principal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody says to a run.
///
/// @param id of the run
/// @param answer `done`, `choose`, `approve`, `reject`, `skip`, `retry`, `suspend`, `resume`, `abort` or `rollback`
/// @param step that the first six are about; the one whose turn it is when absent
/// @param choice for `choose`
/// @param comment in their words
/// @param parameters values that the step lacked, for `retry`
record RunAnswer(
        @Nullable String id,
        @Nullable String answer,
        @Nullable String step,
        @Nullable String choice,
        @Nullable String comment,
        @Nullable Map<String, String> parameters) {
    private static final String ANSWERS =
            "done, choose, approve, reject, skip, retry, suspend, resume, abort, rollback";

    RunEvent event(Run run, Principal principal, Instant at) {
        StepRun.Answer by = new StepRun.Answer(principal.arn(), at, comment == null ? "" : comment);
        String about = step == null ? run.currentStep().id() : step;
        return switch (answer == null ? "" : answer) {
            case "done" -> new RunEvent.Done(about, by);
            case "choose" -> new RunEvent.Chosen(about, chosen(), by);
            case "approve" -> new RunEvent.Approved(about, role(principal), by);
            case "reject" -> new RunEvent.Rejected(about, by);
            case "skip" -> new RunEvent.Skipped(about, by);
            case "retry" -> new RunEvent.Retried(about, parameters == null ? Map.of() : parameters, by);
            case "suspend" -> new RunEvent.Suspended(by);
            case "resume" -> new RunEvent.Resumed(by);
            case "abort" -> new RunEvent.Aborted(by);
            case "rollback" -> new RunEvent.RolledBack(by);
            default ->
                throw new FaultException(
                        new Fault.InvalidParameter("answer", "answer: " + answer + " (expected: " + ANSWERS + ")"));
        };
    }

    private String chosen() {
        if (choice == null) {
            throw new FaultException(
                    new Fault.MissingParameter("choice", "choice: missing (expected: one of the step's choices)"));
        }
        return choice;
    }

    private static Approver role(Principal principal) {
        return principal.role() == Principal.Role.ADMIN ? Approver.ADMIN : Approver.OPERATOR;
    }
}
