package dev.hinomi.scenarios.clients;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Calls and what comes of each, as plain text:
///
///     # A comment.
///     logs GetLogEvents {"logGroupName": "/shop", "logStreamName": "a"}
///       -> {"events": [{"message": "order"}]}
///     logs DeleteLogGroup {"logGroupName": "/none"}
///       !! ResourceNotFoundException: The specified log group does not exist.
///
/// A call is `service Operation {input}`; `receiver Take` takes the next request that the test's HTTP receiver got.
/// What is expected after `->` may say less than the answer ([Expectation]); a call without it must succeed.
/// Indented lines continue what is above. `${...}` are [Placeholders].
public record Story(String name, List<Step> steps) {
    public Story {
        steps = List.copyOf(steps);
    }

    /// One call.
    ///
    /// @param line where it stands in the story
    /// @param expected JSON after `->`, or `Code: message` after `!!`
    public record Step(int line, String service, String operation, String input, boolean refused, String expected) {}

    /// Reads `stories/NAME.txt` from the class path.
    public static Story named(String name) {
        String resource = "/stories/" + name + ".txt";
        try (InputStream in = Objects.requireNonNull(Story.class.getResourceAsStream(resource), resource)) {
            return new Story(name, parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Step> parse(String text) {
        List<Step> steps = new ArrayList<>();
        StringBuilder step = new StringBuilder();
        int begin = 0;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                finish(step, begin, steps);
                begin = number;
            }
            step.append(line.strip()).append(' ');
        }
        finish(step, begin, steps);
        return steps;
    }

    private static void finish(StringBuilder text, int line, List<Step> steps) {
        if (text.isEmpty()) {
            return;
        }
        int refusal = text.indexOf(" !! ");
        int answer = text.indexOf(" -> ");
        int end = Math.max(refusal, answer);
        String[] call =
                (end < 0 ? text.toString() : text.substring(0, end)).strip().split(" ", 3);
        steps.add(new Step(
                line,
                call[0],
                call[1],
                call.length < 3 ? "{}" : call[2],
                refusal >= 0,
                end < 0 ? "{}" : text.substring(end + 4).strip()));
        text.setLength(0);
    }
}
