package dev.hinomi.guide.reader;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads a file of CommonMark with GitHub's tables and task lists. A guide comes from outside, so its size,
/// number of headings and nesting are limited, and bytes that are not UTF-8 are refused.
public final class GuideReader {
    private static final long MAX_BYTES = 5 * 1024 * 1024;
    private static final int MAX_HEADINGS = 5_000;
    private static final int MAX_LINE_LENGTH = 20_000;

    /// Of blocks inside blocks; the sample guides need 6.
    private static final int MAX_NESTING = 32;

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create(), TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING)
            .build();

    /// Reads `path`; the document's file is `path` as given.
    public Document read(Path path) {
        return parse(path.toString(), bytes(path));
    }

    /// The content of `path`, when a guide may be that large.
    public static byte[] bytes(Path path) {
        try {
            long size = Files.size(path);
            if (size > MAX_BYTES) {
                throw refused(path + ": " + size + " bytes (expected: at most " + MAX_BYTES + ")");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new FaultException(new Fault.NotFound("guide", path + ": cannot be read: " + e.getMessage()), e);
        }
    }

    /// The text of `path`, when a guide may be that large and it is UTF-8.
    public static String text(Path path) {
        return decode(path.toString(), bytes(path));
    }

    /// Reads `bytes` as the content of a file named `file`.
    public Document parse(String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw refused(file + ": " + bytes.length + " bytes (expected: at most " + MAX_BYTES + ")");
        }
        return parse(file, decode(file, bytes).lines().toList());
    }

    /// Reads `lines` as the content of a file named `file`.
    public Document parse(String file, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > MAX_LINE_LENGTH) {
                throw refused(file + ":" + (i + 1) + ": a line of "
                        + lines.get(i).length() + " characters (expected: at most " + MAX_LINE_LENGTH + ")");
            }
        }
        Node root = parser.parse(String.join("\n", Dialects.commonMark(lines)));
        DocumentBuilder builder = new DocumentBuilder(file, lines, MAX_HEADINGS);
        return builder.build(root);
    }

    private static String decode(String file, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused(file + ":" + lineOf(bytes, buffer.position()) + ": not UTF-8 (expected: a file in UTF-8)");
        }
    }

    private static long lineOf(byte[] bytes, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static FaultException refused(String message) {
        return new FaultException(new Fault.InvalidParameter("guide", message));
    }
}
