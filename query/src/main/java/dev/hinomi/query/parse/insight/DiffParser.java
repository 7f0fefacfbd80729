package dev.hinomi.query.parse.insight;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.Position;

/// `diff [previousDay | previousWeek | previousMonth]` (AWS document "diff")
public final class DiffParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        return new Insight.Diff(baseline(tokens), position);
    }

    private static Insight.Diff.Baseline baseline(Tokens tokens) {
        if (tokens.atCommandEnd()) {
            return Insight.Diff.Baseline.PRECEDING;
        }
        if (tokens.takeKeyword("previousDay")) {
            return Insight.Diff.Baseline.PREVIOUS_DAY;
        }
        if (tokens.takeKeyword("previousWeek")) {
            return Insight.Diff.Baseline.PREVIOUS_WEEK;
        }
        if (tokens.takeKeyword("previousMonth")) {
            return Insight.Diff.Baseline.PREVIOUS_MONTH;
        }
        throw tokens.unexpected("previousDay, previousWeek, previousMonth or the end of the command");
    }
}
