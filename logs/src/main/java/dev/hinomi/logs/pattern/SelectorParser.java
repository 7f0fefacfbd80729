package dev.hinomi.logs.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `$.` and then names, `[index]`, `['any name']`, `*` or `[*]`; one wildcard in a selector, three in a pattern.
final class SelectorParser {
    private static final int MAX_WILDCARDS = 3;

    private final PatternReader reader;
    private int wildcards;

    SelectorParser(PatternReader reader) {
        this.reader = reader;
    }

    /// The selector that the whole text is; empty when it is none.
    static Optional<Selector> parseWhole(String source) {
        PatternReader reader = new PatternReader(source);
        try {
            Selector selector = new SelectorParser(reader).parse();
            return reader.atEnd() ? Optional.of(selector) : Optional.empty();
        } catch (InvalidPatternException _) {
            return Optional.empty();
        }
    }

    Selector parse() {
        if (!reader.takeToken("$.")) {
            throw reader.invalid("a selector such as $.name");
        }
        List<Selector.Step> steps = new ArrayList<>();
        boolean wildcard = false;
        do {
            int start = reader.position();
            Selector.Step step = reader.take("[") ? bracketed() : named();
            if (step instanceof Selector.Step.Any) {
                if (wildcard || ++wildcards > MAX_WILDCARDS) {
                    throw reader.invalidAt(
                            start, "another *", "one * in a selector and " + MAX_WILDCARDS + " in a pattern", null);
                }
                wildcard = true;
            }
            steps.add(step);
        } while (reader.take(".") || reader.peek() == '[');
        return new Selector(steps);
    }

    private Selector.Step named() {
        if (reader.take("*")) {
            return new Selector.Step.Any();
        }
        String name = reader.name();
        if (name.isEmpty()) {
            throw reader.invalid("a name of letters, digits, '_' and '-'; ['name'] for any other name");
        }
        return new Selector.Step.Key(name);
    }

    private Selector.Step bracketed() {
        Selector.Step step = switch (reader.peek()) {
            case '*' -> {
                reader.next();
                yield new Selector.Step.Any();
            }
            case '\'', '"' -> new Selector.Step.Key(reader.quoted(reader.peek()));
            default -> new Selector.Step.Index(index());
        };
        if (!reader.take("]")) {
            throw reader.invalid("]");
        }
        return step;
    }

    private int index() {
        StringBuilder digits = new StringBuilder();
        while (Character.isDigit(reader.peek()) && digits.length() < 9) {
            digits.append(reader.next());
        }
        if (digits.isEmpty()) {
            throw reader.invalid("an index that starts at 0, *, or a name in quotes");
        }
        return Integer.parseInt(digits.toString());
    }
}
