package dev.hinomi.guide.item;

import java.util.List;

/// What to do about something: the symptom, what may be behind it, and the steps.
///
/// @param symptom what one sees, or empty when the heading says it
public record Runbook(Origin origin, String title, String symptom, List<Entry> causes, List<Entry> steps)
        implements Item {
    public Runbook {
        causes = List.copyOf(causes);
        steps = List.copyOf(steps);
    }

    @Override
    public String summary() {
        return title + ": " + steps.size() + " steps" + (symptom.isEmpty() ? "" : " (" + symptom + ")");
    }
}
