package dev.hinomi.logs.event;

import dev.hinomi.kernel.PageToken;
import dev.hinomi.store.EventScan;
import java.time.Instant;
import java.util.Optional;

/// Where a search goes on, as its token holds it.
///
/// @param place of the last event that was looked at
/// @param end where the search ends; set by the page that waited for stragglers, so that the pages of a search end
///     however fast events arrive
record SearchPosition(EventScan.Place place, Optional<Instant> end) {
    private static final char SEPARATOR = '@';

    /// Throws a [dev.hinomi.kernel.Fault.InvalidToken] for a text that is none.
    static SearchPosition parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        String number = separator < 0 ? text : text.substring(0, separator);
        return new SearchPosition(
                EventNumber.parse(number).orElseThrow(PageToken::invalid),
                separator < 0
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochMilli(Long.parseLong(text, separator + 1, text.length(), 10))));
    }

    String text() {
        return EventNumber.of(place.time(), place.id())
                + end.map(instant -> SEPARATOR + String.valueOf(instant.toEpochMilli()))
                        .orElse("");
    }
}
