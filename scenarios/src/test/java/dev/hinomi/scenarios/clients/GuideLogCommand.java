package dev.hinomi.scenarios.clients;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A command of a guide and what it must print.
///
/// @param command as the guide has it, on one line
/// @param found the messages that it finds
/// @param refusal what AWS says when it refuses the command; empty when it accepts it
record GuideLogCommand(String command, List<String> found, String refusal) {
    private static final String RESOURCE = "/guides/log-commands.txt";

    /// An event that must be there before the commands run.
    record Event(String group, String stream, String message) {
        static Event parse(String line) {
            String[] parts = line.split(" ", 4);
            return new Event(parts[1], parts[2], parts[3]);
        }
    }

    boolean follows() {
        return command.endsWith(" --follow");
    }

    @Override
    public String toString() {
        return command;
    }

    static List<Event> events() {
        return lines().stream()
                .filter(line -> line.startsWith("event "))
                .map(Event::parse)
                .toList();
    }

    static List<GuideLogCommand> all() {
        List<GuideLogCommand> commands = new ArrayList<>();
        String command = "";
        List<String> found = new ArrayList<>();
        String refusal = "";
        List<String> lines = new ArrayList<>(lines());
        lines.add("$ ");
        for (String line : lines) {
            if (line.startsWith("$ ")) {
                if (!command.isEmpty()) {
                    commands.add(new GuideLogCommand(command, List.copyOf(found), refusal));
                }
                command = line.substring(2);
                found.clear();
                refusal = "";
            } else if (line.startsWith("> ")) {
                found.add(line.substring(2));
            } else if (line.startsWith("! ")) {
                refusal = line.substring(2);
            }
        }
        return commands;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(GuideLogCommand.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
