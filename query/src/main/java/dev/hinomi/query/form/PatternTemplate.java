package dev.hinomi.query.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The template of a [MessagePattern], taken apart.
public final class PatternTemplate {
    private static final Pattern TOKEN = Pattern.compile("<([A-Za-z]+-\\d+)>");

    private PatternTemplate() {}

    /// A part: a text, or a token.
    ///
    /// @param name `Time-1`; empty for a text
    public record Part(String text, String name) {
        public boolean isToken() {
            return !name.isEmpty();
        }
    }

    public static List<Part> parts(String template) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(template);
        int at = 0;
        while (matcher.find()) {
            if (matcher.start() > at) {
                parts.add(new Part(template.substring(at, matcher.start()), ""));
            }
            parts.add(new Part(matcher.group(), matcher.group(1)));
            at = matcher.end();
        }
        if (at < template.length()) {
            parts.add(new Part(template.substring(at), ""));
        }
        return parts;
    }

    /// A regular expression that finds the messages of the pattern.
    public static String regex(String template) {
        StringBuilder regex = new StringBuilder();
        for (Part part : parts(template)) {
            regex.append(part.isToken() ? ".*" : quoted(part.text()));
        }
        return regex.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted.append("\\.[]{}()^$|?+*/".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c));
        }
        return quoted.toString();
    }
}
