package dev.hinomi.outbound;

/// What became of a request.
public sealed interface Outcome {
    /// There was an answer, whatever it says.
    record Answered(int status) implements Outcome {}

    /// There was none: no connection, a broken one, or no whole answer in time.
    record Unanswered(String reason) implements Outcome {}

    /// Nothing was sent, because the address is not one to send to.
    record Refused(String reason) implements Outcome {}
}
