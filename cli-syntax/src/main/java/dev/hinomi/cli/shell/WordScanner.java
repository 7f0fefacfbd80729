package dev.hinomi.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one word: quoting and expansions (POSIX.1-2024, Shell Command Language, "Quoting", "Word Expansions").
final class WordScanner {
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\w+|[@*#?$!-])");
    private static final String ENDS_WORD = " \t\r\n|&;()<>";

    private final Source source;
    private final String text;
    private final int start;
    private final int end;
    private int at;
    private boolean quoted;
    private final List<WordPart> parts = new ArrayList<>();
    private final List<ShellProblem> problems = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    WordScanner(Source source, int start, int end) {
        this.source = source;
        this.text = source.text();
        this.start = start;
        this.end = end;
        this.at = start;
    }

    static boolean placeholderAt(String text, int at, int end) {
        return WordPart.Placeholder.PATTERN.matcher(text).region(at, end).lookingAt();
    }

    int position() {
        return at;
    }

    List<ShellProblem> problems() {
        return problems;
    }

    Word scan() {
        boolean open = true;
        while (open && at < end) {
            open = next(text.charAt(at));
        }
        flush();
        return new Word(parts, source.line(start), start, at, quoted);
    }

    /// Whether the word goes on.
    private boolean next(char c) {
        if (c == '\\') {
            escape();
        } else if (c == '\'') {
            quoted = true;
            literal.append(until('\'', at + 1, "single quote"));
        } else if (c == '"') {
            quoted = true;
            doubleQuoted();
        } else if (text.startsWith("$'", at)) {
            quoted = true;
            at++;
            literal.append(until('\'', at + 1, "single quote").translateEscapes());
        } else if (c == '$' || c == '`') {
            expansion();
        } else if (c == '<' && placeholderAt(text, at, end)) {
            int stop = text.indexOf('>', at) + 1;
            part(new WordPart.Placeholder(text.substring(at, stop)), stop);
        } else if (at == start && (text.startsWith("<(", at) || text.startsWith(">(", at))) {
            substitution(at + 2, Nesting.closing(text, at + 2, end));
        } else if (ENDS_WORD.indexOf(c) >= 0) {
            return false;
        } else {
            literal.append(c);
            at++;
        }
        return true;
    }

    private void escape() {
        if (text.startsWith("\\\n", at) || text.startsWith("\\\r\n", at)) {
            at = text.indexOf('\n', at) + 1;
        } else if (at + 1 < end) {
            literal.append(text.charAt(at + 1));
            at += 2;
        } else {
            literal.append('\\');
            at++;
        }
    }

    private void doubleQuoted() {
        int opening = at;
        at++;
        while (at < end && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < end && "\\\"$`\n".indexOf(text.charAt(at + 1)) >= 0) {
                if (text.charAt(at + 1) != '\n') {
                    literal.append(text.charAt(at + 1));
                }
                at += 2;
            } else if (c == '$' || c == '`') {
                expansion();
            } else {
                literal.append(c);
                at++;
            }
        }
        if (at >= end) {
            problems.add(source.problem("a double quote is not closed", opening));
        }
        at = Math.min(at + 1, end);
    }

    private void expansion() {
        Matcher variable = VARIABLE.matcher(text).region(at, end);
        if (text.startsWith("$((", at)) {
            arithmetic();
        } else if (text.startsWith("$(", at)) {
            substitution(at + 2, Nesting.closing(text, at + 2, end));
        } else if (text.charAt(at) == '`') {
            substitution(at + 1, Nesting.backquote(text, at + 1, end));
        } else if (text.startsWith("${", at)) {
            int close = text.indexOf('}', at);
            int stop = close < 0 || close >= end ? end : close + 1;
            part(new WordPart.Variable(text.substring(at, stop)), stop);
        } else if (variable.lookingAt()) {
            part(new WordPart.Variable(variable.group()), variable.end());
        } else {
            literal.append('$');
            at++;
        }
    }

    private void arithmetic() {
        int close = Nesting.closing(text, at + 2, end);
        int stop = Math.min(close + 1, end);
        part(new WordPart.Substitution(text.substring(at, stop), List.of()), stop);
    }

    private void substitution(int from, int close) {
        if (close >= end) {
            problems.add(source.problem("a substitution is not closed", at));
        }
        int stop = Math.min(close + 1, end);
        List<ShellCommand> commands = List.of();
        if (source.depth() < Source.MAX_DEPTH) {
            commands = CommandLine.parse(source.deeper(), from, Math.min(close, end), true);
        } else {
            problems.add(source.problem("substitutions are nested more than " + Source.MAX_DEPTH + " deep", at));
        }
        part(new WordPart.Substitution(text.substring(at, stop), commands), stop);
    }

    private String until(char quote, int from, String name) {
        int close = text.indexOf(quote, from);
        if (close < 0 || close >= end) {
            problems.add(source.problem("a " + name + " is not closed", from - 1));
            close = end;
        }
        at = Math.min(close + 1, end);
        return text.substring(from, close);
    }

    private void part(WordPart part, int next) {
        flush();
        parts.add(part);
        at = next;
    }

    private void flush() {
        if (!literal.isEmpty()) {
            parts.add(new WordPart.Literal(literal.toString()));
            literal.setLength(0);
        }
    }
}
