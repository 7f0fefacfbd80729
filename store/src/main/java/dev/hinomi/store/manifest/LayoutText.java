package dev.hinomi.store.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// A [Layout] as text that a person can read: a line per file and deletion, and a checksum in the last line.
public final class LayoutText {
    private static final String HEADER = "hinomi-store 1";

    private LayoutText() {}

    public static String write(Layout layout) {
        StringBuilder text = new StringBuilder();
        line(text, HEADER);
        line(text, "layout", layout.version(), layout.nextFile(), layout.maxEventId(), layout.lastDeletion());
        for (HotFile file : layout.hot()) {
            line(text, "hot", file.number(), file.applied(), file.firstId());
        }
        for (DayFile file : layout.days()) {
            line(
                    text,
                    "day",
                    file.number(),
                    file.applied(),
                    file.kind(),
                    file.day(),
                    file.format(),
                    file.rows(),
                    file.firstId(),
                    file.lastId(),
                    file.bin());
        }
        for (Deletion deletion : layout.deletions()) {
            switch (deletion) {
                case Deletion.Group(long number, long group) -> line(text, "group", number, group);
                case Deletion.Stream(long number, long group, long stream) ->
                    line(text, "stream", number, group, stream);
                case Deletion.EventsBefore(long number, long group, long before, long lastId) ->
                    line(text, "events-before", number, group, before, lastId);
                case Deletion.PointsBefore(long number, long before) -> line(text, "points-before", number, before);
            }
        }
        return text + "end " + checksum(text.toString()) + "\n";
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IllegalArgumentException when the text is not a whole layout of this format
    public static Layout parse(String text) {
        int end = text.lastIndexOf("end ");
        if (!text.startsWith(HEADER + "\n") || end < 0) {
            throw new IllegalArgumentException(
                    "store manifest: not a manifest (expected: first line `" + HEADER + "`, last line `end CHECKSUM`)");
        }
        String body = text.substring(0, end);
        if (!text.substring(end).equals("end " + checksum(body) + "\n")) {
            throw new IllegalArgumentException(
                    "store manifest: " + text.substring(end).strip() + " (expected: end " + checksum(body)
                            + "); the file was changed or is damaged");
        }
        return parseLines(body.lines().skip(1).toList());
    }

    private static Layout parseLines(List<String> lines) {
        long[] head = new long[4];
        List<HotFile> hot = new ArrayList<>();
        List<DayFile> days = new ArrayList<>();
        List<Deletion> deletions = new ArrayList<>();
        for (String line : lines) {
            String[] w = line.split(" ");
            switch (w[0]) {
                case "layout" -> {
                    for (int i = 0; i < head.length; i++) {
                        head[i] = number(w, i + 1);
                    }
                }
                case "hot" -> hot.add(new HotFile(number(w, 1), number(w, 2), number(w, 3, 0)));
                case "day" ->
                    days.add(new DayFile(
                            number(w, 1),
                            number(w, 2),
                            DayFile.Kind.valueOf(w[3]),
                            LocalDate.parse(w[4]),
                            Integer.parseInt(w[5]),
                            number(w, 6),
                            number(w, 7, 0),
                            number(w, 8, Long.MAX_VALUE),
                            Math.toIntExact(number(w, 9, 0))));
                case "group" -> deletions.add(new Deletion.Group(number(w, 1), number(w, 2)));
                case "stream" -> deletions.add(new Deletion.Stream(number(w, 1), number(w, 2), number(w, 3)));
                case "events-before" ->
                    deletions.add(new Deletion.EventsBefore(number(w, 1), number(w, 2), number(w, 3), number(w, 4)));
                case "points-before" -> deletions.add(new Deletion.PointsBefore(number(w, 1), number(w, 2)));
                default -> throw new IllegalArgumentException("store manifest: unknown line: " + line);
            }
        }
        return new Layout(head[0], head[1], head[2], head[3], hot, days, deletions);
    }

    private static long number(String[] words, int index) {
        return Long.parseLong(words[index]);
    }

    /// A word that earlier versions did not write.
    private static long number(String[] words, int index, long otherwise) {
        return index < words.length ? number(words, index) : otherwise;
    }

    private static void line(StringBuilder text, Object... words) {
        for (int i = 0; i < words.length; i++) {
            text.append(i == 0 ? "" : " ").append(words[i]);
        }
        text.append('\n');
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
