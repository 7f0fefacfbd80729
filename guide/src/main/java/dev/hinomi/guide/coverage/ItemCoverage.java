package dev.hinomi.guide.coverage;

import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.item.Checklist;
import dev.hinomi.guide.item.Entry;
import dev.hinomi.guide.item.Escalation;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.item.Runbook;
import dev.hinomi.guide.item.SeverityLevel;
import dev.hinomi.guide.settings.GuideSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// One item of a guide and what is done with it, and with each of its lines.
///
/// @param entries steps, causes, levels, things to tick; they share the item's disposition
public record ItemCoverage(Item item, Disposition disposition, List<Entry> entries) {
    public ItemCoverage {
        entries = List.copyOf(entries);
    }

    /// Every item of `file`, in its order. Needs no server.
    public static List<ItemCoverage> of(Path file, GuideSettings settings, ServedOperations served) {
        GuideImport importer = new GuideImport();
        Review review = importer.run(file, settings);
        Dispositions dispositions = new Dispositions(review, importer.runFixed(file, settings), served);
        return review.items().stream()
                .map(item -> new ItemCoverage(item, dispositions.of(item), entries(item)))
                .toList();
    }

    public boolean isRefused() {
        return disposition instanceof Disposition.Refused;
    }

    private static List<Entry> entries(Item item) {
        return switch (item) {
            case Runbook runbook ->
                Stream.concat(runbook.causes().stream(), runbook.steps().stream())
                        .toList();
            case Checklist list -> list.entries();
            case Escalation escalation ->
                escalation.levels().stream()
                        .map(level -> new Entry(level.line(), (level.name() + " " + level.text()).strip()))
                        .toList();
            case SeverityLevel level -> level.examples();
            default -> List.of();
        };
    }
}
