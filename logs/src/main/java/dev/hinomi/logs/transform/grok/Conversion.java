package dev.hinomi.logs.transform.grok;

import dev.hinomi.logs.transform.step.Json;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// What becomes of the text of a field. AWS converts within its patterns for common logs only; other patterns
/// give texts.
enum Conversion {
    NONE,
    /// Without the quotes around it.
    UNQUOTED,
    INTEGER,
    /// From the form of access logs to ISO 8601 in UTC.
    HTTP_DATE;

    private static final DateTimeFormatter HTTP_DATE_FORM =
            DateTimeFormatter.ofPattern("d/MMM/yyyy:H:mm:ss xx", Locale.ENGLISH);

    JsonNode of(String text) {
        return switch (this) {
            case NONE -> Json.text(text);
            case UNQUOTED -> Json.text(text.substring(1, text.length() - 1));
            case INTEGER -> Json.number(new BigInteger(text));
            case HTTP_DATE -> Json.text(utc(text));
        };
    }

    private static String utc(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text, HTTP_DATE_FORM);
            return DateTimeFormatter.ISO_INSTANT.format(time.withOffsetSameInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return text;
        }
    }
}
