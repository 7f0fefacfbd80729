package dev.hinomi.delivery.export;

import dev.hinomi.logs.event.LogEvent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// The file that AWS writes: for each event its time, `2014-01-01T00:00:00.000Z`, a space, the message and a line
/// feed; compressed. A message of several lines is several lines.
final class TextFile implements EventFile {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final OutputStream out;

    TextFile(Path path) throws IOException {
        out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(path)), 1 << 16);
    }

    @Override
    public void add(List<LogEvent> events) throws IOException {
        for (LogEvent event : events) {
            out.write(line(event.time(), event.message()));
        }
    }

    private static byte[] line(Instant time, String message) {
        return (TIME.format(time) + ' ' + message + '\n').getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void finish() throws IOException {
        out.close();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
