package dev.hinomi.api.guide;

import dev.hinomi.alarms.AlarmQuery;
import dev.hinomi.alarms.Alarms;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.AlarmType;
import dev.hinomi.api.route.SignedRoute;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.guide.registry.GuideDigests;
import dev.hinomi.guide.registry.GuideRegistry;
import dev.hinomi.guide.registry.GuideVersion;
import dev.hinomi.guide.severity.AlarmSeverity;
import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.guide.state.Resource;
import dev.hinomi.kernel.Scope;
import dev.hinomi.runbooks.engine.RunbookCatalog;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `GET /_hinomi/services`: the services that the guides are about and how their alarms stand, a
/// [Listing], per account and region of the request.
public final class ServicesRoute {
    public static final String PATH = "/_hinomi/services";

    private final GuideRegistry guides;
    private final GuideDigests digests;
    private final Alarms alarms;
    private final RunbookCatalog runbooks;

    private ServicesRoute(GuideRegistry guides, GuideDigests digests, Alarms alarms, RunbookCatalog runbooks) {
        this.guides = guides;
        this.digests = digests;
        this.alarms = alarms;
        this.runbooks = runbooks;
    }

    public static Route of(
            GuideRegistry guides,
            GuideDigests digests,
            Alarms alarms,
            RunbookCatalog runbooks,
            SignedRoute.Surroundings surroundings) {
        ServicesRoute route = new ServicesRoute(guides, digests, alarms, runbooks);
        return SignedRoute.ofReaders("GET", PATH, surroundings, (scope, _) -> Answers.json(200, route.listing(scope)));
    }

    /// Those of all guides that count, by name and environment.
    public record Listing(List<Service> services) {
        public Listing {
            services = List.copyOf(services);
        }
    }

    /// A service and its guide.
    ///
    /// @param title of the guide
    /// @param environment of the guide, or empty
    /// @param version of the guide that counts
    /// @param state the worst of its alarms': ALARM, INSUFFICIENT_DATA, OK; INSUFFICIENT_DATA without alarms
    /// @param runbooks how many of the guide there are
    public record Service(
            String guide,
            String title,
            String environment,
            int version,
            Instant appliedAt,
            String state,
            List<ServiceAlarm> alarms,
            int runbooks,
            Findings findings) {
        public Service {
            alarms = List.copyOf(alarms);
        }
    }

    /// An alarm that the guide defines.
    ///
    /// @param state INSUFFICIENT_DATA for one that is not on the server any more
    /// @param since when the state last changed; null for one that is not on the server any more
    /// @param severity `critical`, `warning`, `info` or `unrated`; see [dev.hinomi.guide.severity.AlarmSeverities]
    /// @param line of the guide that defines it
    public record ServiceAlarm(
            String name, String state, @Nullable Instant since, String severity, int line) {}

    /// What the linter says of the guide.
    public record Findings(long error, long warning, long info) {}

    /// Each of alarms and runbooks in one read, however many guides there are.
    private Listing listing(Scope scope) {
        List<GuideVersion> current = guides.current(scope);
        Map<String, AlarmStatus> states = states(
                scope,
                current.stream()
                        .flatMap(ServicesRoute::alarms)
                        .map(Resource::name)
                        .collect(Collectors.toSet()));
        Map<GuideKey, Long> counts = runbooks.all(scope).stream()
                .flatMap(runbook -> runbook.source().stream())
                .collect(Collectors.groupingBy(
                        source -> new GuideKey(source.guide(), source.environment()), Collectors.counting()));
        return new Listing(current.stream()
                .map(version -> service(
                        version,
                        digests.of(scope, version),
                        states,
                        counts.getOrDefault(version.key(), 0L).intValue()))
                .toList());
    }

    /// Those that the version that counts defines.
    private static Stream<Resource> alarms(GuideVersion version) {
        return version.resources().stream()
                .filter(resource -> resource.kind().equals(Resource.ALARM) && resource.version() == version.number());
    }

    /// By name; without those that somebody has deleted since the guides were applied.
    private Map<String, AlarmStatus> states(Scope scope, Set<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        AlarmQuery query = new AlarmQuery(names, null, Set.of(AlarmType.values()), null, null, null, null);
        return alarms.describe(scope, query).items().stream().collect(Collectors.toMap(Alarm::name, Alarm::status));
    }

    private static Service service(
            GuideVersion version, Optional<GuideDigests.Digest> digest, Map<String, AlarmStatus> states, int runbooks) {
        List<ServiceAlarm> own = alarms(version)
                .map(resource -> alarm(resource, digest, states.get(resource.name())))
                .toList();
        return new Service(
                version.name(),
                digest.map(GuideDigests.Digest::title).orElse(version.name()),
                version.environment(),
                version.number(),
                version.at(),
                worst(own),
                own,
                runbooks,
                digest.map(known -> new Findings(known.errors(), known.warnings(), known.infos()))
                        .orElse(new Findings(0, 0, 0)));
    }

    private static ServiceAlarm alarm(
            Resource resource, Optional<GuideDigests.Digest> digest, @Nullable AlarmStatus status) {
        AlarmSeverity severity = digest.map(known -> known.severities().of(resource.name(), resource.line()))
                .orElse(AlarmSeverity.UNRATED);
        return new ServiceAlarm(
                resource.name(),
                (status == null ? AlarmState.INSUFFICIENT_DATA : status.state()).name(),
                status == null ? null : status.transitioned(),
                severity.label(),
                resource.line());
    }

    private static String worst(List<ServiceAlarm> alarms) {
        List<String> worstFirst =
                List.of(AlarmState.ALARM.name(), AlarmState.INSUFFICIENT_DATA.name(), AlarmState.OK.name());
        return alarms.stream()
                .map(ServiceAlarm::state)
                .min(Comparator.comparingInt(worstFirst::indexOf))
                .orElse(AlarmState.INSUFFICIENT_DATA.name());
    }
}
