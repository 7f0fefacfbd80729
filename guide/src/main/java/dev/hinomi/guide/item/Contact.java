package dev.hinomi.guide.item;

import java.util.Optional;

/// Whom to reach and how.
///
/// @param channel an address, a telephone number, a channel, or whatever the guide gives
/// @param hours when they can be reached, when the guide says so
public record Contact(Origin origin, String who, String channel, Optional<String> hours) implements Item {
    @Override
    public String summary() {
        return who + ": " + channel + hours.map(h -> " (" + h + ")").orElse("");
    }
}
