package dev.hinomi.dashboards;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A body and what is found in it. In a script, cases are parted by empty lines; each begins with `# ` and its title,
/// then the body or `KIND: properties` for the only widget of one, then `error PATH message` and
/// `warning PATH message`, or `accepted`. The path `-` is the whole document.
record BodyScript(String title, String body, List<String> expected) {
    private static final Pattern WIDGET = Pattern.compile("(?s)([a-z]+): (.*)");
    private static final String FOUND = "(error|warning|unreadable|accepted)\\b.*";

    static Stream<BodyScript> read(String script) {
        return Arrays.stream(script.strip().split("\n\\s*\n")).map(BodyScript::of);
    }

    private static BodyScript of(String block) {
        List<String> lines = block.lines().toList();
        List<String> found = lines.stream().filter(line -> line.matches(FOUND)).toList();
        String body = String.join("\n", lines.subList(1, lines.size() - found.size()));
        return new BodyScript(lines.getFirst(), body, found.equals(List.of("accepted")) ? List.of() : found);
    }

    /// Errors, or warnings when there are no errors.
    List<String> actual() {
        Matcher widget = WIDGET.matcher(body);
        String whole = widget.matches()
                ? "{\"widgets\": [{\"type\": \"" + widget.group(1) + "\", \"properties\": " + widget.group(2) + "}]}"
                : body;
        try {
            return DashboardBody.check(whole, whole.length()).stream()
                    .map(warning -> line("warning", warning.path(), warning.message()))
                    .toList();
        } catch (FaultException e) {
            List<Fault.Problem> problems = ((Fault.InvalidDocument) e.fault()).problems();
            return problems.isEmpty()
                    ? List.of("unreadable " + e.getMessage())
                    : problems.stream()
                            .map(problem -> line("error", problem.path(), problem.message()))
                            .toList();
        }
    }

    private static String line(String kind, String path, String message) {
        return kind + ' ' + (path.isEmpty() ? "-" : path) + ' ' + message;
    }

    @Override
    public String toString() {
        return title;
    }
}
