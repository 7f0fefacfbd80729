package dev.hinomi.delivery.bucket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// Keys as paths below a directory. A key may hold what a path must not: `..` would lead out of the directory, and
/// a stream's name may be longer than a file's. A key that is a path is the same path; mapping a path again changes
/// nothing.
final class FileNames {
    private static final int LONGEST_BYTES = 240;
    private static final int KEPT_CHARACTERS = 60;

    private FileNames() {}

    static String of(String key) {
        return Arrays.stream(key.split("/", -1))
                .map(FileNames::name)
                .collect(Collectors.joining("/"))
                .replaceAll("^/+", "")
                .replaceAll("/{2,}", "/");
    }

    private static String name(String part) {
        String safe = part.replace("\0", "%00").replace("\\", "%5C");
        if (safe.startsWith(".")) {
            safe = "%2E" + safe.substring(1);
        }
        return safe.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, KEPT_CHARACTERS)) + "-" + digest(part);
    }

    private static String digest(String part) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(part.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
