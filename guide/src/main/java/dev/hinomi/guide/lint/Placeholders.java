package dev.hinomi.guide.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Knows the forms in which guides leave a value open.
public final class Placeholders {
    private static final Pattern IN_CODE = Pattern.compile("<[A-Za-z][\\w .-]{0,60}>"
            + "|(?<![\\w-])x{3,}(?:-x{3,}){0,8}(?![\\w-])"
            + "|(?<![\\w.-])your-[\\w-]{1,40}@[\\w.-]{1,60}\\w"
            + "|(?<![\\w-])your-[a-z][\\w-]{0,40}(?:\\.(?:com|org|net|jp|dev))?"
            + "|(?<!\\w)[A-Z][A-Z0-9_]{0,40}_HERE(?!\\w)"
            + "|(?<!\\w)(?:CHANGE_?ME|REPLACE_?ME)(?!\\w)");
    private static final Pattern IN_CONTACT =
            Pattern.compile("\\[[^\\]]{1,60}\\]|[\\d-]*X{3,}[\\dX-]*|your-[\\w.-]{1,60}");

    private Placeholders() {}

    /// The placeholders of a line of code, each once, in order.
    public static List<String> in(String line) {
        return find(IN_CODE, line);
    }

    /// The placeholders of a contact's address.
    public static List<String> inContact(String address) {
        return find(IN_CONTACT, address);
    }

    private static List<String> find(Pattern pattern, String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return List.copyOf(names);
    }
}
