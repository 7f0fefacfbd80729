package dev.hinomi.demo.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Errors that a healthy system has: now and then one, never many. Time is cut into slots; a slot has one at most, in
/// its first half, so that two never come close together whatever the chance.
///
/// @param purpose what goes wrong
/// @param chance that a slot has one
public record Glitches(String purpose, Duration slot, double chance) {
    /// The one that comes at or after `from` and before `to`, if there is one.
    public Optional<Instant> within(long seed, Instant from, Instant to) {
        Instant start = Instant.ofEpochMilli(from.toEpochMilli() - Math.floorMod(from.toEpochMilli(), slot.toMillis()));
        Dice dice = Dice.of(seed, purpose, start);
        if (!dice.chance(chance)) {
            return Optional.empty();
        }
        Instant when = start.plusMillis((long) (slot.toMillis() / 2.0 * dice.fraction()));
        return when.isBefore(from) || !when.isBefore(to) ? Optional.empty() : Optional.of(when);
    }
}
