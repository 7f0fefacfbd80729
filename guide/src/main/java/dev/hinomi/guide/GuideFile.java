package dev.hinomi.guide;

import dev.hinomi.guide.reader.GuideReader;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A guide's file as it was read, with everything that its lines do not tell: how each of them ends, and the mark at
/// the beginning that some editors write.
final class GuideFile {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final String MARK = "\uFEFF";

    private final Path path;
    private final byte[] bytes;
    private final String mark;
    private final List<String> lines = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();

    private GuideFile(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
        String all = new String(bytes, StandardCharsets.UTF_8);
        mark = all.startsWith(MARK) ? MARK : "";
        String text = all.substring(mark.length());
        int from = 0;
        for (Matcher end = LINE_END.matcher(text); end.find(); from = end.end()) {
            lines.add(text.substring(from, end.start()));
            ends.add(end.group());
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
            ends.add("");
        }
    }

    /// Reads `path`, and refuses what the reader of guides refuses.
    static GuideFile read(Path path, GuideReader reader) {
        byte[] bytes = GuideReader.bytes(path);
        reader.parse(path.toString(), bytes);
        return new GuideFile(path, bytes);
    }

    /// The name as given.
    String name() {
        return path.toString();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /// Puts `changed` in place of the lines, as a whole or not at all: line ends, the last of them and the file's mode
    /// stay. A symbolic link is refused, because the file behind it may belong to something else; so is a file that
    /// is not as it was read. Whoever writes between that look and the replacement, which follows at once, loses.
    void write(List<String> changed) {
        if (Files.isSymbolicLink(path) || !Files.isRegularFile(path)) {
            throw refused("not written (expected: a file, not a link to one)");
        }
        if (!Files.isWritable(path)) {
            throw refused("not written (expected: a file that may be written)");
        }
        try {
            Path draft = Files.createTempFile(path.toAbsolutePath().getParent(), ".hinomi-", ".new");
            try {
                Files.write(draft, content(changed), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
                copyMode(draft);
                if (!Arrays.equals(Files.readAllBytes(path), bytes)) {
                    throw new FaultException(
                            new Fault.Conflict(path + ": changed since it was read (expected: nobody else writes it)"));
                }
                Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new FaultException(new Fault.Unavailable(path + ": cannot be written: " + e), e);
        }
    }

    private byte[] content(List<String> changed) {
        if (changed.size() != lines.size()) {
            throw new IllegalArgumentException("lines: " + changed.size() + " (expected: " + lines.size() + ")");
        }
        StringBuilder text = new StringBuilder(mark);
        for (int i = 0; i < changed.size(); i++) {
            text.append(changed.get(i)).append(ends.get(i));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void copyMode(Path draft) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(Files.getPosixFilePermissions(path));
        }
    }

    private FaultException refused(String why) {
        return new FaultException(new Fault.InvalidParameter("guide", path + ": " + why));
    }
}
