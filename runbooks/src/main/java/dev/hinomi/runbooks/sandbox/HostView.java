package dev.hinomi.runbooks.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What of this machine's files a confined command sees, read-only.
///
/// @param seen files and folders, in order
/// @param links symbolic links such as `/bin`
/// @param hidden folders within what is seen that are shown empty
record HostView(List<Path> seen, List<Link> links, List<Path> hidden) {
    static final String HOME = "/home/step";
    static final String FOLDER = "/run/hinomi";
    /// "nobody", the user without files.
    static final String USER = "65534";

    private static final List<String> PROGRAMS =
            List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32");
    private static final List<String> CONFIGURATION = List.of(
            "/etc/alternatives",
            "/etc/ca-certificates",
            "/etc/group",
            "/etc/hosts",
            "/etc/ld.so.cache",
            "/etc/ld.so.conf",
            "/etc/ld.so.conf.d",
            "/etc/localtime",
            "/etc/nsswitch.conf",
            "/etc/passwd",
            "/etc/pki/ca-trust",
            "/etc/pki/tls/certs",
            "/etc/resolv.conf",
            "/etc/ssl");

    /// A symbolic link.
    record Link(Path path, Path target) {}

    /// @param hidden folders that no command may see; those outside what is seen need nothing
    static HostView of(List<Path> hidden) {
        List<Path> seen = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Path path : PROGRAMS.stream().map(Path::of).toList()) {
            if (Files.isSymbolicLink(path)) {
                links.add(new Link(path, target(path)));
            } else if (Files.isDirectory(path)) {
                seen.add(path);
            }
        }
        CONFIGURATION.stream().map(Path::of).filter(Files::exists).forEach(seen::add);
        List<Path> covered = hidden.stream()
                .filter(Files::isDirectory)
                .flatMap(HostView::real)
                .filter(path -> seen.stream().anyMatch(path::startsWith))
                .toList();
        return new HostView(List.copyOf(seen), List.copyOf(links), covered);
    }

    /// Whether this program runs as root, and the command therefore as another user of this machine.
    static boolean root() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> real(Path path) {
        try {
            return Stream.of(path.toRealPath());
        } catch (IOException _) {
            return Stream.empty();
        }
    }
}
