package dev.hinomi.logs.pattern;

/// Decides the kind of a pattern and hands it to the parser of that kind.
final class PatternParser {
    private PatternParser() {}

    static FilterPattern parse(String source) {
        PatternReader reader = new PatternReader(source);
        if (source.length() > FilterPattern.MAX_LENGTH) {
            throw reader.invalidAt(
                    FilterPattern.MAX_LENGTH,
                    source.length() + " characters",
                    "at most " + FilterPattern.MAX_LENGTH,
                    null);
        }
        reader.skipSpace();
        return switch (reader.peek()) {
            case '{' -> new JsonPatternParser(reader).parse();
            case '[' -> new SpacePatternParser(reader).parse();
            default -> new TermPatternParser(reader).parse();
        };
    }
}
