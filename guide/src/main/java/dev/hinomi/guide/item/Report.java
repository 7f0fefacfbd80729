package dev.hinomi.guide.item;

/// Something that is written or sent at intervals.
public record Report(Origin origin, String frequency, String content) implements Item {
    @Override
    public String summary() {
        return frequency + ": " + content;
    }
}
