package dev.hinomi.app.command.guide;

import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.guide.SafeText;
import dev.hinomi.guide.registry.GuideVersion;
import dev.hinomi.guide.state.Change;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Versions of guides, for people and for programs.
final class VersionTable {
    private static final int HASH_DIGITS = 10;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private VersionTable() {}

    static void print(PrintWriter out, FormatOption.Format format, List<GuideVersion> versions) {
        switch (format) {
            case text -> table(out, versions);
            case json -> out.println(SafeText.json(JSON.writeValueAsString(versions)));
        }
        out.flush();
    }

    private static void table(PrintWriter out, List<GuideVersion> versions) {
        String row = "%-24s %-12s %7s  %-20s %-11s %-16s %s%n";
        out.printf(Locale.ROOT, row, "NAME", "ENVIRONMENT", "VERSION", "APPLIED", "HASH", "BY", "WHAT IT DID");
        for (GuideVersion version : versions) {
            out.printf(
                    Locale.ROOT,
                    row,
                    SafeText.of(version.name()),
                    version.environment().isEmpty() ? "-" : version.environment(),
                    version.number(),
                    version.at().toString().replaceAll("\\.\\d+Z$", "Z"),
                    version.hash().isEmpty() ? "-" : version.hash().substring(0, HASH_DIGITS),
                    SafeText.of(version.by().substring(version.by().lastIndexOf('/') + 1)),
                    SafeText.of(summary(version)));
        }
    }

    /// Such as `version 1 again: create 2, left 1`.
    private static String summary(GuideVersion version) {
        Map<String, Long> counts = version.changes().stream()
                .collect(Collectors.groupingBy(Change::action, LinkedHashMap::new, Collectors.counting()));
        String did = counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
        return version.note().isEmpty() ? did : did.isEmpty() ? version.note() : version.note() + ": " + did;
    }
}
