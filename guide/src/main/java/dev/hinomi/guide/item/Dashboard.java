package dev.hinomi.guide.item;

/// A dashboard that the guide tells its reader to look at.
///
/// @param shows what is on it, in the guide's words
public record Dashboard(Origin origin, String name, String shows) implements Item {
    @Override
    public String summary() {
        return name + (shows.isEmpty() ? "" : ": " + shows);
    }
}
