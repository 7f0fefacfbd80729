package dev.hinomi.cli.shell;

/// Something that makes a shell read a command differently from how it looks.
///
/// @param offset where it is in the script, in characters from 0
public record ShellProblem(String message, int line, int offset) {}
