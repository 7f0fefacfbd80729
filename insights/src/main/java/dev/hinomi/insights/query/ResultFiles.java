package dev.hinomi.insights.query;

import dev.hinomi.insights.engine.ResultRow;
import dev.hinomi.kernel.Scope;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// The rows of queries, a file each: compressed lines, each a JSON list of names and values in turn. A file appears
/// under its name only when it is whole and synced.
final class ResultFiles {
    private static final String ENDING = ".jsonl.gz";
    private static final String UNFINISHED = ".unfinished";
    private static final String POINTER = "@ptr";

    private final Path directory;
    private final JsonMapper json = JsonMapper.shared();

    ResultFiles(Path directory) {
        this.directory = directory;
    }

    /// Removes what a crash left unfinished.
    void clean() throws IOException {
        Files.createDirectories(directory);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + UNFINISHED)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    /// Stores the rows of a query. There is no file for none.
    void write(Scope scope, String id, List<ResultRow> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        Path written = directory.resolve(id + UNFINISHED);
        try {
            try (Writer out = new BufferedWriter(new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(written)), StandardCharsets.UTF_8))) {
                for (ResultRow row : rows) {
                    out.write(json.writeValueAsString(line(fields(scope, row))));
                    out.write('\n');
                }
            }
            sync(written, StandardOpenOption.WRITE);
            Files.move(written, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(directory, StandardOpenOption.READ);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /// The fields of a row as callers see them, with `@ptr` last for an event.
    static List<ResultRow.Field> fields(Scope scope, ResultRow row) {
        List<ResultRow.Field> fields = new ArrayList<>(row.fields());
        row.event().ifPresent(event -> fields.add(new ResultRow.Field(POINTER, event.text(scope))));
        return fields;
    }

    private static List<String> line(List<ResultRow.Field> fields) {
        List<String> line = new ArrayList<>(2 * fields.size());
        for (ResultRow.Field field : fields) {
            line.add(field.name());
            line.add(field.value());
        }
        return line;
    }

    /// At most `count` rows from the row `from` on, which is 0 for the first.
    List<List<ResultRow.Field>> read(String id, int from, int count) throws IOException {
        List<List<ResultRow.Field>> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file(id))), StandardCharsets.UTF_8))) {
            lines.lines().skip(from).limit(count).forEach(line -> rows.add(row(line)));
        } catch (NoSuchFileException _) {
            return List.of();
        }
        return rows;
    }

    private List<ResultRow.Field> row(String line) {
        String[] texts = json.readValue(line, String[].class);
        List<ResultRow.Field> fields = new ArrayList<>(texts.length / 2);
        for (int i = 0; i < texts.length; i += 2) {
            fields.add(new ResultRow.Field(texts[i], texts[i + 1]));
        }
        return fields;
    }

    void delete(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    private Path file(String id) {
        return directory.resolve(id + ENDING);
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
