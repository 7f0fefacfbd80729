package dev.hinomi.guide.item;

/// How much there is of something, and when that changes, by itself or by hand.
public record ScalingRule(Origin origin, String text) implements Item {
    @Override
    public String summary() {
        return text;
    }
}
