package dev.hinomi.cli.shell;

/// The text of a script and the lines of its offsets.
///
/// @param firstLine the number of the line that offset 0 is on
record Source(String text, int firstLine) {
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
