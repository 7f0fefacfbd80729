package dev.hinomi.insights.contributor.rule;

import dev.hinomi.logs.metric.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An event as its fields.
sealed interface LogEntry {
    /// (CloudWatch User Guide, "Contributor Insights rule syntax": "If a log entry contains a value outside this range,
    /// the log entry is skipped")
    double GREATEST = 1e9;

    /// The text of a field that has a value of its own, not further fields.
    Optional<String> value(RuleField field);

    /// The number of a field; empty when it is none, or too great for a rule.
    default OptionalDouble number(RuleField field) {
        OptionalDouble number =
                value(field).map(String::strip).map(Numbers::parse).orElse(OptionalDouble.empty());
        return number.isPresent() && Math.abs(number.getAsDouble()) <= GREATEST ? number : OptionalDouble.empty();
    }

    /// The entry, unless the text is of another format.
    static Optional<LogEntry> parse(RuleDefinition.EntryFormat format, String text) {
        return switch (format) {
            case JSON -> JsonObject.parse(text);
            case CLF -> Optional.of(new Line(Line.split(text)));
        };
    }

    record JsonObject(JsonNode root) implements LogEntry {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();

        static Optional<LogEntry> parse(String text) {
            if (!text.stripLeading().startsWith("{")) {
                return Optional.empty();
            }
            try {
                JsonNode node = MAPPER.readTree(text);
                return node.isObject() ? Optional.of(new JsonObject(node)) : Optional.empty();
            } catch (JacksonException _) {
                return Optional.empty();
            }
        }

        @Override
        public Optional<String> value(RuleField field) {
            if (!(field.place() instanceof RuleField.Path path)) {
                return Optional.empty();
            }
            JsonNode node = root;
            for (RuleField.Step step : path.steps()) {
                node = switch (step) {
                    case RuleField.Member member -> node.path(member.name());
                    case RuleField.Element element -> node.path(element.index());
                };
            }
            boolean leaf = node.isString() || node.isNumber() || node.isBoolean();
            return leaf ? Optional.of(node.asString()) : Optional.empty();
        }
    }

    /// Fields with spaces between them; what is in quotes or in brackets is one field. That is how lines of the Common
    /// Log Format are meant; the user guide does not say it.
    record Line(List<String> fields) implements LogEntry {
        static List<String> split(String text) {
            List<String> found = new ArrayList<>();
            int at = 0;
            while (at < text.length()) {
                char first = text.charAt(at);
                if (Character.isWhitespace(first)) {
                    at++;
                    continue;
                }
                char close = first == '"' ? '"' : first == '[' ? ']' : ' ';
                int begin = close == ' ' ? at : at + 1;
                int end = text.indexOf(close, begin);
                end = end < 0 ? text.length() : end;
                found.add(text.substring(begin, end));
                at = end + 1;
            }
            return found;
        }

        @Override
        public Optional<String> value(RuleField field) {
            return field.place() instanceof RuleField.Column column && column.index() < fields.size()
                    ? Optional.of(fields.get(column.index()))
                    : Optional.empty();
        }
    }
}
