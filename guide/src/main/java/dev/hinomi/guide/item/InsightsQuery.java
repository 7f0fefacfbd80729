package dev.hinomi.guide.item;

/// A query in the language of CloudWatch Logs Insights.
///
/// @param text with its comment lines; the first line of `text` is line `origin.line()`
/// @param language the fence's own, which may be wrong for a query (`bash`), or empty
public record InsightsQuery(Origin origin, String language, String text) implements Item {
    @Override
    public String summary() {
        return origin.title() + ": "
                + text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .findFirst()
                        .orElse("");
    }
}
