package dev.hinomi.guide.item;

/// A figure with a target.
///
/// @param measuredBy where the figure comes from, or empty
public record Kpi(Origin origin, String name, String target, String measuredBy) implements Item {
    @Override
    public String summary() {
        return name + ": " + target + (measuredBy.isEmpty() ? "" : ", from " + measuredBy);
    }
}
