package dev.hinomi.logs.identifier;

import java.util.ArrayList;
import java.util.List;

/// Words that announce sensitive data, whatever their case. A space in a keyword also stands for `_`, `-` or
/// nothing. A keyword is a word of its own, also within a name such as `cardNumber` or `user_phone`; one that
/// ends with `*` is the beginning of a word.
record Keywords(List<Keyword> all) {
    static final Keywords NONE = new Keywords(List.of());

    Keywords {
        all = List.copyOf(all);
    }

    static Keywords of(String... keywords) {
        List<Keyword> parsed = new ArrayList<>();
        for (String keyword : keywords) {
            parsed.add(Keyword.of(keyword));
        }
        return new Keywords(parsed);
    }

    Keywords and(String... more) {
        List<Keyword> both = new ArrayList<>(all);
        both.addAll(of(more).all);
        return new Keywords(both);
    }

    boolean areNeeded() {
        return !all.isEmpty();
    }

    /// Where keywords stand in the text.
    List<Span> find(String text) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        String lower = lowerCase(text);
        for (Keyword keyword : all) {
            keyword.find(text, lower, found);
        }
        return found;
    }

    /// In lower case, letter by letter, so that places stay where they are.
    static String lowerCase(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toLowerCase(chars[i]);
        }
        return new String(chars);
    }
}
