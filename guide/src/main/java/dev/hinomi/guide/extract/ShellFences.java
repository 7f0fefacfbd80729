package dev.hinomi.guide.extract;

import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Document;
import dev.hinomi.guide.reader.TextLine;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells what a fence holds by its text first and its declared language second: teams paste queries into `bash` blocks.
public final class ShellFences {
    private static final Set<String> SHELLS = Set.of("bash", "sh", "shell", "zsh", "console", "shell-session");
    private static final Pattern COMMAND = Pattern.compile(
            "^\\s*(?:\\$ )?(?:(?:aws|npx|kubectl|curl|git|docker|psql|mysql|python3?|terraform|make|sam|dig)\\s|\\./\\w|for \\w+ in ).*");
    private static final Pattern QUERY = Pattern.compile("(?i)^\\s*(?:fields|filter|stats|parse|display)\\s+[^-].*");
    private static final Pattern JSON = Pattern.compile("^\\s*[\\[{].*");

    /// How a query begins that names its log groups (AWS document "SOURCE"). Shells have a `source`, too: a query has
    /// a command behind it that no shell knows.
    private static final Pattern SOURCE =
            Pattern.compile("(?i)^\\s*SOURCE\\s+(?:(?:logGroups|logGroupTags|dataSource)\\s*\\(|['\"`]).*");

    private static final Pattern BEHIND_SOURCE =
            Pattern.compile("(?i)\\|\\s*(?:fields|filter|stats|parse|display|limit|dedup|pattern)\\b");

    private ShellFences() {}

    /// What a fence holds.
    public enum Content {
        SHELL,
        QUERY,
        /// JSON in a block that says it is shell.
        JSON,
        OTHER
    }

    /// The fences that a reader would copy into a shell.
    public static Stream<Document.InSection<Block.Fence>> in(Document document) {
        return document.fences().filter(fence -> content(fence.block()) == Content.SHELL);
    }

    /// Whether the fence says that it is shell.
    public static boolean declaresShell(Block.Fence fence) {
        return SHELLS.contains(fence.language());
    }

    /// What is typed of a shell block: behind the prompts when it has some, otherwise all of it.
    public static String typed(Block.Fence fence) {
        return ScriptText.of(fence).text();
    }

    /// What the fence holds.
    public static Content content(Block.Fence fence) {
        Optional<String> first = fence.lines().stream()
                .map(TextLine::text)
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .findFirst();
        if (first.filter(line -> isQuery(line, fence)).isPresent()) {
            return Content.QUERY;
        }
        if (declaresShell(fence)) {
            return first.filter(line -> JSON.matcher(line).matches()).isPresent() ? Content.JSON : Content.SHELL;
        }
        boolean command = fence.language().isEmpty()
                && first.filter(line -> COMMAND.matcher(line).matches()).isPresent();
        return command ? Content.SHELL : Content.OTHER;
    }

    private static boolean isQuery(String first, Block.Fence fence) {
        return QUERY.matcher(first).matches()
                || (SOURCE.matcher(first).matches()
                        && BEHIND_SOURCE.matcher(fence.text()).find());
    }
}
