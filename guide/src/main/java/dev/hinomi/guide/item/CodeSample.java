package dev.hinomi.guide.item;

/// A fence that is neither shell nor query: GraphQL, TypeScript, YAML, JSON, a drawing.
///
/// @param language as the fence declares it, or empty
public record CodeSample(Origin origin, String language, String text) implements Item {
    @Override
    public String summary() {
        String first = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        return (language.isEmpty() ? "text" : language) + ": " + first;
    }
}
