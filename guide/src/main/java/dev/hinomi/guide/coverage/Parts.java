package dev.hinomi.guide.coverage;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.extract.Concept;
import dev.hinomi.guide.extract.Vocabulary;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.item.Runbook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the lines that no item of their own took belong to: the steps that they stand among, or the nearest heading
/// that tells.
final class Parts {
    private final Vocabulary vocabulary = Vocabulary.standard();

    /// The first step below each path of headings.
    private final Map<List<String>, Integer> steps = new HashMap<>();

    Parts(Review review) {
        for (Item item : review.items()) {
            if (item instanceof Runbook runbook) {
                runbook.steps().forEach(step -> steps.merge(runbook.origin().section(), step.line(), Math::min));
            }
        }
    }

    Part of(Item item) {
        return isAmongSteps(item)
                ? Part.RUNBOOKS
                : item.origin().section().reversed().stream()
                        .map(this::told)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(Part.TEXT);
    }

    /// What a step says in bullets of its own.
    private boolean isAmongSteps(Item item) {
        return steps.getOrDefault(item.origin().section(), Integer.MAX_VALUE) <= item.line();
    }

    private Optional<Part> told(String heading) {
        if (vocabulary.mentions(Concept.COSTS, heading)) {
            return Optional.of(Part.COSTS);
        }
        if (vocabulary.mentions(Concept.SCALING, heading)) {
            return Optional.of(Part.CAPACITY);
        }
        if (vocabulary.mentions(Concept.BACKUP, heading) || vocabulary.mentions(Concept.RETENTION, heading)) {
            return Optional.of(Part.BACKUP);
        }
        if (vocabulary.mentions(Concept.REPORT, heading)) {
            return Optional.of(Part.REPORTS);
        }
        return vocabulary.mentions(Concept.ESCALATION, heading) || vocabulary.mentions(Concept.CONTACTS, heading)
                ? Optional.of(Part.ON_CALL)
                : Optional.empty();
    }
}
