package dev.hinomi.query.parse.grammar;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.hinomi.query.parse.token.QuerySyntaxException;
import dev.hinomi.query.parse.token.Token;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Expression;

/// `/regular expression/`, in RE2's syntax, which AWS names for `regexReplace` (AWS document "Boolean,
/// comparison, numeric, datetime, and other functions"); what RE2 does not have, such as `(?=...)`, is
/// refused.
public final class RegexParser {
    private RegexParser() {}

    public static Expression.Regex parse(Tokens tokens) {
        Token token = tokens.regex();
        Expression.Regex regex = new Expression.Regex(token.text(), token.position());
        compile(regex);
        return regex;
    }

    /// The expression as RE2 reads it, with its groups.
    public static Pattern compile(Expression.Regex regex) {
        try {
            return Pattern.compile(regex.source());
        } catch (PatternSyntaxException e) {
            throw QuerySyntaxException.at(
                    regex.position(),
                    "/" + regex.source() + "/: " + e.getDescription(),
                    "a regular expression in the syntax of RE2");
        }
    }
}
