package dev.hinomi.logs.pattern;

import java.util.Arrays;
import java.util.List;

/// A text in which `*` stands for any characters, also none. Nothing else is special.
record Wildcard(String source) {
    boolean matches(String text) {
        int star = -1;
        int retry = 0;
        int p = 0;
        int t = 0;
        while (t < text.length()) {
            if (p < source.length() && source.charAt(p) == '*') {
                star = p++;
                retry = t;
            } else if (p < source.length() && source.charAt(p) == text.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        while (p < source.length() && source.charAt(p) == '*') {
            p++;
        }
        return p == source.length();
    }

    /// The texts between the stars.
    List<String> pieces() {
        return Arrays.stream(source.split("\\*"))
                .filter(piece -> !piece.isEmpty())
                .toList();
    }
}
