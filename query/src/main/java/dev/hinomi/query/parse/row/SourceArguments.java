package dev.hinomi.query.parse.row;

import dev.hinomi.query.parse.token.Token;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The arguments of `SOURCE`'s functions (AWS document "SOURCE").
final class SourceArguments {
    private static final int MAX_ACCOUNTS = 20;
    private static final int MAX_PREFIXES = 5;
    private static final int MAX_TAGS = 5;
    private static final int MAX_TAG_VALUES = 5;

    private SourceArguments() {}

    /// `(["a", "b"])`
    static List<String> texts(Tokens tokens, int atMost) {
        tokens.expectSymbol("(");
        List<String> texts = list(tokens, atMost, () -> tokens.string("a text"));
        tokens.expectSymbol(")");
        return texts;
    }

    /// `(accountIdentifier: [...], namePrefix: [...], class: [...])`. AWS's page calls the last one
    /// `logGroupClass` in its text and `class` in its examples; the API's page has `accountIdentifiers:
    /// ['accountId' = '111122223333']`.
    static Source.LogGroups logGroups(Tokens tokens) {
        List<String> accounts = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        Source.GroupClass groupClass = Source.GroupClass.STANDARD;
        tokens.expectSymbol("(");
        while (!tokens.takeSymbol(")")) {
            if (tokens.takeKeyword("accountIdentifier") || tokens.takeKeyword("accountIdentifiers")) {
                tokens.expectSymbol(":");
                accounts.addAll(list(tokens, MAX_ACCOUNTS, () -> account(tokens)));
            } else if (tokens.takeKeyword("namePrefix")) {
                tokens.expectSymbol(":");
                prefixes.addAll(list(tokens, MAX_PREFIXES, () -> tokens.string("a prefix of names")));
            } else if (tokens.takeKeyword("class") || tokens.takeKeyword("logGroupClass")) {
                tokens.expectSymbol(":");
                groupClass = list(tokens, 1, () -> groupClass(tokens)).getFirst();
            } else {
                throw tokens.unexpected("accountIdentifier, namePrefix, class or )");
            }
            if (!tokens.takeSymbol(",") && !tokens.peek().isSymbol(")")) {
                throw tokens.unexpected("a comma or )");
            }
        }
        return new Source.LogGroups(accounts, prefixes, groupClass);
    }

    private static String account(Tokens tokens) {
        String text = tokens.string("the number of an account");
        return tokens.takeSymbol("=") ? tokens.string("the number of an account") : text;
    }

    private static Source.GroupClass groupClass(Tokens tokens) {
        for (Source.GroupClass groupClass : Source.GroupClass.values()) {
            if (tokens.peek().kind() == Token.Kind.STRING
                    && tokens.peek().text().equals(groupClass.name())) {
                tokens.next();
                return groupClass;
            }
        }
        throw tokens.unexpected("'STANDARD' or 'INFREQUENT_ACCESS'");
    }

    /// `([{"key": "team", "values": ["a", "b"]}])`
    static List<Source.TagFilter> tags(Tokens tokens) {
        tokens.expectSymbol("(");
        List<Source.TagFilter> tags = list(tokens, MAX_TAGS, () -> tag(tokens));
        tokens.expectSymbol(")");
        return tags;
    }

    private static Source.TagFilter tag(Tokens tokens) {
        tokens.expectSymbol("{");
        member(tokens, "key");
        String key = tokens.string("the key of a tag");
        List<String> values = new ArrayList<>();
        if (tokens.takeSymbol(",")) {
            member(tokens, "values");
            values.addAll(list(tokens, MAX_TAG_VALUES, () -> tokens.string("the value of a tag")));
        }
        tokens.expectSymbol("}");
        return new Source.TagFilter(key, values);
    }

    private static void member(Tokens tokens, String name) {
        if (tokens.peek().kind() != Token.Kind.STRING || !tokens.peek().text().equals(name)) {
            throw tokens.unexpected('"' + name + '"');
        }
        tokens.next();
        tokens.expectSymbol(":");
    }

    private static <T> List<T> list(Tokens tokens, int atMost, Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        return tokens.bracketed(() -> {
            T next = element.get();
            elements.add(next);
            if (elements.size() > atMost) {
                throw tokens.unexpected("at most " + atMost + " in the list");
            }
            return next;
        });
    }
}
