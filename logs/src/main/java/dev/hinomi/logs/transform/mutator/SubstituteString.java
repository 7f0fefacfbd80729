package dev.hinomi.logs.transform.mutator;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.Json;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.ProcessorConfig;
import dev.hinomi.logs.transform.step.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/// `substituteString`: replaces what matches a regular expression. RE2's syntax, so that no expression costs
/// more than linear time; what it lacks of Java's (look-around, back-references in the expression) is
/// refused.
public record SubstituteString(List<Entry> entries) implements Step {
    private static final int MAX_ENTRIES = 10;
    private static final int MAX_REFERENCES = 10;
    private static final int MAX_SAME_REFERENCES = 2;
    private static final java.util.regex.Pattern REFERENCE =
            java.util.regex.Pattern.compile("\\$(?:(\\d+)|\\{(\\w+)\\})");

    public SubstituteString {
        entries = List.copyOf(entries);
    }

    /// What to replace in a field.
    ///
    /// @param to may refer to groups as `$1` and `${name}`
    public record Entry(KeyPath source, Pattern from, String to) {}

    public static Step of(ProcessorConfig config) {
        return new SubstituteString(config.entries(MAX_ENTRIES, Set.of("source", "from", "to")).stream()
                .map(SubstituteString::entry)
                .toList());
    }

    private static Entry entry(ProcessorConfig entry) {
        Pattern from = pattern(entry);
        String to = entry.text("to");
        Map<String, Integer> counts = new HashMap<>();
        for (MatchResult reference :
                (Iterable<MatchResult>) REFERENCE.matcher(to).results()::iterator) {
            counts.merge(reference.group(), 1, Integer::sum);
            checkGroup(entry, from, reference);
        }
        int references = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (references > MAX_REFERENCES || counts.values().stream().anyMatch(count -> count > MAX_SAME_REFERENCES)) {
            throw entry.refused(
                    "to",
                    to,
                    "at most " + MAX_REFERENCES + " references to groups, at most " + MAX_SAME_REFERENCES
                            + " of them to the same");
        }
        if (REFERENCE.matcher(to).replaceAll("").contains("$")) {
            throw entry.refused("to", to, "$ only before the number of a group or before {name}");
        }
        return new Entry(entry.path("source"), from, to);
    }

    private static Pattern pattern(ProcessorConfig entry) {
        String from = entry.text("from");
        try {
            return Pattern.compile(from);
        } catch (PatternSyntaxException e) {
            throw entry.refused(
                    "from", from, "a regular expression that matches in linear time: " + e.getDescription());
        }
    }

    private static void checkGroup(ProcessorConfig entry, Pattern from, MatchResult reference) {
        boolean exists = reference.group(1) != null
                ? reference.group(1).length() < 4 && Integer.parseInt(reference.group(1)) <= from.groupCount()
                : from.namedGroups().containsKey(reference.group(2));
        if (!exists) {
            throw entry.refused("to", reference.group(), "a group of from");
        }
    }

    @Override
    public void apply(EventTree event) {
        for (Entry entry : entries) {
            event.text(entry.source())
                    .ifPresent(text -> event.put(entry.source(), Json.text(replace(entry, text)), true));
        }
    }

    private static String replace(Entry entry, String text) {
        com.google.re2j.Matcher match = entry.from().matcher(text);
        StringBuilder replaced = new StringBuilder();
        int copied = 0;
        while (match.find()) {
            replaced.append(text, copied, match.start());
            appendReplacement(entry, match, replaced);
            copied = match.end();
        }
        return replaced.append(text, copied, text.length()).toString();
    }

    private static void appendReplacement(Entry entry, com.google.re2j.Matcher match, StringBuilder replaced) {
        Matcher reference = REFERENCE.matcher(entry.to());
        int copied = 0;
        while (reference.find()) {
            replaced.append(entry.to(), copied, reference.start());
            String group = reference.group(1) != null
                    ? match.group(Integer.parseInt(reference.group(1)))
                    : match.group(reference.group(2));
            replaced.append(group == null ? "" : group);
            copied = reference.end();
        }
        replaced.append(entry.to(), copied, entry.to().length());
    }
}
