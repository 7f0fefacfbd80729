package dev.hinomi.cli.shell;

/// The text of a script and the lines of its offsets.
///
/// @param firstLine the number of the line that offset 0 is on
/// @param depth how many substitutions surround what is being read
record Source(String text, int firstLine, int depth) {
    /// No person nests deeper; a script that does is not read further, so that it cannot exhaust the stack.
    static final int MAX_DEPTH = 32;

    Source(String text, int firstLine) {
        this(text, firstLine, 0);
    }

    /// The source as seen from inside one more substitution.
    Source deeper() {
        return new Source(text, firstLine, depth + 1);
    }

    int line(int offset) {
        int line = firstLine;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    ShellProblem problem(String message, int offset) {
        return new ShellProblem(message, line(offset), offset);
    }
}
