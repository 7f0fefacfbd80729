package dev.hinomi.guide;

import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.Checklist;
import dev.hinomi.guide.item.CodeSample;
import dev.hinomi.guide.item.Contact;
import dev.hinomi.guide.item.Dashboard;
import dev.hinomi.guide.item.Diagram;
import dev.hinomi.guide.item.Escalation;
import dev.hinomi.guide.item.FilterPattern;
import dev.hinomi.guide.item.InsightsQuery;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.item.Kpi;
import dev.hinomi.guide.item.MaintenanceTask;
import dev.hinomi.guide.item.MetricThreshold;
import dev.hinomi.guide.item.Note;
import dev.hinomi.guide.item.Policy;
import dev.hinomi.guide.item.Price;
import dev.hinomi.guide.item.Report;
import dev.hinomi.guide.item.Runbook;
import dev.hinomi.guide.item.ScalingRule;
import dev.hinomi.guide.item.SeverityLevel;
import dev.hinomi.guide.item.ShellCommand;

/// The kinds of items as a person names them, in the order in which a review shows them.
public enum ItemKind {
    ALARM("alarm"),
    THRESHOLD("metric threshold"),
    QUERY("query"),
    FILTER_PATTERN("filter pattern"),
    AWS_COMMAND("aws command"),
    SHELL_COMMAND("shell command"),
    RUNBOOK("runbook"),
    CHECKLIST("checklist"),
    SEVERITY("severity level"),
    ESCALATION("escalation"),
    CONTACT("contact"),
    MAINTENANCE("maintenance task"),
    REPORT("report"),
    KPI("KPI"),
    POLICY("policy"),
    PRICE("price"),
    DASHBOARD("dashboard"),
    SCALING("scaling rule"),
    DIAGRAM("diagram"),
    CODE("code sample"),
    NOTE("note");

    private final String label;

    ItemKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static ItemKind of(Item item) {
        return switch (item) {
            case Alarm _ -> ALARM;
            case MetricThreshold _ -> THRESHOLD;
            case InsightsQuery _ -> QUERY;
            case FilterPattern _ -> FILTER_PATTERN;
            case AwsCommand _ -> AWS_COMMAND;
            case ShellCommand _ -> SHELL_COMMAND;
            case Runbook _ -> RUNBOOK;
            case Checklist _ -> CHECKLIST;
            case SeverityLevel _ -> SEVERITY;
            case Escalation _ -> ESCALATION;
            case Contact _ -> CONTACT;
            case MaintenanceTask _ -> MAINTENANCE;
            case Report _ -> REPORT;
            case Kpi _ -> KPI;
            case Policy _ -> POLICY;
            case Price _ -> PRICE;
            case Dashboard _ -> DASHBOARD;
            case ScalingRule _ -> SCALING;
            case Diagram _ -> DIAGRAM;
            case CodeSample _ -> CODE;
            case Note _ -> NOTE;
        };
    }
}
