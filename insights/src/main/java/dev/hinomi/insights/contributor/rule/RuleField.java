package dev.hinomi.insights.contributor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A field of events.
///
/// @param name as the rule names it: `$.request.ip`, an alias, or a position
public record RuleField(String name, Place place) {
    /// The user guide allows letters and digits; names in logs have more than these.
    private static final Pattern STEP = Pattern.compile("\\.([A-Za-z_@][A-Za-z0-9_@-]*)|\\[(\\d{1,9})]");

    private static final Pattern POSITION = Pattern.compile("[1-9]\\d{0,3}");

    /// Where the field is in an event.
    sealed interface Place {}

    /// In a JSON object.
    record Path(List<Step> steps) implements Place {
        Path {
            steps = List.copyOf(steps);
        }
    }

    /// In a line of fields, from 0.
    record Column(int index) implements Place {}

    /// One step from a JSON value to a value in it.
    sealed interface Step {}

    record Member(String name) implements Step {}

    record Element(int index) implements Step {}

    /// Such as `$.users[1].name`; empty when it is no path.
    static Optional<RuleField> path(String name) {
        if (!name.startsWith("$") || name.length() == 1) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(name).region(1, name.length());
        while (step.lookingAt()) {
            String member = step.group(1);
            steps.add(member != null ? new Member(member) : new Element(Integer.parseInt(step.group(2))));
            step.region(step.end(), name.length());
        }
        return step.regionStart() == name.length()
                ? Optional.of(new RuleField(name, new Path(steps)))
                : Optional.empty();
    }

    /// A position, from 1, or an alias of one; empty when it is neither.
    ///
    /// @param aliases positions by alias
    static Optional<RuleField> column(String name, Map<String, Integer> aliases) {
        Integer aliased = aliases.get(name);
        if (aliased != null) {
            return Optional.of(new RuleField(name, new Column(aliased - 1)));
        }
        return POSITION.matcher(name).matches()
                ? Optional.of(new RuleField(name, new Column(Integer.parseInt(name) - 1)))
                : Optional.empty();
    }
}
