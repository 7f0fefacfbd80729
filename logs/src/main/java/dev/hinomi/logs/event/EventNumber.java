package dev.hinomi.logs.event;

import dev.hinomi.store.EventScan;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/// The time and id of an event as one number of 56 digits, in AWS's layout: the milliseconds times 2^144, so that the
/// order of the numbers is the order of time.
public final class EventNumber {
    private static final int TIME_SHIFT = 144;
    private static final BigInteger MAX_ID = BigInteger.valueOf(Long.MAX_VALUE);
    private static final int DIGITS = 56;

    /// No event is as late as this: the number of a later one would have more digits.
    static final Instant END_OF_TIME = Instant.ofEpochMilli(1L << 42);

    private EventNumber() {}

    /// The instant, or the end of time if that is earlier.
    static Instant clamp(Instant instant) {
        return instant.isAfter(END_OF_TIME) ? END_OF_TIME : instant;
    }

    /// The id of an event as the API writes it.
    public static String of(Instant time, long id) {
        BigInteger number =
                BigInteger.valueOf(time.toEpochMilli()).shiftLeft(TIME_SHIFT).add(BigInteger.valueOf(id));
        return "0".repeat(Math.max(0, DIGITS - number.toString().length())) + number;
    }

    /// The place that a number stands for; empty when it stands for none.
    static Optional<EventScan.Place> parse(String text) {
        if (text.length() != DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        BigInteger number = new BigInteger(text);
        BigInteger time = number.shiftRight(TIME_SHIFT);
        BigInteger id = number.subtract(time.shiftLeft(TIME_SHIFT));
        return id.compareTo(MAX_ID) > 0
                ? Optional.empty()
                : Optional.of(new EventScan.Place(Instant.ofEpochMilli(time.longValueExact()), id.longValueExact()));
    }
}
