package dev.hinomi.kernel;

import java.util.List;

/// Every failure that a caller can expect. Modules throw a [FaultException] with one of these; the edge maps each
/// to the error of the service that was called, in one exhaustive switch.
public sealed interface Fault {
    /// What the caller is told. Carries the value and the expectation.
    String message();

    /// A parameter that has the right shape and the wrong value.
    ///
    /// @param parameter the name of the parameter as the caller wrote it, such as `Period`
    record InvalidParameter(String parameter, String message) implements Fault {}

    /// A parameter that is needed and was not given.
    ///
    /// @param parameter as in [InvalidParameter]
    record MissingParameter(String parameter, String message) implements Fault {}

    /// A query that is none in its language.
    ///
    /// @param startOffset where in the query it is wrong, in characters from its start
    /// @param endOffset the offset after what is wrong
    record MalformedQuery(String message, int startOffset, int endOffset) implements Fault {}

    /// A document in a parameter that is not what it has to be.
    ///
    /// @param problems in the order of the document; none when it could not be read
    record InvalidDocument(String message, List<Problem> problems) implements Fault {
        public InvalidDocument {
            problems = List.copyOf(problems);
        }
    }

    /// Something that is wrong in a document.
    ///
    /// @param path where, a JSON pointer (RFC 6901); empty for the whole document
    record Problem(String path, String message) {}

    /// Two parameters, or a parameter and the state, that do not go together.
    record InvalidCombination(String message) implements Fault {}

    /// A resource whose state or kind does not permit what was asked, such as one that is protected from deletion.
    record InvalidState(String message) implements Fault {}

    /// A resource that does not exist.
    ///
    /// @param resource its kind, such as `log group`
    record NotFound(String resource, String message) implements Fault {}

    record AlreadyExists(String resource, String message) implements Fault {}

    /// A page token that was not issued, or not for this request.
    record InvalidToken(String message) implements Fault {}

    /// A quota of the service was reached.
    record LimitExceeded(String message) implements Fault {}

    /// More tags than a resource may have.
    ///
    /// @param resource the ARN of the resource, or its name where the caller named it by that
    record TooManyTags(String resource, String message) implements Fault {}

    /// Two callers changed the same thing at once; a retry may succeed.
    record Conflict(String message) implements Fault {}

    /// The caller is known and may not do this.
    record Denied(String message) implements Fault {}

    /// Valid on AWS and not supported here.
    ///
    /// @param what the member, option or operation, named as the caller named it
    record Unsupported(String what, String message) implements Fault {}

    /// Too much at once; a retry after a pause may succeed.
    record Throttled(String message) implements Fault {}

    /// The server cannot answer now, for instance because it is shutting down or its disk is full.
    record Unavailable(String message) implements Fault {}
}
