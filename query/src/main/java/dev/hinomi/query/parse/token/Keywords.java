package dev.hinomi.query.parse.token;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The words with a meaning within commands, in upper or lower case. A token asserts that what it is
/// compared with is one of them, so that no parser has a word that is missing here.
public final class Keywords {
    private static final Set<String> ALL = all("""
            and or not in like true false as by asc desc with for into where any offset class
            field multi logfmt csv
            logGroups accountIdentifier accountIdentifiers namePrefix logGroupClass dataSource logGroupTags start end now
            inner left OUTPUT OUTPUTNEW
            p maxspan
            previousDay previousWeek previousMonth timeshift remove transform
            """);

    private Keywords() {}

    /// In the order of the alphabet.
    public static List<String> all() {
        return List.copyOf(ALL);
    }

    static boolean has(String word) {
        return ALL.contains(word);
    }

    private static Set<String> all(String words) {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(all, words.strip().split("\\s+", -1));
        return Collections.unmodifiableSet(all);
    }
}
