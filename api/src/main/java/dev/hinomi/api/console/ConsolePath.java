package dev.hinomi.api.console;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What follows `/console/` in a path.
///
/// @param raw percent-encoded as on the wire
record ConsolePath(String raw) {
    /// Of the file that it would be. Names of files need no encoding, so nothing is decoded.
    String name() {
        return raw.isEmpty() ? ConsoleFiles.INDEX : raw;
    }

    /// Whether it is one of the console's views: what looks like a file is one only to a browser that asks for a page,
    /// because alarms and log groups have dots in their names.
    boolean isView(boolean wantsPage) {
        boolean looksLikeFile = raw.indexOf('.', raw.lastIndexOf('/') + 1) >= 0;
        return !ConsoleFiles.isAsset(raw) && (!looksLikeFile || wantsPage);
    }

    /// Whether none of its segments, decoded, leads elsewhere.
    boolean isSafe() {
        String decoded;
        try {
            decoded = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return decoded.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c))
                && Arrays.stream(decoded.split("/", -1))
                        .noneMatch(segment -> segment.equals(".") || segment.equals(".."));
    }
}
