package dev.hinomi.wire.codegen;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A generated Java file: header, package, the imports that its body needs, body.
///
/// @param path relative to the source root
record SourceFile(String path, String text) {
    private static final Map<String, String> IMPORTS = new TreeMap<>(Map.ofEntries(
            Map.entry("Absent", "dev.hinomi.wire.schema.Absent"),
            Map.entry("Blob", "dev.hinomi.wire.Blob"),
            Map.entry("Constraints", "dev.hinomi.wire.schema.Constraints"),
            Map.entry("ErrorShape", "dev.hinomi.wire.schema.Operation.ErrorShape"),
            Map.entry("EventStream", "dev.hinomi.wire.schema.EventStream"),
            Map.entry("Instant", "java.time.Instant"),
            Map.entry("List", "java.util.List"),
            Map.entry("Location", "dev.hinomi.wire.schema.Member.Location"),
            Map.entry("Map", "java.util.Map"),
            Map.entry("Member", "dev.hinomi.wire.schema.Member"),
            Map.entry("Nullable", "org.jspecify.annotations.Nullable"),
            Map.entry("Objects", "java.util.Objects"),
            Map.entry("Operation", "dev.hinomi.wire.schema.Operation"),
            Map.entry("Service", "dev.hinomi.wire.schema.Service"),
            Map.entry("Set", "java.util.Set"),
            Map.entry("Shape", "dev.hinomi.wire.schema.Shape"),
            Map.entry("StreamingOperation", "dev.hinomi.wire.schema.StreamingOperation")));

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|//[^\n]*");

    static SourceFile of(String origin, String packageName, String type, String body) {
        String code = LITERAL.matcher(body).replaceAll("");
        String imports = IMPORTS.entrySet().stream()
                .filter(entry -> Pattern.compile("(?<![.\\w])" + entry.getKey() + "\\b")
                        .matcher(code)
                        .find())
                .map(Map.Entry::getValue)
                .sorted()
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
        String text = """
                // Generated from %s; do not edit.
                package %s;

                %s%s%s""".formatted(origin, packageName, imports, imports.isEmpty() ? "" : "\n", body);
        return new SourceFile(packageName.replace('.', '/') + "/" + type + ".java", text);
    }

    static SourceFile packageInfo(String origin, String packageName, String documentation) {
        String text = """
                // Generated from %s; do not edit.

                /// %s
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(origin, documentation, packageName);
        return new SourceFile(packageName.replace('.', '/') + "/package-info.java", text);
    }

    /// A Java string literal.
    static String quote(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (c < ' ' || c > '~') {
                        literal.append("\\u%04x".formatted((int) c));
                    } else {
                        literal.append(c);
                    }
                }
            }
        }
        return literal.append('"').toString();
    }

    static String quoteOrNull(@Nullable String text) {
        return text == null ? "null" : quote(text);
    }
}
