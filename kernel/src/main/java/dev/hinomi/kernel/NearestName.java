package dev.hinomi.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what someone probably meant.
public final class NearestName {
    private static final int SHORTEST_BEGINNING = 4;

    private NearestName() {}

    /// The name with the fewest edits to `wrong`, else the shortest that begins with it; empty when none is near.
    public static Optional<String> to(String wrong, Collection<String> names) {
        int limit = Math.max(2, wrong.length() / 3);
        return names.stream()
                .filter(name -> Math.abs(name.length() - wrong.length()) <= limit)
                .filter(name -> distance(wrong, name) <= limit)
                .min(Comparator.comparingInt((String name) -> distance(wrong, name))
                        .thenComparing(name -> name))
                .or(() -> names.stream()
                        .filter(name -> wrong.length() >= SHORTEST_BEGINNING && name.startsWith(wrong))
                        .min(Comparator.comparingInt(String::length).thenComparing(name -> name)));
    }

    /// Levenshtein distance, capitals and small letters alike.
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int replaced = previous[j - 1] + (same ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
