package dev.hinomi.metrics.search;

import dev.hinomi.metrics.search.SearchLexer.Lexeme;
import dev.hinomi.metrics.search.SearchLexer.Lexeme.End;
import dev.hinomi.metrics.search.SearchLexer.Lexeme.Quoted;
import dev.hinomi.metrics.search.SearchLexer.Lexeme.Sign;
import dev.hinomi.metrics.search.SearchLexer.Lexeme.Word;
import dev.hinomi.metrics.search.SearchTerm.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a search expression:
///
///     body   := [schema] [or]
///     schema := "{" name ("," name)* "}"
///     or     := and ("OR" and)*
///     and    := not (["AND"] not)*
///     not    := "NOT" not | "(" or ")" | [part "="] value | part "=" "(" or-of-values ")"
///
/// The operators are words in capitals; `AND` may be left out and binds closer than `OR`.
final class SearchParser {
    private final SearchLexer lexer;
    private Lexeme next;

    private SearchParser(String body) throws InvalidSearchException {
        lexer = new SearchLexer(body);
        next = lexer.next();
    }

    static SearchExpression parse(String body) throws InvalidSearchException {
        SearchParser parser = new SearchParser(body);
        Optional<SearchExpression.Schema> schema = parser.isNext('{') ? Optional.of(parser.schema()) : Optional.empty();
        Optional<SearchTerm> term =
                parser.next instanceof End ? Optional.empty() : Optional.of(parser.or(new Part.Any()));
        if (!(parser.next instanceof End)) {
            throw new InvalidSearchException();
        }
        return new SearchExpression(schema, term);
    }

    private SearchExpression.Schema schema() throws InvalidSearchException {
        skip('{');
        String namespace = name();
        Set<String> dimensions = new LinkedHashSet<>();
        while (isNext(',')) {
            skip(',');
            dimensions.add(name());
        }
        skip('}');
        return new SearchExpression.Schema(namespace, dimensions);
    }

    private String name() throws InvalidSearchException {
        Lexeme lexeme = next;
        advance();
        return switch (lexeme) {
            case Word word -> word.text();
            case Quoted quoted -> quoted.text();
            case Sign _, End _ -> throw new InvalidSearchException();
        };
    }

    /// @param part what values without a designator are compared with
    private SearchTerm or(Part part) throws InvalidSearchException {
        List<SearchTerm> terms = new ArrayList<>();
        terms.add(and(part));
        while (isWord("OR")) {
            advance();
            terms.add(and(part));
        }
        return terms.size() == 1 ? terms.getFirst() : new SearchTerm.Or(terms);
    }

    private SearchTerm and(Part part) throws InvalidSearchException {
        List<SearchTerm> terms = new ArrayList<>();
        terms.add(not(part));
        while (!isNext(')') && !isWord("OR") && !(next instanceof End)) {
            if (isWord("AND")) {
                advance();
            }
            terms.add(not(part));
        }
        return terms.size() == 1 ? terms.getFirst() : new SearchTerm.And(terms);
    }

    private SearchTerm not(Part part) throws InvalidSearchException {
        if (isWord("NOT")) {
            advance();
            return new SearchTerm.Not(not(part));
        }
        if (isNext('(')) {
            return group(part);
        }
        Lexeme lexeme = next;
        advance();
        if (!isNext('=')) {
            return new SearchTerm.Match(part, value(lexeme));
        }
        skip('=');
        Part named = named(lexeme);
        if (isNext('(')) {
            return group(named);
        }
        Lexeme value = next;
        advance();
        return new SearchTerm.Match(named, value(value));
    }

    private SearchTerm group(Part part) throws InvalidSearchException {
        skip('(');
        SearchTerm term = or(part);
        skip(')');
        return term;
    }

    private static SearchValue value(Lexeme lexeme) throws InvalidSearchException {
        return switch (lexeme) {
            case Quoted quoted -> new SearchValue.Exact(quoted.text());
            case Word word when !isOperator(word) -> new SearchValue.Partial(new TokenText(word.text()));
            case Word _, Sign _, End _ -> throw new InvalidSearchException();
        };
    }

    private static Part named(Lexeme designator) throws InvalidSearchException {
        return switch (designator) {
            case Quoted quoted -> new Part.OfDimension(quoted.text());
            case Word word
            when !isOperator(word) ->
                switch (word.text()) {
                    case "Namespace" -> new Part.Namespace();
                    case "MetricName" -> new Part.MetricName();
                    case ":aws.AccountId" -> new Part.Account();
                    default -> new Part.OfDimension(word.text());
                };
            case Word _, Sign _, End _ -> throw new InvalidSearchException();
        };
    }

    private static boolean isOperator(Word word) {
        return word.text().equals("AND")
                || word.text().equals("OR")
                || word.text().equals("NOT");
    }

    private boolean isWord(String text) {
        return next instanceof Word word && word.text().equals(text);
    }

    private boolean isNext(char sign) {
        return next instanceof Sign present && present.sign() == sign;
    }

    private void skip(char sign) throws InvalidSearchException {
        if (!isNext(sign)) {
            throw new InvalidSearchException();
        }
        advance();
    }

    private void advance() throws InvalidSearchException {
        next = lexer.next();
    }
}
