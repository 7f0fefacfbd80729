package dev.hinomi.guide.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// Names files as GitHub does: from the folder in which the linter runs, with slashes. A file elsewhere has its whole
/// path.
final class RepositoryPath {
    private static final String PLAIN = "-._~/";

    private final Path folder;

    RepositoryPath(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    String of(String file) {
        Path path = folder.resolve(file).normalize();
        Path shown = path.startsWith(folder) ? folder.relativize(path) : path;
        return shown.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /// A reference as RFC 3986 has it, with everything escaped that could be read as something else.
    String uri(String file) {
        String path = of(file);
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                uri.append(c);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return uri.toString();
    }
}
