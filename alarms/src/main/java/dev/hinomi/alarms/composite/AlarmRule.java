package dev.hinomi.alarms.composite;

import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// The rule of a composite alarm (CloudWatch API Reference, `PutCompositeAlarm`, `AlarmRule`). Alarms are named by
/// their names, also where the rule had ARNs.
public sealed interface AlarmRule {
    /// Whether it holds, given the states of the alarms in it.
    RuleOutcome evaluate(Function<String, AlarmState> states);

    /// Adds the names of the alarms in it, in the order of their appearance.
    void collect(Set<String> alarms);

    /// The names of the alarms in it, in the order of their appearance.
    default Set<String> alarms() {
        Set<String> alarms = new LinkedHashSet<>();
        collect(alarms);
        return alarms;
    }

    /// Reads the rule of an alarm in `scope`.
    ///
    /// @throws FaultException with AWS's text for what is no rule, or names an alarm of elsewhere
    static AlarmRule parse(String text, Scope scope) {
        return new RuleParser(text, scope).parse();
    }

    /// `TRUE` or `FALSE`
    record Constant(boolean value) implements AlarmRule {
        @Override
        public RuleOutcome evaluate(Function<String, AlarmState> states) {
            return new RuleOutcome(value, Set.of());
        }

        @Override
        public void collect(Set<String> alarms) {}
    }

    /// `ALARM(disk)`, `OK(disk)` or `INSUFFICIENT_DATA(disk)`
    record InState(AlarmState state, String alarm) implements AlarmRule {
        @Override
        public RuleOutcome evaluate(Function<String, AlarmState> states) {
            return new RuleOutcome(states.apply(alarm) == state, Set.of(alarm));
        }

        @Override
        public void collect(Set<String> alarms) {
            alarms.add(alarm);
        }
    }

    record Not(AlarmRule operand) implements AlarmRule {
        @Override
        public RuleOutcome evaluate(Function<String, AlarmState> states) {
            RuleOutcome outcome = operand.evaluate(states);
            return new RuleOutcome(!outcome.holds(), outcome.deciding());
        }

        @Override
        public void collect(Set<String> alarms) {
            operand.collect(alarms);
        }
    }

    /// Operands joined with `AND`.
    record All(List<AlarmRule> operands) implements AlarmRule {
        public All {
            operands = List.copyOf(operands);
        }

        @Override
        public RuleOutcome evaluate(Function<String, AlarmState> states) {
            return RuleOutcome.of(
                    operands, states, outcomes -> outcomes.stream().allMatch(RuleOutcome::holds));
        }

        @Override
        public void collect(Set<String> alarms) {
            operands.forEach(operand -> operand.collect(alarms));
        }
    }

    /// Operands joined with `OR`.
    record Any(List<AlarmRule> operands) implements AlarmRule {
        public Any {
            operands = List.copyOf(operands);
        }

        @Override
        public RuleOutcome evaluate(Function<String, AlarmState> states) {
            return RuleOutcome.of(
                    operands, states, outcomes -> outcomes.stream().anyMatch(RuleOutcome::holds));
        }

        @Override
        public void collect(Set<String> alarms) {
            operands.forEach(operand -> operand.collect(alarms));
        }
    }

    /// `AT_LEAST(2, NOT OK, (web-1, web-2, web-3))`. An alarm that the list has two times counts two times.
    ///
    /// @param needed how many have to be in the state: at least 1, at most as many as the list has
    /// @param negated whether they have to be in another state instead
    /// @param listed the names, as often as they were listed
    record AtLeast(int needed, boolean negated, AlarmState state, List<String> listed) implements AlarmRule {
        public AtLeast {
            listed = List.copyOf(listed);
        }

        @Override
        public RuleOutcome evaluate(Function<String, AlarmState> states) {
            Predicate<String> counts = alarm -> (states.apply(alarm) == state) != negated;
            boolean holds = listed.stream().filter(counts).count() >= needed;
            Set<String> deciding = new LinkedHashSet<>();
            listed.stream().filter(holds ? counts : counts.negate()).forEach(deciding::add);
            return new RuleOutcome(holds, deciding);
        }

        @Override
        public void collect(Set<String> alarms) {
            alarms.addAll(listed);
        }
    }
}
