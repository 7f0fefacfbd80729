package dev.hinomi.api.access;

import dev.hinomi.wire.WireRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells in which language a person reads.
final class Languages {
    private static final List<Locale> WRITTEN = List.of(Locale.ENGLISH, Locale.JAPANESE);

    private Languages() {}

    /// The first of the request's that there are words in; English when it names none.
    static Locale of(WireRequest request) {
        return request.headers()
                .first("accept-language")
                .flatMap(Languages::find)
                .orElse(Locale.ENGLISH);
    }

    private static Optional<Locale> find(String ranges) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(ranges), WRITTEN));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
