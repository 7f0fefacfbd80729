package dev.hinomi.guide.lint.procedure;

import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.item.ShellCommand;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.lint.Severity;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Restores that nobody is asked about. Most of AWS's restores make a new table or instance (API references,
/// RestoreTableToPointInTime, RestoreDBInstanceFromDBSnapshot): what is lost is everything since, at the moment when
/// the service is pointed there. Others write over what is in use.
public final class RestoreWithoutApproval implements Rule {
    /// Backtracking moves the cluster itself; AWS Backup restores some resources where they are.
    private static final Set<String> IN_PLACE =
            Set.of("rds backtrack-db-cluster", "backup start-restore-job", "ec2 create-replace-root-volume-task");

    private static final Pattern SHELL = Pattern.compile(
            "(?i)\\b(?:pg_restore|mongorestore)\\b|\\b(?:mysql|psql)\\b[^|<\"']*<\\s*[\\w./~$]+|\\bredis-cli\\b.*\\brestore\\b");
    private static final Pattern DECIDED = Pattern.compile(
            "(?i)承認|許可|判断|決定|宣言|(?<!auto-)approv|sign[- ]?off|decid|declare|authori[sz]|permission|ask .{0,30} before");

    @Override
    public String id() {
        return "restore-no-approval";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        Lines decided = new Lines(guide, DECIDED);
        NavigableSet<Integer> begins = new TreeSet<>();
        guide.document().sections().forEach(section -> begins.add(section.line()));
        guide.items()
                .forEach(item -> severity(item)
                        .filter(severity -> !decided.any(
                                Objects.requireNonNullElse(begins.floor(item.line()), 1),
                                item.origin().endLine()))
                        .ifPresent(severity -> findings.add(
                                item.line(),
                                severity,
                                severity == Severity.WARNING
                                        ? name(item) + " writes over live data, and nobody is asked"
                                        : name(item) + " brings back an older state, and nobody is asked",
                                "Everything written since is lost once the service uses it, and at night one person decides"
                                        + " that alone. Say who approves, and what to keep of the present state first.",
                                Optional.empty())));
    }

    private static Optional<Severity> severity(Item item) {
        return switch (item) {
            case AwsCommand command
            when IN_PLACE.contains(command.service() + " " + command.operation()) -> Optional.of(Severity.WARNING);
            case AwsCommand command when command.operation().startsWith("restore-") -> Optional.of(Severity.INFO);
            case ShellCommand command when SHELL.matcher(command.text()).find() -> Optional.of(Severity.WARNING);
            default -> Optional.empty();
        };
    }

    private static String name(Item item) {
        return item instanceof AwsCommand command
                ? "aws " + command.service() + " " + command.operation()
                : item.summary();
    }
}
