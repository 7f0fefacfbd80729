package dev.hinomi.api.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The files of the console on a class path, each read once. The console is built by itself and its jar laid beside the
/// others, so it may be absent.
final class ConsoleFiles {
    static final String INDEX = "index.html";

    private static final String FOLDER = "dev/hinomi/console/";
    private static final String ASSETS = "assets/";

    /// Nothing that a class path, a file system or a URL could understand as another place.
    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");

    /// Whatever is of no other type is no file of the console.
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/vnd.microsoft.icon"),
            Map.entry("woff2", "font/woff2"));

    private final ClassLoader classPath;
    private final Map<String, ConsoleFile> read = new ConcurrentHashMap<>();

    ConsoleFiles(ClassLoader classPath) {
        this.classPath = classPath;
    }

    /// The page that every path of the console begins with; empty when there is no console.
    Optional<ConsoleFile> index() {
        return find(INDEX);
    }

    /// @param name such as `assets/index-B7x.js`
    Optional<ConsoleFile> find(String name) {
        ConsoleFile known = read.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        // Only what exists is kept: names that do not are without number.
        Optional<ConsoleFile> found = read(name, type);
        found.ifPresent(file -> read.put(name, file));
        return found;
    }

    /// Whether a path is one of files whose names change with their content.
    static boolean isAsset(String name) {
        return name.startsWith(ASSETS);
    }

    private Optional<ConsoleFile> read(String name, String type) {
        Map<ContentCoding, byte[]> contents = new EnumMap<>(ContentCoding.class);
        for (ContentCoding coding : ContentCoding.values()) {
            bytes(FOLDER + name + coding.suffix()).ifPresent(bytes -> contents.put(coding, bytes));
        }
        return contents.containsKey(ContentCoding.IDENTITY)
                ? Optional.of(ConsoleFile.of(type, isAsset(name), contents))
                : Optional.empty();
    }

    private Optional<byte[]> bytes(String resource) {
        try (InputStream in = classPath.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " of the class path", e);
        }
    }
}
