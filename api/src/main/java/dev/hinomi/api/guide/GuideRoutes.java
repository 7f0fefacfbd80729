package dev.hinomi.api.guide;

import dev.hinomi.api.route.JsonBody;
import dev.hinomi.api.route.RouteQuery;
import dev.hinomi.api.route.SignedRoute;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.guide.ReviewJson;
import dev.hinomi.guide.registry.GuideRegistry;
import dev.hinomi.guide.registry.GuideSource;
import dev.hinomi.guide.registry.GuideVersion;
import dev.hinomi.guide.registry.NewVersion;
import dev.hinomi.guide.state.Change;
import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.guide.state.Resource;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The guides of the server, per account and region of the request. JSON in, JSON out. Whoever is known reads;
/// operators change. `environment` may be left out for a guide that has none.
///
/// - `GET /_hinomi/guides`: the version that counts of each guide, a [Listing]
/// - `GET /_hinomi/guides/versions?name=&environment=`: all versions of one, a [Listing]
/// - `GET /_hinomi/guides/version?name=&environment=&version=`: one version with its text, settings and
///   items, a [Shown]; the one that counts without `version`
/// - `POST /_hinomi/guides`: puts a version, a [Put], and answers it
/// - `DELETE /_hinomi/guides?name=&environment=&after=`: no version counts any more; all are kept
public final class GuideRoutes {
    public static final String PATH = "/_hinomi/guides";
    public static final String VERSIONS = PATH + "/versions";
    public static final String VERSION = PATH + "/version";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final GuideRegistry registry;

    private GuideRoutes(GuideRegistry registry) {
        this.registry = registry;
    }

    /// All routes.
    public static List<Route> of(GuideRegistry registry, SignedRoute.Surroundings surroundings) {
        GuideRoutes routes = new GuideRoutes(registry);
        return List.of(
                SignedRoute.ofReaders("GET", PATH, surroundings, (scope, request) -> routes.list(scope)),
                SignedRoute.ofReaders("GET", VERSIONS, surroundings, routes::versions),
                SignedRoute.ofReaders("GET", VERSION, surroundings, routes::version),
                SignedRoute.ofOperators("POST", PATH, surroundings, routes::put),
                SignedRoute.ofOperators("DELETE", PATH, surroundings, routes::delete));
    }

    /// Versions, without their texts.
    public record Listing(List<GuideVersion> guides) {
        public Listing {
            guides = List.copyOf(guides);
        }
    }

    /// One version.
    ///
    /// @param text as written
    /// @param settings in the form of `guide.yaml`
    /// @param review as `./hinomi guide import --format json` prints it
    public record Shown(GuideVersion version, String text, String settings, JsonNode review) {}

    /// What is put.
    ///
    /// @param after the number of the version that counts; 0 or absent when none does
    public record Put(
            @Nullable String name,
            @Nullable String environment,
            @Nullable String text,
            @Nullable String settings,
            boolean fixed,
            int after,
            @Nullable String note,
            @Nullable List<Change> changes,
            @Nullable List<Resource> resources) {}

    private WireResponse list(Scope scope) {
        return Answers.json(200, new Listing(registry.current(scope)));
    }

    private WireResponse versions(Scope scope, WireRequest request) {
        return Answers.json(200, new Listing(registry.versions(scope, key(RouteQuery.of(request)))));
    }

    private WireResponse version(Scope scope, WireRequest request) {
        RouteQuery query = RouteQuery.of(request);
        GuideKey key = key(query);
        GuideVersion version = versionNumber(query, "version")
                .map(number -> registry.version(scope, key, number))
                .orElseGet(() -> registry.current(scope, key));
        GuideSource source = registry.source(scope, key, version.number());
        JsonNode review = JSON.readTree(ReviewJson.review(registry.review(scope, key, version.number())));
        return Answers.json(200, new Shown(version, source.text(), source.settings(), review));
    }

    private WireResponse put(Scope scope, Principal principal, WireRequest request) {
        Put put = JsonBody.read(request, Put.class);
        GuideKey key = new GuideKey(JsonBody.required("name", put.name()), orEmpty(put.environment()));
        NewVersion added = new NewVersion(
                key,
                new GuideSource(JsonBody.required("text", put.text()), orEmpty(put.settings())),
                put.fixed(),
                put.after(),
                orEmpty(put.note()),
                put.changes() == null ? List.of() : put.changes(),
                put.resources() == null ? List.of() : put.resources());
        return Answers.json(201, registry.put(scope, principal.arn(), added));
    }

    private WireResponse delete(Scope scope, Principal principal, WireRequest request) {
        RouteQuery query = RouteQuery.of(request);
        int after = versionNumber(query, "after")
                .orElseThrow(() -> new FaultException(new Fault.MissingParameter(
                        "after", "after: missing (expected: the number of the version that counts)")));
        return Answers.json(200, registry.remove(scope, principal.arn(), key(query), after));
    }

    private static GuideKey key(RouteQuery query) {
        return new GuideKey(
                query.required("name", "the name of a guide"),
                query.optional("environment").orElse(""));
    }

    private static Optional<Integer> versionNumber(RouteQuery query, String name) {
        return query.number(name, 99_999_999, "the number of a version, from 1");
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
