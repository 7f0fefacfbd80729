package dev.hinomi.guide.coverage;

/// What of a guide Hinomi keeps and does not follow, by what it belongs to.
public enum Part {
    RUNBOOKS("beside the steps of a runbook"),
    CHECKLISTS("checklists and maintenance"),
    ON_CALL("on-call: severity, escalation, contacts"),
    REPORTS("goals and reports"),
    COSTS("costs"),
    CAPACITY("capacity and scaling"),
    BACKUP("backup and retention"),
    TEXT("text");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
