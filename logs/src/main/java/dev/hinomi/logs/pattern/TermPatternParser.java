package dev.hinomi.logs.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `term* ; term := [-?] (word | "phrase" | %regex%)`, separated by white space.
final class TermPatternParser {
    private static final String EXPECTED =
            "terms of letters, digits and '_'; put a term with any other character in double quotes";

    private final PatternReader reader;
    private final RegexParser regexes;

    TermPatternParser(PatternReader reader) {
        this.reader = reader;
        this.regexes = new RegexParser(reader);
    }

    TermPattern parse() {
        List<TermPattern.Term> required = new ArrayList<>();
        List<TermPattern.Term> excluded = new ArrayList<>();
        List<TermPattern.Term> optional = new ArrayList<>();
        while (!reader.finished()) {
            if (reader.take("-")) {
                reader.skipSpace();
                term(excluded);
            } else if (reader.take("?")) {
                term(optional);
            } else {
                term(required);
            }
        }
        return new TermPattern(required, excluded, optional);
    }

    private void term(List<TermPattern.Term> terms) {
        switch (reader.peek()) {
            case '"' -> {
                String phrase = reader.quoted('"');
                // AWS's pattern for everything is `" "`, and matches messages that have no space, too.
                if (!phrase.isBlank()) {
                    terms.add(new TermPattern.Term.Phrase(phrase));
                }
            }
            case '%' -> terms.add(new TermPattern.Term.Matching(regexes.parse()));
            default -> terms.add(new TermPattern.Term.Phrase(word()));
        }
        if (!reader.atEnd() && !Character.isWhitespace(reader.peek())) {
            throw reader.invalid(EXPECTED, quotedWhole());
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (!reader.atEnd() && PatternReader.isWord(reader.peek())) {
            word.append(reader.next());
        }
        if (word.isEmpty()) {
            throw reader.invalid(EXPECTED, quotedWhole());
        }
        return word.toString();
    }

    /// The whole pattern as one phrase, which is what an unquoted text with punctuation mostly means; none when it
    /// uses quotes or prefixes, because then it does not.
    private @Nullable String quotedWhole() {
        String text = reader.source().strip();
        boolean plain = !text.contains("\"") && !text.startsWith("-") && !text.contains("?") && !text.contains("%");
        return plain ? '"' + text.replace("\\", "\\\\") + '"' : null;
    }
}
