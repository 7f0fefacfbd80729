package dev.hinomi.ingest.otlp;

import static java.util.Map.entry;

import dev.hinomi.metrics.model.Unit;
import java.util.Map;

/// Units as OpenTelemetry writes them, in the Unified Code for Units of Measure ("Instrument Units").
final class Ucum {
    private static final Map<String, Unit> UNITS = Map.ofEntries(
            entry("s", Unit.SECONDS),
            entry("ms", Unit.MILLISECONDS),
            entry("us", Unit.MICROSECONDS),
            entry("By", Unit.BYTES),
            entry("kBy", Unit.KILOBYTES),
            entry("MBy", Unit.MEGABYTES),
            entry("GBy", Unit.GIGABYTES),
            entry("TBy", Unit.TERABYTES),
            entry("bit", Unit.BITS),
            entry("kbit", Unit.KILOBITS),
            entry("Mbit", Unit.MEGABITS),
            entry("Gbit", Unit.GIGABITS),
            entry("Tbit", Unit.TERABITS),
            entry("By/s", Unit.BYTES_PER_SECOND),
            entry("kBy/s", Unit.KILOBYTES_PER_SECOND),
            entry("MBy/s", Unit.MEGABYTES_PER_SECOND),
            entry("GBy/s", Unit.GIGABYTES_PER_SECOND),
            entry("TBy/s", Unit.TERABYTES_PER_SECOND),
            entry("bit/s", Unit.BITS_PER_SECOND),
            entry("kbit/s", Unit.KILOBITS_PER_SECOND),
            entry("Mbit/s", Unit.MEGABITS_PER_SECOND),
            entry("Gbit/s", Unit.GIGABITS_PER_SECOND),
            entry("Tbit/s", Unit.TERABITS_PER_SECOND),
            entry("%", Unit.PERCENT));

    private static final String PER_SECOND = "/s";

    private Ucum() {}

    /// The same unit of CloudWatch, or none: values are never converted. What is counted is in braces, as in
    /// `{request}` and `{request}/s`.
    static Unit unit(String code) {
        if (code.startsWith("{")) {
            if (code.endsWith("}")) {
                return Unit.COUNT;
            }
            if (code.endsWith("}" + PER_SECOND)) {
                return Unit.COUNT_PER_SECOND;
            }
        }
        return UNITS.getOrDefault(code, Unit.NONE);
    }
}
