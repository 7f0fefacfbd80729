package dev.hinomi.guide.item;

import dev.hinomi.guide.measure.Deadline;
import java.util.List;

/// Who is called when nobody solves it.
public record Escalation(Origin origin, List<Level> levels) implements Item {
    public Escalation {
        levels = List.copyOf(levels);
    }

    /// One rung.
    ///
    /// @param name such as `Level 2`
    /// @param text whom and on which condition, in the guide's words
    public record Level(int line, String name, String text, Deadline after) {}

    @Override
    public String summary() {
        return origin.title() + ": " + levels.size() + " levels";
    }
}
