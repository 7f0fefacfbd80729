package dev.hinomi.guide.lint.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of a level and what it is called: `SEV2`, `P1`, `レベル3`.
record LevelName(String family, int number) {
    private static final Pattern NAME = Pattern.compile(
            "(?i)^\\W*(?<family>level|レベル|severity|sev|prio|priority|p|s)[ -]?(?<number>\\d)(?!\\d|\\w)");

    static Optional<LevelName> of(String name) {
        Matcher level = NAME.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC));
        return level.find()
                ? Optional.of(new LevelName(
                        level.group("family").toLowerCase(Locale.ROOT), Integer.parseInt(level.group("number"))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return (family.length() <= 3 ? family.toUpperCase(Locale.ROOT) : family) + number;
    }
}
