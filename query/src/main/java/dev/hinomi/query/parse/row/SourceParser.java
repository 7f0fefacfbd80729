package dev.hinomi.query.parse.row;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.QuerySyntaxException;
import dev.hinomi.query.parse.token.Token;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The `SOURCE` command (AWS document "SOURCE"; `start` and `end` are in the documents "logcompare" and
/// "appendcols").
///
/// ```
/// SOURCE 'log group' | logGroups(...) | dataSource([...]) | logGroupTags([...]) ... [start=time] [end=time]
/// ```
///
/// The functions may be combined, with spaces between them. A time is `now`, `-1d` or a number of
/// seconds.
public final class SourceParser implements CommandParser {
    private static final int MAX_DATA_SOURCES = 10;

    @Override
    public Command parse(Tokens tokens, Position position) {
        Parts parts = new Parts();
        if (tokens.peek().kind() == Token.Kind.STRING) {
            parts.group = Optional.of(tokens.next().text());
        }
        while (tokens.comesName()) {
            parts.take(tokens, tokens.next());
        }
        if (parts.isEmpty()) {
            throw tokens.unexpected("logGroups(...), dataSource([...]), logGroupTags([...]) or a log group in quotes");
        }
        return new Source(
                parts.group, parts.logGroups, parts.dataSources, parts.tags, parts.start, parts.end, position);
    }

    private static Source.TimeBound time(Tokens tokens) {
        tokens.expectSymbol("=");
        if (tokens.takeKeyword("now")) {
            return new Source.TimeBound.Now();
        }
        if (tokens.takeSymbol("-")) {
            return new Source.TimeBound.Before(tokens.interval());
        }
        if (tokens.peek().kind() == Token.Kind.NUMBER && tokens.peek().text().matches("\\d{1,12}")) {
            return new Source.TimeBound.At(Long.parseLong(tokens.next().text()));
        }
        throw tokens.unexpected("now, a time before such as -1d, or a number of seconds since 1970");
    }

    /// What was read so far.
    private static final class Parts {
        private Optional<String> group = Optional.empty();
        private Optional<Source.LogGroups> logGroups = Optional.empty();
        private final List<String> dataSources = new ArrayList<>();
        private final List<Source.TagFilter> tags = new ArrayList<>();
        private Optional<Source.TimeBound> start = Optional.empty();
        private Optional<Source.TimeBound> end = Optional.empty();

        void take(Tokens tokens, Token name) {
            if (name.isKeyword("start") && start.isEmpty() && !isEmpty()) {
                start = Optional.of(time(tokens));
            } else if (name.isKeyword("end") && end.isEmpty() && !isEmpty()) {
                end = Optional.of(time(tokens));
            } else if (name.isKeyword("logGroups") && group.isEmpty() && logGroups.isEmpty()) {
                logGroups = Optional.of(SourceArguments.logGroups(tokens));
            } else if (name.isKeyword("dataSource") && group.isEmpty() && dataSources.isEmpty()) {
                dataSources.addAll(SourceArguments.texts(tokens, MAX_DATA_SOURCES));
            } else if (name.isKeyword("logGroupTags") && group.isEmpty() && tags.isEmpty()) {
                tags.addAll(SourceArguments.tags(tokens));
            } else if (isEmpty()) {
                group = Optional.of(name.text());
            } else {
                throw QuerySyntaxException.at(
                        name.position(),
                        name.describe(),
                        "logGroups, dataSource or logGroupTags once, start=, end= or |");
            }
        }

        boolean isEmpty() {
            return group.isEmpty() && logGroups.isEmpty() && dataSources.isEmpty() && tags.isEmpty();
        }
    }
}
