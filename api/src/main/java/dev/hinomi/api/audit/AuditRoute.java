package dev.hinomi.api.audit;

import dev.hinomi.api.route.RouteQuery;
import dev.hinomi.api.route.SignedRoute;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.records.JournalEntry;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `GET /_hinomi/audit?limit=&before=&principal=`: what was changed, the latest first, for operators and
/// admins.
public final class AuditRoute {
    public static final String PATH = "/_hinomi/audit";

    private static final int PAGE = 100;
    private static final int MOST = 1000;

    private AuditRoute() {}

    public static Route of(AuditLog log, SignedRoute.Surroundings surroundings) {
        return SignedRoute.ofOperators("GET", PATH, surroundings, (_, _, request) -> read(log, request));
    }

    /// A page.
    ///
    /// @param next the `before` of the next page; empty on the last
    record Page(List<Listed> entries, Optional<String> next) {
        Page {
            entries = List.copyOf(entries);
        }
    }

    /// An entry.
    ///
    /// @param resource what it was about, as far as a parameter names it
    record Listed(
            String id,
            Instant at,
            String principal,
            String via,
            String action,
            String region,
            Optional<String> resource,
            JsonNode parameters,
            String outcome,
            String from) {
        static Listed of(JournalEntry<AuditEntry> entry) {
            AuditEntry value = entry.value();
            JsonNode parameters = JsonMapper.shared().readTree(value.parameters());
            return new Listed(
                    String.valueOf(entry.seq()),
                    entry.at(),
                    entry.subject(),
                    value.via(),
                    value.action(),
                    value.region(),
                    resource(parameters),
                    parameters,
                    value.outcome(),
                    value.from());
        }

        /// The first parameter that is a name, an ARN or a target, which is how requests say what they are
        /// about.
        private static Optional<String> resource(JsonNode parameters) {
            return Stream.concat(
                            parameters.properties().stream()
                                    .filter(each -> each.getKey().matches("(?i).*name|.*identifier|runbook")),
                            parameters.properties().stream()
                                    .filter(each -> each.getKey().matches("(?i).*arn|target|id")))
                    .filter(each -> each.getValue().isString())
                    .map(each -> each.getValue().asString())
                    .findFirst();
        }
    }

    private static WireResponse read(AuditLog log, WireRequest request) {
        RouteQuery query = RouteQuery.of(request);
        int limit = query.number("limit", MOST).orElse(PAGE);
        List<JournalEntry<AuditEntry>> found =
                log.latest(query.optional("principal"), query.optional("before").map(AuditRoute::seq), limit + 1);
        List<Listed> page = found.stream().limit(limit).map(Listed::of).toList();
        return Answers.json(
                200,
                new Page(page, found.size() > limit ? Optional.of(page.getLast().id()) : Optional.empty()));
    }

    private static long seq(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new FaultException(
                    new Fault.InvalidParameter("before", "before: " + text + " (expected: the next of another page)"));
        }
        return Long.parseLong(text);
    }
}
