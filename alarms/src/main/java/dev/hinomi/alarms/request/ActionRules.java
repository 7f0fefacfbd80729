package dev.hinomi.alarms.request;

import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.util.List;
import java.util.Set;

/// Which actions an alarm may have (CloudWatch API Reference, `PutMetricAlarm`, `AlarmActions`). As on AWS, whether the
/// target exists is not checked.
public final class ActionRules {
    private static final int MOST = 5;
    private static final Set<String> SERVICES = Set.of(
            "aiops",
            "application-autoscaling",
            "automate",
            "autoscaling",
            "lambda",
            "sns",
            "ssm",
            "ssm-incidents",
            "swf");

    private final Scope scope;

    public ActionRules(Scope scope) {
        this.scope = scope;
    }

    /// Checks the actions of all three states.
    ///
    /// @throws FaultException for an action that an alarm may not have
    public void check(AlarmActions actions) {
        check(actions.ok(), "OKActions");
        check(actions.alarm(), "AlarmActions");
        check(actions.insufficientData(), "InsufficientDataActions");
    }

    private void check(List<String> actions, String parameter) {
        if (actions.size() > MOST) {
            throw invalid(parameter, "The collection " + parameter + " must not have a size greater than 5.");
        }
        actions.forEach(action -> check(action, parameter));
    }

    private void check(String action, String parameter) {
        Arn arn = Arn.parse(action).orElseThrow(() -> invalid(parameter, "Invalid arn syntax: " + action));
        if (!SERVICES.contains(arn.service())) {
            throw invalid(
                    parameter,
                    "The action " + action + " in " + parameter + " is not supported (expected: an ARN of one of "
                            + SERVICES.stream().sorted().toList() + ")");
        }
        if (!arn.region().isEmpty() && !arn.region().equals(scope.region())) {
            throw invalid(
                    parameter,
                    "Invalid region " + arn.region() + " specified. Only " + scope.region() + " is supported.");
        }
    }

    private static FaultException invalid(String parameter, String message) {
        return new FaultException(new Fault.InvalidParameter(parameter, message));
    }
}
