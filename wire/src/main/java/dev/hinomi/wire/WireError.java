package dev.hinomi.wire;

import java.io.Serial;
import java.util.Map;

/// An answer that is an error of the service that was called. The endpoint looks `code` up among the errors of the
/// operation, then of the service, then among those that every service has, and so finds the HTTP status and, for
/// query/XML, the model's own error code.
public final class WireError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String code;
    private final transient Map<String, Object> members;

    /// Without members of its own.
    ///
    /// @param code the shape's name in the model, such as `ResourceNotFoundException`
    public WireError(String code, String message) {
        this(code, message, Map.of());
    }

    /// With members of its own.
    ///
    /// @param members what the error shape carries beside the message, by member name, such as
    ///     `expectedSequenceToken`: text, numbers, booleans, and lists and maps of these. What the
    ///     shape does not have is left out of the answer.
    public WireError(String code, String message, Map<String, Object> members) {
        super(message, null, false, false);
        this.code = code;
        this.members = Map.copyOf(members);
    }

    public String code() {
        return code;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public Map<String, Object> members() {
        return members;
    }
}
