package dev.hinomi.guide.coverage;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.coverage.Disposition.Applied;
import dev.hinomi.guide.coverage.Disposition.Recorded;
import dev.hinomi.guide.coverage.Disposition.Run;
import dev.hinomi.guide.coverage.Disposition.Tracked;
import dev.hinomi.guide.coverage.Disposition.Watched;
import dev.hinomi.guide.coverage.Disposition.Where;
import dev.hinomi.guide.dictionary.MetricDictionary;
import dev.hinomi.guide.dictionary.Namespace;
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
import dev.hinomi.guide.item.MetricName;
import dev.hinomi.guide.item.MetricThreshold;
import dev.hinomi.guide.item.Note;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.item.Policy;
import dev.hinomi.guide.item.Price;
import dev.hinomi.guide.item.Report;
import dev.hinomi.guide.item.Runbook;
import dev.hinomi.guide.item.ScalingRule;
import dev.hinomi.guide.item.SeverityLevel;
import dev.hinomi.guide.item.ShellCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Decides what Hinomi does with each item of a guide. Needs no server.
public final class Dispositions {
    /// They set up or describe the CLI itself.
    private static final Set<String> OF_THE_CLI = Set.of("configure", "login", "sso", "help", "");

    /// What names more alarms than a person reads says so.
    private static final int MANY = 8;

    private final Review review;
    private final Refusals refusals;
    private final ServedOperations served;
    private final Parts parts;
    private final Map<Origin, AwsCommand> commands = new HashMap<>();
    private final Map<Origin, Alarm> alarms = new HashMap<>();

    /// The alarms that watch a metric, by its name.
    private final Map<String, List<WatchedBy>> watching = new HashMap<>();
    private final MetricDictionary dictionary = MetricDictionary.standard();

    /// @param review the guide as it stands
    /// @param fixed the same guide with every fix, for the corrected forms
    public Dispositions(Review review, Review fixed, ServedOperations served) {
        this.review = review;
        this.refusals = new Refusals(review, fixed);
        this.served = served;
        for (Item item : review.items()) {
            if (item instanceof AwsCommand command) {
                commands.put(command.origin(), command);
            }
        }
        items(Alarm.class).forEach(this::watch);
        this.parts = new Parts(review);
    }

    /// What is done with `item`.
    public Disposition of(Item item) {
        return switch (item) {
            case Alarm alarm -> refusals.of(alarm).orElseGet(() -> new Applied("as an alarm", needs(alarm)));
            case AwsCommand command -> refusals.of(command).orElseGet(() -> command(command));
            case InsightsQuery query -> refusals.of(query).orElseGet(() -> search(query, "StartQuery"));
            case FilterPattern pattern -> refusals.of(pattern).orElseGet(() -> pattern(pattern));
            case ShellCommand command -> new Run(Where.SHELL, program(command), refusals.open(command));
            case MetricThreshold threshold -> threshold(threshold);
            case Dashboard dashboard -> new Tracked("PutDashboard keeps dashboards; this guide only names it");
            case CodeSample sample
            when sample.language().equals("graphql") -> new Run(Where.APPLICATION, "GraphQL", refusals.open(sample));
            case Runbook _, Diagram _ -> new Run(Where.RUNBOOK, "./hinomi runbook start", List.of());
            case Checklist _, MaintenanceTask _ -> new Recorded(Part.CHECKLISTS);
            case SeverityLevel _, Escalation _, Contact _ -> new Recorded(Part.ON_CALL);
            case Kpi _, Report _ -> new Recorded(Part.REPORTS);
            case Price _ -> new Recorded(Part.COSTS);
            case ScalingRule _ -> new Recorded(Part.CAPACITY);
            case Policy _ -> new Recorded(Part.BACKUP);
            case CodeSample _, Note _ -> new Recorded(parts.of(item));
        };
    }

    private Disposition command(AwsCommand command) {
        if (command.is("cloudwatch", "put-metric-alarm")) {
            return new Applied(
                    "as an alarm", alarmOf(command).map(this::needs).orElseGet(() -> refusals.open(command)));
        }
        if (command.is("sns", "create-topic")) {
            return new Applied("as a topic", refusals.open(command));
        }
        if (command.is("sns", "subscribe")) {
            return new Applied("as a subscription", refusals.open(command));
        }
        if (command.is("logs", "put-metric-filter")) {
            return new Applied("as a metric filter", refusals.open(command));
        }
        if (OF_THE_CLI.contains(command.service()) || command.service().startsWith("-")) {
            return new Run(Where.SHELL, "the AWS CLI itself", refusals.open(command));
        }
        return new Run(
                where(command.service(), command.operation()),
                command.service() + " " + command.operation(),
                refusals.open(command));
    }

    private Disposition search(Item item, String operation) {
        return new Run(where("logs", operation), "logs " + operation, refusals.open(item));
    }

    private Disposition pattern(FilterPattern pattern) {
        return switch (pattern.kind()) {
            case LOGS -> search(pattern, "FilterLogEvents");
            case XRAY -> new Run(where("xray", "GetTraceSummaries"), "xray GetTraceSummaries", refusals.open(pattern));
        };
    }

    private Where where(String service, String operation) {
        return served.serves(service, operation) ? Where.HINOMI : Where.AWS;
    }

    private static String program(ShellCommand command) {
        return command.text().strip().split("\\s+", 2)[0];
    }

    private Disposition threshold(MetricThreshold threshold) {
        List<MetricName> metrics = threshold.metrics();
        Optional<Disposition> unknown =
                metrics.stream().map(this::unknown).flatMap(Optional::stream).findFirst();
        if (unknown.isPresent()) {
            return unknown.get();
        }
        String names =
                String.join(", ", metrics.stream().map(MetricName::toString).toList());
        if (threshold.level() == MetricThreshold.Level.WATCH) {
            return new Tracked(names + " is looked at; the guide gives no limit");
        }
        List<String> alarms = alarms(threshold);
        if (!alarms.isEmpty()) {
            return new Watched(alarms);
        }
        return metrics.isEmpty()
                ? new Tracked("the guide names no metric, so no alarm can watch it: name one")
                : new Tracked("no alarm of the guide watches " + names + ": define one");
    }

    /// A metric that AWS does not publish, where what was meant is known.
    private Optional<Disposition> unknown(MetricName metric) {
        Optional<Namespace> namespace = metric.namespace().flatMap(dictionary::namespace);
        return namespace
                .filter(known -> known.metric(metric.name()).isEmpty())
                .flatMap(known -> known.suggestion(metric.name())
                        .map(meant -> new Disposition.Refused(
                                known.name() + " has no metric " + metric.name(), known.name() + " " + meant)));
    }

    private List<String> alarms(MetricThreshold threshold) {
        List<String> names = threshold.metrics().stream()
                .flatMap(metric -> watching.getOrDefault(metric.name(), List.of()).stream()
                        .filter(watched -> metric.mayBe(watched.metric())))
                .map(WatchedBy::alarm)
                .map(this::name)
                .distinct()
                .limit(MANY + 1)
                .toList();
        return names.size() <= MANY
                ? names
                : Stream.concat(names.stream().limit(MANY), Stream.of("others")).toList();
    }

    private void watch(Alarm alarm) {
        alarms.put(alarm.origin(), alarm);
        Set<MetricName> metrics = new LinkedHashSet<>();
        Optional.ofNullable(alarm.terms().metricName())
                .ifPresent(name -> metrics.add(
                        new MetricName(Optional.ofNullable(alarm.terms().namespace()), name)));
        commandOf(alarm).ifPresent(command -> metrics.addAll(MetricName.of(command.parameters())));
        metrics.forEach(metric -> watching.computeIfAbsent(metric.name(), name -> new ArrayList<>())
                .add(new WatchedBy(metric, alarm)));
    }

    /// With what keeps it from watching, if anything does.
    private String name(Alarm alarm) {
        return alarm.name()
                + switch (of(alarm)) {
                    case Disposition.Refused _ -> " (refused as it stands)";
                    case Applied applied when !applied.needs().isEmpty() -> " (once it is complete)";
                    case Applied _, Run _, Watched _, Tracked _, Recorded _ -> "";
                };
    }

    /// What has to be given before the alarm can be made.
    private List<String> needs(Alarm alarm) {
        List<String> needs = new ArrayList<>();
        List<String> missing = alarm.terms().missing();
        if (!missing.isEmpty()) {
            needs.add("give " + String.join(", ", missing) + " in guide.yaml");
        }
        needs.addAll(refusals.open(alarm));
        return needs;
    }

    private Optional<Alarm> alarmOf(AwsCommand command) {
        return Optional.ofNullable(alarms.get(command.origin()));
    }

    private Optional<AwsCommand> commandOf(Alarm alarm) {
        return Optional.ofNullable(commands.get(alarm.origin()));
    }

    private <T extends Item> Stream<T> items(Class<T> kind) {
        return review.items().stream().filter(kind::isInstance).map(kind::cast);
    }

    private record WatchedBy(MetricName metric, Alarm alarm) {}
}
