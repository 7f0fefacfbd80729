package dev.hinomi.runbooks.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The files of one script, in a folder that only this program's user may enter: `step`, what it is given, and an empty
/// folder `root` beside.
record ScriptFolder(Path top) implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ScriptFolder.class.getName());

    private static final Pattern OWNER = Pattern.compile("hinomi-step-(\\d{1,18})-.*");
    private static final String PREFIX = "hinomi-step-";

    /// Takes away what servers left that were killed.
    static void removeLeft() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                if (isLeft(folder)) {
                    new ScriptFolder(folder).close();
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "what servers that were killed left in " + temporary + " stays", e);
        }
    }

    /// Whether the server that made it, whose process is in its name, is gone.
    private static boolean isLeft(Path folder) throws IOException {
        Matcher owner = OWNER.matcher(String.valueOf(folder.getFileName()));
        return owner.matches()
                && ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty()
                && Files.getOwner(folder).equals(Files.getOwner(Path.of("/proc/self")));
    }

    static ScriptFolder write(Map<String, String> files) throws IOException {
        ScriptFolder folder = new ScriptFolder(Files.createTempDirectory(
                PREFIX + ProcessHandle.current().pid() + "-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
        try {
            Files.createDirectory(folder.top.resolve("root"));
            folder.directory(folder.path());
            for (Map.Entry<String, String> file : files.entrySet()) {
                folder.write(file.getKey(), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    /// What the script may see.
    Path path() {
        return top.resolve("files");
    }

    /// A folder that cannot be taken away says nothing about what the script did.
    @Override
    public void close() {
        try {
            delete();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the files of a script stay in " + top, e);
        }
    }

    private void delete() throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// For everyone, because in the sandbox the script is another user.
    private void write(String name, String text) throws IOException {
        Path file = path().resolve(name);
        Path parent = file.getParent();
        if (parent != null && !Files.exists(parent)) {
            directory(parent);
        }
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r-xr-xr-x"));
    }

    private void directory(Path directory) throws IOException {
        Files.createDirectory(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
