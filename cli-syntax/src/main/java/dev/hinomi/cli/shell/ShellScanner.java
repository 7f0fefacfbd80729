package dev.hinomi.cli.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a script into tokens (POSIX.1-2024, Shell Command Language, "Token Recognition").
final class ShellScanner {
    private static final Pattern SEPARATOR = Pattern.compile("&&|\\|\\||\\|&|;;|[|;&()]");
    private static final Pattern REDIRECT = Pattern.compile("[0-9]*(?:&>>?|<<<|<<-?|[<>]&|<>|>\\||>>|[<>])");
    private static final Pattern SPACES_BEFORE_NEWLINE = Pattern.compile("\\\\[ \\t]+\\r?\\n");

    private final Source source;
    private final String text;
    private final int end;
    private int at;
    private boolean continued;
    private boolean hereDocumentNext;
    private final Deque<String> hereDocuments = new ArrayDeque<>();

    ShellScanner(Source source, int from, int end) {
        this.source = source;
        this.text = source.text();
        this.at = from;
        this.end = end;
    }

    List<ShellToken> scan() {
        List<ShellToken> tokens = new ArrayList<>();
        while (at < end) {
            next(tokens);
        }
        return tokens;
    }

    private void next(List<ShellToken> tokens) {
        char c = text.charAt(at);
        if (c == '\n') {
            at++;
            continued = false;
            skipHereDocuments();
            tokens.add(new ShellToken.Separator("\n"));
        } else if (c == ' ' || c == '\t' || c == '\r') {
            at++;
        } else if (c == '#') {
            comment(tokens);
        } else if (text.startsWith("\\\n", at) || text.startsWith("\\\r\n", at)) {
            at = text.indexOf('\n', at) + 1;
            continued = true;
        } else if (length(SPACES_BEFORE_NEWLINE) > 0) {
            tokens.add(problem(
                    "a space after the backslash ends the command here; the lines that follow are not part of it"));
            at += length(SPACES_BEFORE_NEWLINE);
            continued = true;
        } else if (WordScanner.placeholderAt(text, at, end) || isProcessSubstitution()) {
            word(tokens);
        } else if (length(REDIRECT) > 0) {
            String redirect = take(length(REDIRECT));
            hereDocumentNext = redirect.endsWith("<<") || redirect.endsWith("<<-");
            tokens.add(new ShellToken.Redirect(redirect));
        } else if (length(SEPARATOR) > 0) {
            continued = false;
            tokens.add(new ShellToken.Separator(take(length(SEPARATOR))));
        } else {
            word(tokens);
        }
    }

    private void word(List<ShellToken> tokens) {
        WordScanner scanner = new WordScanner(source, at, end);
        Word word = scanner.scan();
        at = scanner.position();
        scanner.problems().forEach(problem -> tokens.add(new ShellToken.Problem(problem)));
        if (hereDocumentNext) {
            hereDocuments.add(word.text());
            hereDocumentNext = false;
        }
        tokens.add(new ShellToken.Text(word));
    }

    private void comment(List<ShellToken> tokens) {
        int newline = text.indexOf('\n', at);
        int next = newline < 0 || newline > end ? end : newline;
        if (continued && text.substring(next, end).stripLeading().startsWith("-")) {
            tokens.add(problem(
                    "a comment after a continued line ends the command; the lines that follow are not part of it"));
        }
        at = next;
    }

    private void skipHereDocuments() {
        while (!hereDocuments.isEmpty()) {
            String delimiter = hereDocuments.remove();
            boolean open = true;
            while (open && at < end) {
                int newline = text.indexOf('\n', at);
                int stop = newline < 0 || newline > end ? end : newline;
                open = !text.substring(at, stop).strip().equals(delimiter);
                at = Math.min(stop + 1, end);
            }
        }
    }

    private boolean isProcessSubstitution() {
        return text.startsWith("<(", at) || text.startsWith(">(", at);
    }

    private int length(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, end);
        return matcher.lookingAt() ? matcher.end() - at : 0;
    }

    private String take(int length) {
        at += length;
        return text.substring(at - length, at);
    }

    private ShellToken problem(String message) {
        return new ShellToken.Problem(source.problem(message, at));
    }
}
