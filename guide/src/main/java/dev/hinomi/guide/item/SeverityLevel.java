package dev.hinomi.guide.item;

import dev.hinomi.guide.measure.Deadline;
import java.util.List;
import java.util.Optional;

/// How bad it is and how fast one has to act.
///
/// @param examples what belongs to the level
public record SeverityLevel(
        Origin origin, String name, String definition, Optional<Deadline> deadline, List<Entry> examples)
        implements Item {
    public SeverityLevel {
        examples = List.copyOf(examples);
    }

    @Override
    public String summary() {
        return name + deadline.map(by -> ": " + by.text()).orElse("");
    }
}
