package dev.hinomi.logs.pattern;

import dev.hinomi.store.TextCondition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Terms that a message contains or does not contain: `ERROR "exact phrase" -excluded`, `?either ?or`, `%regex%`.
///
/// A message matches when it contains every required term and no excluded one. Optional terms count only when there is
/// no other term: AWS ignores them beside others, and so does this.
record TermPattern(List<Term> required, List<Term> excluded, List<Term> optional) implements FilterPattern {
    TermPattern {
        required = List.copyOf(required);
        excluded = List.copyOf(excluded);
        optional = List.copyOf(optional);
    }

    @Override
    public boolean matches(Message message) {
        return matchesText(message.text());
    }

    private boolean matchesText(String message) {
        if (required.isEmpty() && excluded.isEmpty()) {
            return optional.isEmpty() || anyOccurs(optional, message);
        }
        return required.stream().allMatch(term -> term.occursIn(message)) && !anyOccurs(excluded, message);
    }

    @Override
    public boolean defines(FieldReference field) {
        return false;
    }

    @Override
    public Optional<String> value(FieldReference field, Message message) {
        return Optional.empty();
    }

    @Override
    public SequencedMap<String, String> extracted(Message message) {
        return new LinkedHashMap<>();
    }

    @Override
    public boolean usesRegex() {
        return Stream.of(required, excluded, optional).flatMap(List::stream).anyMatch(Term.Matching.class::isInstance);
    }

    private static boolean anyOccurs(List<Term> terms, String message) {
        return terms.stream().anyMatch(term -> term.occursIn(message));
    }

    @Override
    public TextCondition requiredTexts() {
        return required.isEmpty() && excluded.isEmpty() && !optional.isEmpty()
                ? TextCondition.any(optional.stream().map(Term::requiredText).toList())
                : TextCondition.all(required.stream().map(Term::requiredText).toList());
    }

    /// What is looked for in a message.
    sealed interface Term {
        boolean occursIn(String message);

        /// What a message contains in which it occurs.
        TextCondition requiredText();

        /// A word or phrase; also matches within a longer word.
        record Phrase(String text) implements Term {
            @Override
            public boolean occursIn(String message) {
                return message.contains(text);
            }

            @Override
            public TextCondition requiredText() {
                return new TextCondition.Contains(text);
            }
        }

        record Matching(Regex regex) implements Term {
            @Override
            public boolean occursIn(String message) {
                return regex.occursIn(message);
            }

            @Override
            public TextCondition requiredText() {
                return TextCondition.ALWAYS;
            }
        }
    }
}
