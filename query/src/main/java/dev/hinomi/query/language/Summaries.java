package dev.hinomi.query.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One of the files `commands.txt` and `functions.txt` beside this class. Entries stand between empty
/// lines: a line of names with commas, lines that tell how it is written, and one line each after `en: `
/// and `ja: `. `#` begins a comment.
record Summaries(Map<String, Entry> byName) {
    /// What the file says of a name.
    ///
    /// @param syntax how it is written, with the entry's first name; may be empty
    record Entry(List<String> syntax, Summary summary) {
        Entry {
            syntax = List.copyOf(syntax);
        }
    }

    static Summaries read(String file) {
        try (InputStream in = Summaries.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + ": missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is said of a name.
    Entry of(String name) {
        Entry entry = byName.get(name);
        if (entry == null) {
            throw new IllegalStateException("summary of " + name + ": missing");
        }
        return entry;
    }

    private static Summaries parse(String text) {
        Map<String, Entry> byName = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : (text + "\n\n").lines().toList()) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                add(lines, byName);
                lines.clear();
            }
        }
        return new Summaries(byName);
    }

    private static void add(List<String> lines, Map<String, Entry> byName) {
        int last = lines.size() - 1;
        Summary summary = new Summary(after("en: ", lines.get(last - 1)), after("ja: ", lines.get(last)));
        Entry entry = new Entry(lines.subList(1, last - 1), summary);
        for (String name : lines.getFirst().split(", ", -1)) {
            if (byName.put(name, entry) != null) {
                throw new IllegalStateException("summary of " + name + ": more than one");
            }
        }
    }

    private static String after(String mark, String line) {
        if (!line.startsWith(mark)) {
            throw new IllegalStateException(line + " (expected: a line that begins with " + mark + ")");
        }
        return line.substring(mark.length());
    }
}
