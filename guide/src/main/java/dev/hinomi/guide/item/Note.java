package dev.hinomi.guide.item;

/// A line of a list or a table that no other item covers, kept so that nothing of the guide is lost in silence.
///
/// @param label what introduces it, or empty
public record Note(Origin origin, String label, String text) implements Item {
    @Override
    public String summary() {
        return label.isEmpty() ? text : label + ": " + text;
    }
}
