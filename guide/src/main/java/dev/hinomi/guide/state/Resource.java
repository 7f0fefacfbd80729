package dev.hinomi.guide.state;

import java.util.List;

/// Something on the server that a guide speaks of.
///
/// @param kind `topic`, `subscription`, `metric filter` or `alarm`
/// @param name of the alarm or the topic; topic, protocol and endpoint of a subscription; group and name of a filter
/// @param line of the guide that defines it
/// @param version of the guide that this line stands in; 0 for the one that is about to be put
/// @param made whether applying the guide made it; what was there before is never removed
/// @param definition as it was applied: a JSON object of the operation's parameters, without secrets
public record Resource(String kind, String name, int line, int version, boolean made, String definition) {
    public static final String TOPIC = "topic";
    public static final String SUBSCRIPTION = "subscription";
    public static final String METRIC_FILTER = "metric filter";
    public static final String ALARM = "alarm";

    private static final List<String> KINDS = List.of(TOPIC, SUBSCRIPTION, METRIC_FILTER, ALARM);

    public Resource {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("kind: " + kind + " (expected: one of " + KINDS + ")");
        }
        if (name == null || name.isBlank() || definition == null) {
            throw new IllegalArgumentException("resource: " + kind + " " + name + " (expected: a name, a definition)");
        }
        if (line < 1 || version < 0) {
            throw new IllegalArgumentException(
                    "resource: line " + line + " of version " + version + " (expected: a line from 1)");
        }
    }

    /// As it is in the version of this number, when that is the one that is put.
    public Resource numbered(int number) {
        return version == 0 ? new Resource(kind, name, line, number, made, definition) : this;
    }

    /// The same at a line of the version that is about to be put.
    public Resource at(int otherLine) {
        return new Resource(kind, name, otherLine, 0, made, definition);
    }

    /// The same with another definition.
    public Resource defined(String other) {
        return new Resource(kind, name, line, version, made, other);
    }

    /// Whether both stand for the same thing on a server.
    public boolean is(String otherKind, String otherName) {
        return kind.equals(otherKind) && name.equals(otherName);
    }
}
