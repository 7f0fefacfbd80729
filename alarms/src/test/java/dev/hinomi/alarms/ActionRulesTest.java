package dev.hinomi.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.request.ActionRules;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ActionRulesTest {
    private static final String SCALE = "arn:aws:autoscaling:ap-northeast-1:123456789012:scalingPolicy:more";

    private final ActionRules rules = new ActionRules(new Scope("123456789012", "ap-northeast-1"));

    @Test
    void theParameterThatHasTheActionIsNamed() {
        AlarmActions actions = new AlarmActions(true, List.of(SCALE), List.of(), List.of());
        assertThatThrownBy(() -> rules.checkComposite(actions))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.fault())
                                .isEqualTo(new Fault.InvalidParameter(
                                        "OKActions",
                                        "The action " + SCALE
                                                + " is not supported for composite alarms (expected: SNS, Lambda,"
                                                + " Systems Manager or an investigation group)")));
    }
}
