package dev.hinomi.query.scalar;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The formatters of patterns and time zones, made once for all rows.
final class TimePatterns {
    /// A pattern may come from a field.
    private static final int MAX_CACHED = 100;

    private record Key(String pattern, String zone) {}

    private final Map<Key, Optional<DateTimeFormatter>> cached = new ConcurrentHashMap<>();
    private final Function<String, DateTimeFormatter> reader;

    /// @param reader throws an IllegalArgumentException for a pattern that does not exist
    TimePatterns(Function<String, DateTimeFormatter> reader) {
        this.reader = reader;
    }

    /// Empty when there is no such pattern or time zone.
    Optional<DateTimeFormatter> get(@Nullable String pattern, @Nullable String zone) {
        if (pattern == null || zone == null) {
            return Optional.empty();
        }
        Key key = new Key(pattern, zone);
        Optional<DateTimeFormatter> known = cached.get(key);
        if (known != null) {
            return known;
        }
        Optional<DateTimeFormatter> made = make(key);
        if (cached.size() < MAX_CACHED) {
            cached.put(key, made);
        }
        return made;
    }

    private Optional<DateTimeFormatter> make(Key key) {
        try {
            return Optional.of(reader.apply(key.pattern()).withZone(ZoneId.of(key.zone())));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
