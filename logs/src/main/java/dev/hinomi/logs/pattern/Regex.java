package dev.hinomi.logs.pattern;

import com.google.re2j.Pattern;

/// A regular expression of a pattern. RE2, so that a hostile expression costs linear time only.
///
/// @param source as written between the `%`
record Regex(String source, Pattern compiled) {
    /// Whether it matches anywhere in the text.
    boolean occursIn(String text) {
        return compiled.matcher(text).find();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Regex regex && source.equals(regex.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }
}
