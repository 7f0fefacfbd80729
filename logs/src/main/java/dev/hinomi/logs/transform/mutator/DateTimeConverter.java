package dev.hinomi.logs.transform.mutator;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.Json;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.ProcessorConfig;
import dev.hinomi.logs.transform.step.Step;
import dev.hinomi.logs.transform.step.StepFailure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `dateTimeConverter`: writes a date and time in another format. The first of the patterns that matches
/// counts; a zone that the text names counts before `sourceTimezone`; a date without a time is its midnight.
/// A text that no pattern matches is a failure.
public record DateTimeConverter(
        KeyPath source, List<DateTimeFormatter> patterns, ZoneId sourceZone, KeyPath target, DateTimeFormatter format)
        implements Step {
    private static final int MAX_PATTERNS = 5;
    private static final int MAX_FORMAT = 64;
    private static final int MAX_ZONE = 64;
    private static final String DEFAULT_FORMAT = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'";

    public DateTimeConverter {
        patterns = List.copyOf(patterns);
    }

    public static Step of(ProcessorConfig config) {
        Locale locale = locale(config);
        List<DateTimeFormatter> patterns = new ArrayList<>();
        for (String pattern : config.texts("matchPatterns", 1, MAX_PATTERNS, 128)) {
            patterns.add(formatter(config, "matchPatterns", pattern, locale));
        }
        String format = config.optionalText("targetFormat", MAX_FORMAT).orElse(DEFAULT_FORMAT);
        return new DateTimeConverter(
                config.path("source"),
                patterns,
                zone(config, "sourceTimezone"),
                config.path("target"),
                formatter(config, "targetFormat", format, locale).withZone(zone(config, "targetTimezone")));
    }

    private static Locale locale(ProcessorConfig config) {
        Optional<String> tag = config.optionalText("locale", MAX_ZONE);
        if (tag.isEmpty()) {
            return Locale.ROOT;
        }
        Locale locale = Locale.forLanguageTag(tag.get().replace('_', '-'));
        if (locale.getLanguage().isEmpty()) {
            throw config.refused("locale", tag.get(), "a language tag such as en-US");
        }
        return locale;
    }

    private static ZoneId zone(ProcessorConfig config, String name) {
        String zone = config.optionalText(name, MAX_ZONE).orElse("UTC");
        try {
            return ZoneId.of(zone, ZoneId.SHORT_IDS);
        } catch (DateTimeException e) {
            throw config.refused(name, zone, "a time zone such as UTC, +09:00 or Asia/Tokyo");
        }
    }

    private static DateTimeFormatter formatter(ProcessorConfig config, String name, String pattern, Locale locale) {
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(locale);
        } catch (IllegalArgumentException e) {
            throw config.refused(name, pattern, "a pattern of java.time.format.DateTimeFormatter: " + e.getMessage());
        }
    }

    @Override
    public void apply(EventTree event) throws StepFailure {
        Optional<String> text = event.text(source);
        if (text.isPresent()) {
            ZonedDateTime time = parse(text.get())
                    .orElseThrow(() -> new StepFailure(
                            "dateTimeConverter: " + source + ": '" + text.get() + "' matches none of matchPatterns"));
            event.put(target, Json.text(write(time)), true);
        }
    }

    private Optional<ZonedDateTime> parse(String text) {
        for (DateTimeFormatter pattern : patterns) {
            try {
                Optional<ZonedDateTime> time = complete(pattern.parse(text));
                if (time.isPresent()) {
                    return time;
                }
            } catch (DateTimeException _) {
                // The next pattern may match.
            }
        }
        return Optional.empty();
    }

    private Optional<ZonedDateTime> complete(TemporalAccessor parsed) {
        @Nullable LocalDate date = parsed.query(TemporalQueries.localDate());
        @Nullable LocalTime time = parsed.query(TemporalQueries.localTime());
        @Nullable ZoneId zone = parsed.query(TemporalQueries.zone());
        return date == null
                ? Optional.empty()
                : Optional.of(LocalDateTime.of(date, time == null ? LocalTime.MIDNIGHT : time)
                        .atZone(zone == null ? sourceZone : zone));
    }

    private String write(ZonedDateTime time) throws StepFailure {
        try {
            return format.format(time);
        } catch (DateTimeException e) {
            throw new StepFailure("dateTimeConverter: targetFormat: " + e.getMessage());
        }
    }
}
