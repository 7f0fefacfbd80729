package dev.hinomi.alarms.composite;

import dev.hinomi.alarms.model.AlarmState;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a rule came to.
///
/// @param deciding the alarms without whose states it would have come to something else, as far as one can tell from
///     each alone, in the order of the rule
public record RuleOutcome(boolean holds, Set<String> deciding) {
    public RuleOutcome {
        deciding = Collections.unmodifiableSet(new LinkedHashSet<>(deciding));
    }

    /// Of operands together: those decide that came to the same.
    static RuleOutcome of(
            List<AlarmRule> operands, Function<String, AlarmState> states, Predicate<List<RuleOutcome>> together) {
        List<RuleOutcome> outcomes =
                operands.stream().map(operand -> operand.evaluate(states)).toList();
        boolean holds = together.test(outcomes);
        Set<String> deciding = new LinkedHashSet<>();
        outcomes.stream()
                .filter(outcome -> outcome.holds() == holds)
                .forEach(outcome -> deciding.addAll(outcome.deciding()));
        return new RuleOutcome(holds, deciding);
    }
}
