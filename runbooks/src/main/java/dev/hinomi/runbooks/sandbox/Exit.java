package dev.hinomi.runbooks.sandbox;

/// How a script ended.
public sealed interface Exit {
    /// By itself, or by a signal: then the code is 128 and the signal's number.
    record Code(int code) implements Exit {}

    /// It wrote more than it may and was ended.
    record TooMuchOutput(long limit) implements Exit {}

    /// It never began.
    record NotStarted(String reason) implements Exit {}
}
