package dev.hinomi.alarms.request;

import static dev.hinomi.alarms.request.Refusal.invalid;

import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// Which actions an alarm may have (CloudWatch API Reference, `PutMetricAlarm`, `AlarmActions`). As on AWS, whether the
/// target exists is not checked. Beyond what AWS accepts, a URL is an endpoint that is told of the change by itself.
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

    private static final Set<String> NOT_OF_COMPOSITES =
            Set.of("application-autoscaling", "automate", "autoscaling", "swf");

    private static final Set<String> SCALING = Set.of("application-autoscaling", "autoscaling");

    /// What hears of each contributor instead of the alarm.
    private static final Set<String> OF_CONTRIBUTORS = Set.of("lambda", "sns");

    private static final Set<String> NOT_OF_LOGS =
            Set.of("aiops", "application-autoscaling", "automate", "autoscaling", "ssm-incidents", "swf");

    private final Scope scope;

    public ActionRules(Scope scope) {
        this.scope = scope;
    }

    /// Checks the actions of all three states.
    ///
    /// @throws FaultException for an action that an alarm may not have
    public void check(AlarmActions actions) {
        lists(actions).forEach((parameter, list) -> check(list, parameter));
    }

    /// As [#check], of a composite alarm, which can neither scale nor act on an instance.
    ///
    /// @throws FaultException for an action that a composite alarm may not have
    public void checkComposite(AlarmActions actions) {
        check(actions);
        refuse(
                actions,
                NOT_OF_COMPOSITES,
                "The action %s is not supported for composite alarms (expected: SNS, Lambda, Systems Manager or an"
                        + " investigation group)");
    }

    /// As [#check], of a log alarm.
    ///
    /// @throws FaultException for an action that a log alarm may not have
    public void checkLog(AlarmActions actions) {
        check(actions);
        refuse(
                actions,
                NOT_OF_LOGS,
                "The action %s is not supported for log alarms (expected: SNS, Lambda or an OpsItem of Systems"
                        + " Manager)");
    }

    /// As [#check], of an alarm on several time series, each of which is a contributor.
    ///
    /// @throws FaultException with AWS's text, for an action that such an alarm may not have
    public void checkContributors(AlarmActions actions) {
        check(actions);
        refuse(actions, SCALING, "Autoscaling actions are not available for Multi Time Series alarms");
        refuse(
                new AlarmActions(actions.enabled(), List.of(), List.of(), actions.insufficientData()),
                OF_CONTRIBUTORS,
                "InsufficientData actions are not supported for contributor-level action types in Multi Time Series"
                        + " alarms");
    }

    private static SequencedMap<String, List<String>> lists(AlarmActions actions) {
        SequencedMap<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("OKActions", actions.ok());
        lists.put("AlarmActions", actions.alarm());
        lists.put("InsufficientDataActions", actions.insufficientData());
        return lists;
    }

    /// @param message with the action in place of `%s`
    private static void refuse(AlarmActions actions, Set<String> services, String message) {
        lists(actions).forEach((parameter, list) -> {
            for (String action : list) {
                if (Arn.parse(action)
                        .filter(arn -> services.contains(arn.service()))
                        .isPresent()) {
                    throw invalid(parameter, message.replace("%s", action));
                }
            }
        });
    }

    private void check(List<String> actions, String parameter) {
        if (actions.size() > MOST) {
            throw invalid(parameter, "The collection " + parameter + " must not have a size greater than 5.");
        }
        actions.forEach(action -> check(action, parameter));
    }

    private void check(String action, String parameter) {
        if (action.startsWith("https://") || action.startsWith("http://")) {
            return;
        }
        Arn arn = Arn.parse(action).orElseThrow(() -> invalid(parameter, "Invalid arn syntax: " + action));
        if (!SERVICES.contains(arn.service())) {
            throw invalid(parameter, "Unsupported AWS vendor " + arn.service());
        }
        boolean elsewhere = arn.service().equals("lambda");
        if (!elsewhere && !arn.region().isEmpty() && !arn.region().equals(scope.region())) {
            throw invalid(
                    parameter,
                    "Invalid region " + arn.region() + " specified. Only " + scope.region() + " is supported.");
        }
    }
}
