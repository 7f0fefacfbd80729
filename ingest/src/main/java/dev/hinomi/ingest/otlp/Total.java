package dev.hinomi.ingest.otlp;

import java.util.Optional;

/// What has added up since a beginning.
///
/// @param <T> its own kind
sealed interface Total<T extends Total<T>> permits Total.Amount, Histogram {
    /// What was added after an earlier total; empty when this one did not grow out of it, so that counting began anew
    /// between them.
    Optional<T> since(T earlier);

    /// Of a sum, or of the sum or the count of a summary.
    record Amount(double value) implements Total<Amount> {
        @Override
        public Optional<Amount> since(Amount earlier) {
            return value < earlier.value ? Optional.empty() : Optional.of(new Amount(value - earlier.value));
        }
    }
}
