package dev.hinomi.metrics.insights;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.insights.InsightsLexer.Kind;
import dev.hinomi.metrics.insights.InsightsLexer.Lexeme;
import dev.hinomi.metrics.insights.InsightsQuery.Condition;
import dev.hinomi.metrics.insights.InsightsQuery.Order;
import dev.hinomi.metrics.insights.InsightsQuery.Source;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a query:
///
///     query  := SELECT function "(" name ")" FROM source [WHERE condition (AND condition)*]
///               [GROUP BY key ("," key)*] [ORDER BY function "()" [ASC | DESC]] [LIMIT integer]
///     source := name | SCHEMA "(" name ("," name)* ")"
///     condition := key ("=" | "!=") ('value' | CURRENT_ACCOUNT_ID "()")
///     key    := name | AWS.AccountId
///     name   := letters, digits and _ without quotes, when not reserved, or anything in double quotes
///
/// Keywords are written in any case, names as they are. What is wrong is said as AWS says it: by the text from there
/// on.
final class InsightsParser {
    private static final int MAX_NEAR = 32;

    private final String sql;
    private final List<Lexeme> lexemes;
    private int position;
    /// Where what follows the last keyword begins: said when the query ends too early.
    private int clause;

    private InsightsParser(String sql) {
        this.sql = sql;
        this.lexemes = InsightsLexer.lexemes(sql);
    }

    /// @throws FaultException with a [Fault.MalformedQuery] for a text that is no query, and with a
    ///     [Fault.Unsupported] for one about tags
    static InsightsQuery parse(String sql) {
        return new InsightsParser(sql).query();
    }

    private InsightsQuery query() {
        keyword("SELECT");
        if (peek().kind() != Kind.WORD
                || !(lexeme(position + 1).isSign("(") || lexeme(position + 1).isSign("()"))) {
            throw malformed("Invalid syntax", peek());
        }
        Aggregate aggregate = aggregate("a valid aggregate function");
        sign("(");
        String metric = name();
        sign(")");
        keyword("FROM");
        Source source = source();
        List<Condition> conditions = isKeyword("WHERE") ? conditions() : List.of();
        List<MetricKey> groupBy = isKeyword("GROUP") ? groupBy() : List.of();
        Optional<Order> order = isKeyword("ORDER") ? Optional.of(order()) : Optional.empty();
        Optional<Integer> limit = isKeyword("LIMIT") ? Optional.of(limit()) : Optional.empty();
        if (peek().kind() != Kind.END) {
            throw near(peek());
        }
        return new InsightsQuery(aggregate, metric, source, conditions, groupBy, order, limit);
    }

    private Aggregate aggregate(String expectation) {
        Lexeme word = peek();
        if (word.kind() != Kind.WORD) {
            throw near(word);
        }
        Aggregate aggregate = Aggregate.parse(word.text())
                .orElseThrow(() -> malformed("Invalid syntax. '" + word.text() + "' is not " + expectation, word));
        position++;
        return aggregate;
    }

    private Source source() {
        if (!isKeyword("SCHEMA")) {
            return new Source(name(), Optional.empty());
        }
        keyword("SCHEMA");
        sign("(");
        String namespace = name();
        Set<String> dimensions = new LinkedHashSet<>();
        while (peek().isSign(",")) {
            position++;
            dimensions.add(name());
        }
        sign(")");
        return new Source(namespace, Optional.of(dimensions));
    }

    private List<Condition> conditions() {
        keyword("WHERE");
        List<Condition> conditions = new ArrayList<>();
        conditions.add(condition());
        while (isKeyword("AND")) {
            keyword("AND");
            conditions.add(condition());
        }
        return conditions;
    }

    private Condition condition() {
        MetricKey key = key();
        boolean equal = peek().isSign("=");
        if (!equal && !peek().isSign("!=")) {
            throw near(peek());
        }
        position++;
        Lexeme value = peek();
        if (value.kind() == Kind.STRING) {
            position++;
            return new Condition(key, equal, Optional.of(value.text()));
        }
        if (value.isKeyword("CURRENT_ACCOUNT_ID") && lexeme(position + 1).isSign("()")) {
            position += 2;
            return new Condition(key, equal, Optional.empty());
        }
        if (value.kind() == Kind.WORD || value.kind() == Kind.IDENTIFIER) {
            throw malformed(
                    "Invalid syntax. Comparing identifiers is not supported. Values must be surrounded by single"
                            + " quotes",
                    value);
        }
        throw near(value);
    }

    private List<MetricKey> groupBy() {
        keyword("GROUP");
        keyword("BY");
        Set<MetricKey> keys = new LinkedHashSet<>();
        keys.add(key());
        while (peek().isSign(",")) {
            position++;
            keys.add(key());
        }
        return List.copyOf(keys);
    }

    private Order order() {
        keyword("ORDER");
        keyword("BY");
        Aggregate by = aggregate("a valid ORDER BY function");
        sign("()");
        boolean descending = isKeyword("DESC");
        if (descending || isKeyword("ASC")) {
            position++;
        }
        return new Order(by, descending);
    }

    private int limit() {
        keyword("LIMIT");
        Lexeme number = peek();
        if (number.kind() != Kind.INTEGER) {
            throw near(number);
        }
        BigInteger limit = new BigInteger(number.text());
        if (limit.signum() == 0) {
            throw malformed("Invalid syntax. LIMIT must be greater than 0", number);
        }
        position++;
        return limit.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
    }

    private MetricKey key() {
        Lexeme first = peek();
        boolean dotted = first.kind() == Kind.WORD && lexeme(position + 1).isSign(".");
        Lexeme second = lexeme(position + 2);
        if (dotted && first.text().equals("AWS") && second.text().equals("AccountId")) {
            position += 3;
            return new MetricKey.OwningAccount();
        }
        if (dotted && first.text().equals("tag")) {
            throw new FaultException(new Fault.Unsupported(
                    "tag." + second.text(),
                    "tag." + second.text() + ": resources have no tags here (expected: a dimension)"));
        }
        return new MetricKey.OfDimension(name());
    }

    private String name() {
        Lexeme name = peek();
        if (name.kind() == Kind.WORD && ReservedWords.isOfTheGrammar(name.text())) {
            throw near(name);
        }
        if (name.kind() == Kind.WORD && ReservedWords.contains(name.text())) {
            throw malformed(
                    "Invalid syntax. Reserved keyword '" + name.text() + "' must be surrounded by double quotes", name);
        }
        if (name.kind() != Kind.WORD && name.kind() != Kind.IDENTIFIER) {
            throw near(name);
        }
        position++;
        return name.text();
    }

    private boolean isKeyword(String keyword) {
        return peek().isKeyword(keyword);
    }

    private void keyword(String keyword) {
        if (!isKeyword(keyword)) {
            throw near(peek());
        }
        position++;
        clause = peek().kind() == Kind.END ? lexeme(position - 1).start() : peek().start();
    }

    private void sign(String sign) {
        if (!peek().isSign(sign)) {
            throw near(peek());
        }
        position++;
    }

    private Lexeme peek() {
        return lexeme(position);
    }

    private Lexeme lexeme(int index) {
        return lexemes.get(Math.min(index, lexemes.size() - 1));
    }

    private FaultException near(Lexeme wrong) {
        int start = wrong.kind() == Kind.END ? clause : wrong.start();
        String rest = sql.substring(start).strip();
        String shown = rest.length() > MAX_NEAR ? rest.substring(0, MAX_NEAR - 3) + "..." : rest;
        return new FaultException(new Fault.MalformedQuery("Invalid syntax near '" + shown + "'", start, sql.length()));
    }

    private FaultException malformed(String message, Lexeme wrong) {
        return new FaultException(new Fault.MalformedQuery(
                message, wrong.start(), wrong.start() + wrong.text().length()));
    }
}
