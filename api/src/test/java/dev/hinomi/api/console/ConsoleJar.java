package dev.hinomi.api.console;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.jspecify.annotations.Nullable;

/// A jar as the console's build makes it, on a class path of its own.
final class ConsoleJar {
    static final String ASSET = "assets/index-B7x_q.js";

    private ConsoleJar() {}

    static URLClassLoader in(Path folder) throws IOException {
        Path jar = folder.resolve("console.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            put(entries, "dev/hinomi/console/index.html", "<!doctype html>console");
            put(entries, "dev/hinomi/console/index.html.br", "index in br");
            put(entries, "dev/hinomi/console/index.html.gz", "index in gzip");
            put(entries, "dev/hinomi/console/tower.svg", "<svg/>");
            put(entries, "dev/hinomi/console/" + ASSET, "import 'x'");
            put(entries, "dev/hinomi/console/" + ASSET + ".gz", "asset in gzip");
            put(entries, "dev/hinomi/secret.js", "not the console's");
        }
        return onlyOn(jar);
    }

    /// The files in a folder, as a class path has them while the console is worked on.
    static URLClassLoader unpackedIn(Path folder) throws IOException {
        Path assets = Files.createDirectories(folder.resolve("dev/hinomi/console/assets/folder"));
        Files.writeString(assets.resolveSibling("index.js"), "import 'x'");
        Files.writeString(folder.resolve("dev/hinomi/secret.js"), "not the console's");
        return onlyOn(folder);
    }

    private static URLClassLoader onlyOn(Path path) throws IOException {
        @Nullable ClassLoader none = null;
        URI uri = path.toUri();
        return new URLClassLoader(new URL[] {uri.toURL()}, none);
    }

    private static void put(JarOutputStream entries, String name, String content) throws IOException {
        entries.putNextEntry(new JarEntry(name));
        entries.write(content.getBytes(StandardCharsets.UTF_8));
        entries.closeEntry();
    }
}
