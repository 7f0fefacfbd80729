package dev.hinomi.wire.routing;

import dev.hinomi.wire.FormParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A path with labels, such as `/groups/{name}/{key+}?list-type=2` (Smithy 2.0, "http trait"). A label matches one
/// segment; one with `+` matches at least one, to the end of what the template leaves.
final class UriTemplate {
    private final List<String> segments;
    private final List<FormParameters.Parameter> query;

    UriTemplate(String template) {
        int mark = template.indexOf('?');
        this.segments = segments(mark < 0 ? template : template.substring(0, mark));
        try {
            this.query = FormParameters.parse(mark < 0 ? "" : template.substring(mark + 1))
                    .parameters();
        } catch (FormParameters.MalformedException e) {
            throw new IllegalArgumentException("URI template: " + template + " (expected: a percent-encoded query)", e);
        }
    }

    /// The labels of a raw path and query that match, decoded; empty when they do not.
    Optional<Map<String, String>> match(String path, FormParameters parameters) {
        return parameters.parameters().containsAll(query) ? matchPath(segments(path)) : Optional.empty();
    }

    /// How specific the template is: more literal segments win over labels.
    int literals() {
        return (int) segments.stream()
                                .filter(segment -> !segment.startsWith("{"))
                                .count()
                        * 2
                + query.size();
    }

    private Optional<Map<String, String>> matchPath(List<String> path) {
        Map<String, String> labels = new HashMap<>();
        int next = 0;
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            boolean greedy = segment.endsWith("+}");
            int taken = greedy ? path.size() - next - (segments.size() - i - 1) : 1;
            if (taken < 1 || next + taken > path.size()) {
                return Optional.empty();
            }
            String text = String.join("/", path.subList(next, next + taken));
            if (segment.startsWith("{")) {
                Optional<String> value = decoded(text);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                labels.put(segment.substring(1, segment.length() - (greedy ? 2 : 1)), value.get());
            } else if (!segment.equals(text)) {
                return Optional.empty();
            }
            next += taken;
        }
        return next == path.size() ? Optional.of(labels) : Optional.empty();
    }

    /// An empty label is none: a missing segment must not reach another operation's handler.
    private static Optional<String> decoded(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(FormParameters.decode(text, '+'));
        } catch (FormParameters.MalformedException e) {
            return Optional.empty();
        }
    }

    private static List<String> segments(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return new ArrayList<>(List.of(trimmed.split("/", -1)));
    }
}
