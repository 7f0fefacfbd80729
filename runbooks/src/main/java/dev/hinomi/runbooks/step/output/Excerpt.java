package dev.hinomi.runbooks.step.output;

import java.util.Collection;
import java.util.function.Consumer;

/// What of a program's output is shown: its beginning as it comes and, when it is long, its last lines at the end.
/// Plain
/// text without secrets.
public final class Excerpt {
    private static final int BEGINNING = 128 * 1024;
    private static final int END = 16 * 1024;

    private final PlainText plain = new PlainText();
    private final Redaction redaction;
    private final Consumer<String> output;
    private final StringBuilder last = new StringBuilder();
    private long passed;
    private long left;

    /// @param secrets those that are known
    /// @param output takes the text
    public Excerpt(Collection<String> secrets, Consumer<String> output) {
        this.redaction = new Redaction(secrets, output);
        this.output = output;
    }

    /// Takes the next piece.
    public void add(String chunk) {
        String text = plain.add(chunk);
        if (passed < BEGINNING) {
            passed += text.length();
            redaction.add(text);
            return;
        }
        left += text.length();
        last.append(text);
        if (last.length() > 2 * END) {
            last.delete(0, last.length() - END);
        }
    }

    /// Shows what is left.
    public void end() {
        if (left > 0) {
            String lines = wholeLines();
            redaction.skip();
            output.accept("... " + (left - lines.length()) + " characters are left out ...\n");
            redaction.add(lines);
        }
        redaction.end();
    }

    /// The last lines, from the first whole one. All of them go with a line that began before.
    private String wholeLines() {
        int start = last.indexOf("\n") + 1;
        return Redaction.afterKey(last.substring(start));
    }
}
