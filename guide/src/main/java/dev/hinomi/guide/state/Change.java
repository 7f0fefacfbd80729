package dev.hinomi.guide.state;

import java.util.List;

/// What applying a version did about one item.
///
/// @param line of the guide
/// @param action such as `create`, `change`, `remove`, `left`, `refused`
/// @param details reasons, differences, or what the server said
public record Change(int line, String kind, String name, String action, List<String> details) {
    public Change {
        details = List.copyOf(details);
    }
}
