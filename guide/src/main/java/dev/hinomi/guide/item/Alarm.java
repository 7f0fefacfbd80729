package dev.hinomi.guide.item;

/// An alarm that the guide defines.
///
/// @param name as written; the heading when the guide gives none
/// @param context the words around it that say what it is for: its description, the comment, the step's title
public record Alarm(Origin origin, String name, Source source, AlarmTerms terms, String context) implements Item {
    /// How the guide defines it.
    public enum Source {
        /// An `aws cloudwatch put-metric-alarm` command.
        COMMAND,
        /// Program text, such as an array of alarms in TypeScript.
        CODE,
        /// Sentences.
        PROSE
    }

    @Override
    public String summary() {
        return name + ": " + terms.summary();
    }
}
