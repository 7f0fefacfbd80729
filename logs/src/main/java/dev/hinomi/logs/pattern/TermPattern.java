package dev.hinomi.logs.pattern;

import java.util.List;

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
    public boolean matches(String message) {
        if (required.isEmpty() && excluded.isEmpty()) {
            return optional.isEmpty() || anyOccurs(optional, message);
        }
        return required.stream().allMatch(term -> term.occursIn(message)) && !anyOccurs(excluded, message);
    }

    private static boolean anyOccurs(List<Term> terms, String message) {
        return terms.stream().anyMatch(term -> term.occursIn(message));
    }

    @Override
    public List<String> requiredTexts() {
        return required.stream()
                .filter(Term.Phrase.class::isInstance)
                .map(term -> ((Term.Phrase) term).text())
                .toList();
    }

    /// What is looked for in a message.
    sealed interface Term {
        boolean occursIn(String message);

        /// A word or phrase; also matches within a longer word.
        record Phrase(String text) implements Term {
            @Override
            public boolean occursIn(String message) {
                return message.contains(text);
            }
        }

        record Matching(Regex regex) implements Term {
            @Override
            public boolean occursIn(String message) {
                return regex.occursIn(message);
            }
        }
    }
}
