package dev.hinomi.query.script;

/// A line of a script.
///
/// @param number starts at 1
record ScriptLine(String file, int number, String text) {
    /// What is wrong with it.
    IllegalArgumentException problem(String problem) {
        return new IllegalArgumentException(file + ":" + number + ": " + problem);
    }
}
