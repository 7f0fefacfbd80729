package dev.hinomi.logs.transform.step;

/// What a parser reads.
public sealed interface Source {
    /// How the message is called in a configuration.
    String MESSAGE = "@message";

    record Message() implements Source {}

    record Field(KeyPath path) implements Source {}

    static Source message() {
        return new Message();
    }

    static Source field(KeyPath path) {
        return new Field(path);
    }

    /// The text to read, or a failure when there is none.
    default String of(EventTree event) throws StepFailure {
        return switch (this) {
            case Message _ -> event.message();
            case Field field ->
                event.text(field.path())
                        .orElseThrow(() -> new StepFailure("source: " + field.path() + " is not a text of the event"));
        };
    }
}
