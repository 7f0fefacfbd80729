package dev.hinomi.outbound;

/// What became of a request, and what the answer says.
///
/// @param contentType the header's value, or empty
/// @param body the beginning of the answer's body; empty unless there was an answer
/// @param whole whether that is all of it
public record Reply(Outcome outcome, String contentType, String body, boolean whole) {
    static Reply none(Outcome outcome) {
        return new Reply(outcome, "", "", true);
    }
}
