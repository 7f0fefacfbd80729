package dev.hinomi.logs.identifier;

import java.util.List;

/// Device identifiers.
final class Devices {
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    private Devices() {}

    static List<DataIdentifier> all() {
        return List.of(DataIdentifier.of(
                "IpAddress", Devices::isAddress, OCTET + "(?:\\." + OCTET + "){3,}", "[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]+"));
    }

    private static boolean isAddress(String text) {
        return text.indexOf(':') < 0 ? groups(text, '.') == 4 : isVersion6(text);
    }

    private static int groups(String text, char separator) {
        return 1 + (int) text.chars().filter(c -> c == separator).count();
    }

    /// RFC 4291, 2.2: eight groups of up to four hexadecimal digits, or fewer with one `::`; the last two may
    /// be written as an address of version 4. One with letters alone would be any `a::b` of a program.
    private static boolean isVersion6(String text) {
        int colon = text.lastIndexOf(':');
        String last = text.substring(colon + 1);
        boolean mixed = last.indexOf('.') >= 0;
        if (mixed ? groups(last, '.') != 4 : text.indexOf('.') >= 0) {
            return false;
        }
        String hex = mixed ? text.substring(0, colon + 1) + "0:0" : text;
        int gap = hex.indexOf("::");
        if (gap != hex.lastIndexOf("::") || hex.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        int filled = 0;
        int start = 0;
        for (int i = 0; i <= hex.length(); i++) {
            if (i == hex.length() || hex.charAt(i) == ':') {
                if (i - start > 4) {
                    return false;
                }
                filled += i > start ? 1 : 0;
                start = i + 1;
            }
        }
        boolean open = (hex.startsWith(":") && !hex.startsWith("::")) || (hex.endsWith(":") && !hex.endsWith("::"));
        return !open && (gap < 0 ? filled == 8 : filled < 8);
    }
}
