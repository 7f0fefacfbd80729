package dev.hinomi.guide.lint.people;

import dev.hinomi.guide.item.MaintenanceTask;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Recurring work that nobody owns, in a table that gives others an owner. What runs by itself needs none.
public final class TaskWithoutOwner implements Rule {
    private static final Pattern NONE = Pattern.compile("(?i)\\s*|[-–—－?？]+|tbd|tba|n/a|未定|なし");
    private static final Pattern AUTOMATIC = Pattern.compile("(?i)自動|automatic|by itself|scheduled");

    @Override
    public String id() {
        return "task-no-owner";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        Set<List<String>> owned = guide.items(MaintenanceTask.class)
                .filter(task -> !NONE.matcher(task.owner()).matches())
                .map(task -> task.origin().section())
                .collect(Collectors.toSet());
        guide.items(MaintenanceTask.class)
                .filter(task -> NONE.matcher(task.owner()).matches()
                        && owned.contains(task.origin().section())
                        && !AUTOMATIC.matcher(task.procedure()).find())
                .forEach(task -> findings.warning(
                        task.line(),
                        "nobody owns " + task.name(),
                        "Work without an owner is not done, and nobody notices. Name who does it."));
    }
}
