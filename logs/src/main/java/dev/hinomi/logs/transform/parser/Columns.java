package dev.hinomi.logs.transform.parser;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.Json;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.StepFailure;
import java.util.List;
import java.util.Set;

/// A line of columns with white space between them, in a fixed order: the form of most logs of AWS services.
/// Values that are numbers become numbers, apart from those of columns that are names made of digits.
///
/// @param processor the name of the parser, for its failures
/// @param texts columns that stay texts whatever they look like
record Columns(String processor, List<String> names, Set<String> texts) {
    private static final com.google.re2j.Pattern SPACE = com.google.re2j.Pattern.compile("[ \\t]+");

    Columns {
        names = List.copyOf(names);
        texts = Set.copyOf(texts);
    }

    void apply(EventTree event) throws StepFailure {
        String[] values = SPACE.split(event.message().strip());
        if (values.length != names.size()) {
            throw new StepFailure(processor + ": " + values.length + " columns (expected: " + names.size() + ")");
        }
        for (int i = 0; i < values.length; i++) {
            String value = PercentDecoding.of(values[i]);
            event.put(
                    KeyPath.of(names.get(i)),
                    texts.contains(names.get(i)) ? Json.text(value) : Json.numberOrText(value),
                    true);
        }
    }
}
