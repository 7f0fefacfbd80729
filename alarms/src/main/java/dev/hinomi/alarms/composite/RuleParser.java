package dev.hinomi.alarms.composite;

import dev.hinomi.alarms.composite.RuleTokens.Kind;
import dev.hinomi.alarms.composite.RuleTokens.Token;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a rule: `OR` binds weakest, then `AND`, then `NOT`. Keywords are written in capitals. The texts of its
/// refusals are those of CloudWatch.
final class RuleParser {
    private static final int MOST_ALARMS = 100;
    /// Alarms, `TRUE`, `FALSE` and brackets; the limit also bounds how deep brackets nest.
    private static final int MOST_ELEMENTS = 500;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern PERCENTAGE = Pattern.compile("\\d+%");
    private static final String STATES = "ALARM, OK, or INSUFFICIENT_DATA";
    private static final String OPERAND = "'(', 'NOT', AT_LEAST, TRUE or FALSE, " + STATES;
    private static final String NAME = "'NOT', 'AND', 'OR', 'AT_LEAST', NUMBER, PERCENTAGE NUMBER, TRUE or FALSE, "
            + STATES + ", unquoted alarm name, quoted alarm name";

    private final Scope scope;
    private final RuleTokens tokens;
    private int elements;

    RuleParser(String text, Scope scope) {
        this.scope = scope;
        this.tokens = new RuleTokens(text);
    }

    AlarmRule parse() {
        AlarmRule rule = any();
        end(Kind.END, "<EOF>");
        int alarms = rule.alarms().size();
        if (alarms > MOST_ALARMS) {
            throw refused("The rule has " + alarms + " alarms, must be at most " + MOST_ALARMS);
        }
        return rule;
    }

    private AlarmRule any() {
        List<AlarmRule> operands = new ArrayList<>();
        do {
            operands.add(all());
        } while (tokens.takeIf("OR"));
        return operands.size() == 1 ? operands.getFirst() : new AlarmRule.Any(operands);
    }

    private AlarmRule all() {
        List<AlarmRule> operands = new ArrayList<>();
        do {
            operands.add(operand());
        } while (tokens.takeIf("AND"));
        return operands.size() == 1 ? operands.getFirst() : new AlarmRule.All(operands);
    }

    private AlarmRule operand() {
        boolean negated = false;
        while (tokens.takeIf("NOT")) {
            negated = !negated;
        }
        AlarmRule operand = primary();
        return negated ? new AlarmRule.Not(operand) : operand;
    }

    private AlarmRule primary() {
        Token token = tokens.peek();
        if (token.kind() == Kind.OPEN) {
            element();
            tokens.take();
            AlarmRule inner = any();
            end(Kind.CLOSE, "')'");
            return inner;
        }
        if (tokens.takeIf("TRUE") || tokens.takeIf("FALSE")) {
            element();
            return new AlarmRule.Constant(token.is("TRUE"));
        }
        if (tokens.takeIf("AT_LEAST")) {
            return atLeast();
        }
        AlarmState state = state(token).orElseThrow(() -> unsupported(token, OPERAND));
        tokens.take();
        expect(Kind.OPEN, "'('");
        String alarm = alarm();
        expect(Kind.CLOSE, "')'");
        return new AlarmRule.InState(state, alarm);
    }

    private AlarmRule atLeast() {
        expect(Kind.OPEN, "'('");
        Token quorum = tokens.take();
        boolean percentage = PERCENTAGE.matcher(quorum.text()).matches();
        if (!percentage && !NUMBER.matcher(quorum.text()).matches()) {
            throw unsupported(quorum, "NUMBER, PERCENTAGE NUMBER");
        }
        expect(Kind.COMMA, "','");
        boolean negated = tokens.takeIf("NOT");
        Token stateToken = tokens.take();
        AlarmState state =
                state(stateToken).orElseThrow(() -> unsupported(stateToken, negated ? STATES : "'NOT', " + STATES));
        expect(Kind.COMMA, "','");
        expect(Kind.OPEN, "'('");
        List<String> listed = new ArrayList<>();
        do {
            listed.add(alarm());
        } while (takeComma());
        expect(Kind.CLOSE, "')'");
        expect(Kind.CLOSE, "')'");
        return new AlarmRule.AtLeast(needed(quorum.text(), percentage, listed.size()), negated, state, listed);
    }

    private static int needed(String quorum, boolean percentage, int listed) {
        long number = atMost(percentage ? quorum.substring(0, quorum.length() - 1) : quorum);
        if (percentage && (number < 1 || number > 100)) {
            throw refused("AT_LEAST percentage threshold must be between 1 and 100");
        }
        if (!percentage && (number < 1 || number > listed)) {
            throw refused("AT_LEAST absolute threshold must be between 1 and number of alarms (" + listed + ")");
        }
        return percentage ? Math.toIntExact(Math.ceilDiv(number * listed, 100)) : Math.toIntExact(number);
    }

    /// A number of any length; long ones are too large for every limit all the same.
    private static long atMost(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(digits);
    }

    private boolean takeComma() {
        boolean comma = tokens.peek().kind() == Kind.COMMA;
        if (comma) {
            tokens.take();
        }
        return comma;
    }

    private String alarm() {
        element();
        Token token = tokens.take();
        if (token.kind() != Kind.WORD && token.kind() != Kind.QUOTED) {
            throw unsupported(token, NAME);
        }
        Optional<Arn> arn = Arn.parse(token.text());
        Optional<String> name = arn.flatMap(Alarm::nameOf);
        if (name.isPresent()) {
            checkHere(arn.get());
        }
        return name.orElse(token.text());
    }

    private void checkHere(Arn arn) {
        if (!arn.account().equals(scope.account())) {
            throw new FaultException(new Fault.InvalidParameter(
                    "AlarmRule",
                    "A composite alarm cannot have a child relation with alarms from another AWS account"));
        }
        if (!arn.region().equals(scope.region())) {
            throw refused(
                    "Wrong ARN region, it was " + arn.region() + " but " + scope.region() + " was expected instead");
        }
    }

    private static Optional<AlarmState> state(Token token) {
        for (AlarmState state : AlarmState.values()) {
            if (token.is(state.name())) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    private void element() {
        if (++elements > MOST_ELEMENTS) {
            throw refused("The rule has more than " + MOST_ELEMENTS + " elements");
        }
    }

    /// What ends a rule or a bracket. CloudWatch leaves out what could join another operand where the end follows.
    private void end(Kind kind, String name) {
        Token token = tokens.peek();
        if (token.kind() != kind) {
            boolean endFollows = tokens.peekSecond().kind() == kind && token.kind() != Kind.END;
            throw unsupported(token, endFollows ? name : name + ", 'AND', 'OR'");
        }
        tokens.take();
    }

    private void expect(Kind kind, String name) {
        Token token = tokens.take();
        if (token.kind() != kind) {
            throw unsupported(token, name);
        }
    }

    private FaultException unsupported(Token token, String expected) {
        return refused(
                "Unsupported token '" + tokens.shown(token) + "' at char " + token.at() + ", must be: " + expected);
    }

    private static FaultException refused(String what) {
        return new FaultException(new Fault.InvalidParameter("AlarmRule", "Error in AlarmRule [" + what + "]"));
    }
}
