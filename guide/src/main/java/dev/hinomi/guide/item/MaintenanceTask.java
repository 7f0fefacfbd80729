package dev.hinomi.guide.item;

/// Work that comes back.
///
/// @param procedure a script or a sentence, or empty
/// @param owner who does it, or empty
/// @param takes how long it takes in the guide's words, or empty
public record MaintenanceTask(
        Origin origin, String name, String frequency, String procedure, String owner, String takes) implements Item {
    @Override
    public String summary() {
        StringBuilder text =
                new StringBuilder(name).append(" (").append(frequency).append(')');
        if (!procedure.isEmpty()) {
            text.append(": ").append(procedure);
        }
        if (!takes.isEmpty()) {
            text.append(", ").append(takes);
        }
        return text.toString();
    }
}
