package dev.hinomi.dashboards;

import dev.hinomi.dashboards.schema.Finding;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Keeps dashboards. All regions of an account have the same ones. Blocking.
public final class Dashboards {
    /// CloudWatch API Reference, `ListDashboards`.
    private static final int PAGE = 1_000;

    private static final int MOST_DELETED = 100;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    /// Where dashboards of all regions are kept.
    private static final String HOME = "us-east-1";

    static final Collection<Dashboard> DASHBOARDS = new Collection<>("dashboard", Dashboard.class);
    private static final Collection<Body> BODIES = new Collection<>("dashboard-body", Body.class);

    private final Records records;
    private final InstantSource clock;

    public Dashboards(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /// Kept apart, so that a list of dashboards need not read what they hold.
    private record Body(String text) {}

    /// Makes a dashboard, or replaces all that one holds. Returns what is doubtful about it.
    ///
    /// @param body JSON, kept as it is written
    /// @param tags of a new dashboard; as on AWS, passed over when it exists
    /// @throws FaultException with all errors of the body
    public List<Finding> put(Scope scope, String name, String body, Map<String, String> tags) {
        checkName(name);
        int size = body.getBytes(StandardCharsets.UTF_8).length;
        List<Finding> warnings = DashboardBody.check(body, size);
        Scope home = home(scope);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        records.write(tx -> {
            Map<String, String> kept = tx.get(DASHBOARDS, home, name)
                    .map(before -> before.value().tags())
                    .orElse(tags);
            tx.put(BODIES, home, name, new Body(body));
            return tx.put(DASHBOARDS, home, name, new Dashboard(name, now, size, kept));
        });
        return warnings;
    }

    /// What a dashboard holds, as it was put.
    public String body(Scope scope, String name) {
        checkName(name);
        return records.read(tx -> tx.get(BODIES, home(scope), name))
                .map(body -> body.value().text())
                .orElseThrow(() -> missing("Dashboard " + name + " does not exist"));
    }

    /// A page of the dashboards whose names start with `prefix`, by name.
    ///
    /// @param token the page before's, null for the first
    public DashboardPage list(Scope scope, String prefix, @Nullable String token) {
        PageToken tokens = new PageToken("ListDashboards " + scope.account() + ' ' + prefix);
        String after = token == null ? null : tokens.place(token);
        List<Dashboard> found = records.read(tx -> tx.list(DASHBOARDS, home(scope), prefix, after, PAGE + 1)).stream()
                .map(Document::value)
                .toList();
        if (found.size() <= PAGE) {
            return new DashboardPage(found, Optional.empty());
        }
        List<Dashboard> page = found.subList(0, PAGE);
        return new DashboardPage(page, Optional.of(tokens.issue(page.getLast().name())));
    }

    /// Deletes those of the dashboards that exist.
    ///
    /// @throws FaultException afterwards, when some did not
    public void delete(Scope scope, List<String> names) {
        if (names.isEmpty()) {
            throw invalid("DashboardNames", "Need at least 1 dashboard");
        }
        if (names.size() > MOST_DELETED) {
            throw invalid(
                    "DashboardNames",
                    "DashboardNames: " + names.size() + " names (expected: at most " + MOST_DELETED + ")");
        }
        Set<String> missing = records.write(tx -> {
            Set<String> absent = new LinkedHashSet<>();
            for (String name : new LinkedHashSet<>(names)) {
                tx.delete(BODIES, home(scope), name);
                if (!tx.delete(DASHBOARDS, home(scope), name)) {
                    absent.add(name);
                }
            }
            return absent;
        });
        if (!missing.isEmpty()) {
            throw missing("The specified dashboard does not exist. " + missing);
        }
    }

    public Map<String, String> tags(Scope scope, String name) {
        return records.read(tx -> tx.get(DASHBOARDS, home(scope), name))
                .map(dashboard -> dashboard.value().tags())
                .orElseThrow(() -> missing("Dashboard " + name + " does not exist"));
    }

    /// Gives a dashboard other tags, made of those that it has.
    public void changeTags(Scope scope, String name, UnaryOperator<Map<String, String>> change) {
        Scope home = home(scope);
        records.write(tx -> {
            Document<Dashboard> found =
                    tx.get(DASHBOARDS, home, name).orElseThrow(() -> missing("Dashboard " + name + " does not exist"));
            Dashboard tagged = found.value().withTags(change.apply(found.value().tags()));
            return tx.put(DASHBOARDS, home, name, tagged, found.version());
        });
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw invalid(
                    "DashboardName",
                    "The value for field DashboardName contains invalid characters."
                            + " It can only contain alphanumerics, dash (-) and underscore (_).\n");
        }
    }

    private static Scope home(Scope scope) {
        return new Scope(scope.account(), HOME);
    }

    private static FaultException invalid(String parameter, String message) {
        return new FaultException(new Fault.InvalidParameter(parameter, message));
    }

    private static FaultException missing(String message) {
        return new FaultException(new Fault.NotFound("dashboard", message));
    }
}
