package dev.hinomi.runbooks.step.output;

/// The last line of an output that is not blank: where programs say why they end.
public final class LastLine {
    private static final int LONGEST = 300;

    private long count;
    private String complete = "";
    private final StringBuilder current = new StringBuilder();

    public void add(String text) {
        int end = text.lastIndexOf('\n');
        if (end < 0) {
            append(text);
            return;
        }
        append(text.substring(0, Math.max(0, text.indexOf('\n'))));
        keep(current.toString());
        current.setLength(0);
        text.substring(0, end).lines().skip(1).forEach(this::keep);
        append(text.substring(end + 1));
    }

    public String or(String none) {
        String last = current.toString().isBlank() ? complete : current.toString();
        return last.isBlank() ? none : last.strip();
    }

    /// What was printed, in one line: the last one, or how many there were when that says nothing, such as the bracket
    /// that ends JSON.
    public String brief() {
        String last = or("done");
        long lines = count + (current.toString().isBlank() ? 0 : 1);
        return last.codePoints().anyMatch(Character::isLetterOrDigit) ? last : lines + " lines";
    }

    public String after(String separator) {
        String last = or("");
        return last.isEmpty() ? "" : separator + last;
    }

    private void append(String text) {
        current.append(text, 0, Math.min(text.length(), Math.max(0, LONGEST - current.length())));
    }

    private void keep(String line) {
        if (!line.isBlank()) {
            count++;
            complete = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        }
    }
}
