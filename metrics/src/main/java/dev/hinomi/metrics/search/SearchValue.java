package dev.hinomi.metrics.search;

/// What a text has to be or to contain.
sealed interface SearchValue {
    boolean matches(String text);

    /// Without quotes: some of the text's tokens.
    record Partial(TokenText tokens) implements SearchValue {
        @Override
        public boolean matches(String text) {
            return !tokens.isEmpty() && tokens.occursIn(new TokenText(text));
        }
    }

    /// In double quotes: the whole text, capitals included.
    record Exact(String value) implements SearchValue {
        @Override
        public boolean matches(String text) {
            return text.equals(value);
        }
    }
}
