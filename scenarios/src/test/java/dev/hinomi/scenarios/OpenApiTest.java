package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.hinomi.api.route.OpenApiRoute;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The description of Hinomi's own paths says what is served, no more and no less.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenApiTest {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");

    /// What each schema is the JSON of.
    private static final Map<String, String> RECORDS = Map.ofEntries(
            Map.entry("Session", "dev.hinomi.api.access.SessionAnswer"),
            Map.entry("User", "dev.hinomi.api.access.SessionAnswer$User"),
            Map.entry("Nobody", "dev.hinomi.api.access.SessionRoutes$Nobody"),
            Map.entry("Principals", "dev.hinomi.api.route.PrincipalRoutes$Listing"),
            Map.entry("Invitee", "dev.hinomi.api.route.PrincipalRoutes$Invitee"),
            Map.entry("Principal", "dev.hinomi.api.route.PrincipalRoutes$Listed"),
            Map.entry("NewKey", "dev.hinomi.api.route.PrincipalRoutes$NewKey"),
            Map.entry("Load", "dev.hinomi.api.load.LoadRoute$Listing"),
            Map.entry("LoadMinute", "dev.hinomi.api.load.LoadRoute$Minute"),
            Map.entry("Services", "dev.hinomi.api.guide.ServicesRoute$Listing"),
            Map.entry("Service", "dev.hinomi.api.guide.ServicesRoute$Service"),
            Map.entry("ServiceAlarm", "dev.hinomi.api.guide.ServicesRoute$ServiceAlarm"),
            Map.entry("FindingCounts", "dev.hinomi.api.guide.ServicesRoute$Findings"),
            Map.entry("Explanation", "dev.hinomi.alarms.explain.Explanation"),
            Map.entry("ExplainedContributor", "dev.hinomi.alarms.explain.Explanation$Contributor"),
            Map.entry("ExplainedPoint", "dev.hinomi.alarms.explain.Explanation$Point"),
            Map.entry("Rehearsal", "dev.hinomi.api.route.RehearsalRoute$Answer"),
            Map.entry("RehearsedChange", "dev.hinomi.api.route.RehearsalRoute$Change"),
            Map.entry("Guides", "dev.hinomi.api.guide.GuideRoutes$Listing"),
            Map.entry("GuideVersion", "dev.hinomi.guide.registry.GuideVersion"),
            Map.entry("GuideChange", "dev.hinomi.guide.state.Change"),
            Map.entry("GuideResource", "dev.hinomi.guide.state.Resource"),
            Map.entry("GuideShown", "dev.hinomi.api.guide.GuideRoutes$Shown"),
            Map.entry("Runbooks", "dev.hinomi.api.runbook.RunbookRoutes$Listing"),
            Map.entry("Runbook", "dev.hinomi.api.runbook.RunbookView"),
            Map.entry("RunbookParameter", "dev.hinomi.api.runbook.RunbookView$ParameterView"),
            Map.entry("RunbookStep", "dev.hinomi.api.runbook.RunbookView$StepView"),
            Map.entry("StepAction", "dev.hinomi.api.runbook.ActionView"),
            Map.entry("RunPlan", "dev.hinomi.api.runbook.RunbookRoutes$Planned"),
            Map.entry("PlannedStep", "dev.hinomi.api.runbook.RunbookRoutes$PlannedStep"),
            Map.entry("Runs", "dev.hinomi.api.runbook.RunbookRoutes$Runs"),
            Map.entry("Run", "dev.hinomi.api.runbook.RunView"),
            Map.entry("RunStep", "dev.hinomi.api.runbook.RunView$StepView"),
            Map.entry("RunHappening", "dev.hinomi.api.runbook.RunView$Happening"),
            Map.entry("StepOutput", "dev.hinomi.runbooks.engine.StepOutput"),
            Map.entry("Faults", "dev.hinomi.api.route.DemoFaultsRoute$Listing"),
            Map.entry("ActiveFault", "dev.hinomi.api.route.DemoFaultsRoute$On"),
            Map.entry("Archive", "dev.hinomi.api.route.ArchiveRoute$Listing"),
            Map.entry("ArchivedGroup", "dev.hinomi.api.route.ArchiveRoute$Group"),
            Map.entry("ArchivedDay", "dev.hinomi.api.route.ArchiveRoute$Day"),
            Map.entry("Refusal", "dev.hinomi.api.server.Answers$Refusal"),
            Map.entry("SignIn", "dev.hinomi.api.access.SessionRoutes$SignInRequest"),
            Map.entry("PasswordChange", "dev.hinomi.api.access.SessionRoutes$PasswordRequest"),
            Map.entry("InvitationToken", "dev.hinomi.api.access.SessionRoutes$ReadRequest"),
            Map.entry("InvitationAnswer", "dev.hinomi.api.access.SessionRoutes$AcceptRequest"),
            Map.entry("Invited", "dev.hinomi.api.access.SessionRoutes$Invited"),
            Map.entry("NewInvitation", "dev.hinomi.api.access.InvitationRoute$InviteRequest"),
            Map.entry("InvitationLink", "dev.hinomi.api.access.Invitations$Link"),
            Map.entry("NewPrincipal", "dev.hinomi.api.route.PrincipalRoutes$AddRequest"),
            Map.entry("KeyOwner", "dev.hinomi.api.route.PrincipalRoutes$AddKeyRequest"),
            Map.entry("Revocation", "dev.hinomi.api.route.PrincipalRoutes$RevokeRequest"),
            Map.entry("RehearsalRequest", "dev.hinomi.api.route.RehearsalRoute$Request"),
            Map.entry("NewGuideVersion", "dev.hinomi.api.guide.GuideRoutes$Put"),
            Map.entry("Begin", "dev.hinomi.api.runbook.RunbookRoutes$Begin"),
            Map.entry("RunAnswer", "dev.hinomi.api.runbook.RunAnswer"),
            Map.entry("QueryText", "dev.hinomi.api.logs.insights.QueryRoutes$Text"),
            Map.entry("QueryCheck", "dev.hinomi.api.logs.insights.QueryRoutes$Check"),
            Map.entry("QueryDiagnostic", "dev.hinomi.api.logs.insights.QueryRoutes$Diagnostic"),
            Map.entry("QueryLanguage", "dev.hinomi.api.logs.insights.QueryRoutes$Language"),
            Map.entry("QueryFunction", "dev.hinomi.api.logs.insights.QueryRoutes$Function"),
            Map.entry("QueryCommand", "dev.hinomi.query.language.CommandEntry"),
            Map.entry("Summary", "dev.hinomi.query.language.Summary"),
            Map.entry("Deliveries", "dev.hinomi.api.sns.DeliveriesRoute$Deliveries"),
            Map.entry("Delivery", "dev.hinomi.api.sns.DeliveriesRoute$Delivery"),
            Map.entry("DeliveryAttempt", "dev.hinomi.api.sns.DeliveriesRoute$Attempt"),
            Map.entry("CommandText", "dev.hinomi.api.command.CommandsRoute$Text"),
            Map.entry("Commands", "dev.hinomi.api.command.CommandsRoute$Commands"),
            Map.entry("Command", "dev.hinomi.api.command.CommandsRoute$Command"),
            Map.entry("CommandProblem", "dev.hinomi.api.command.CommandsRoute$Problem"),
            Map.entry("Audit", "dev.hinomi.api.audit.AuditRoute$Page"),
            Map.entry("AuditEntry", "dev.hinomi.api.audit.AuditRoute$Listed"),
            Map.entry("FaultRequest", "dev.hinomi.api.route.DemoFaultsRoute$Request"));

    private final HttpClient http = HttpClient.newHttpClient();
    private InProcessPlatform platform;
    private Map<?, ?> description;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        platform = InProcessPlatform.start(TestSettings.signed(data), InProcessPlatform.clock());
        HttpResponse<String> answer = send("GET", OpenApiRoute.PATH);
        assertThat(answer.statusCode()).isEqualTo(200);
        description = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(answer.body());
    }

    @AfterAll
    void stop() {
        http.close();
        platform.close();
    }

    @Test
    void everyPathOfTheServerIsDescribedWithItsMethods() throws Exception {
        Map<String, Set<String>> served = new TreeMap<>();
        Set<String> paths = new TreeSet<>(ownPaths());
        described().keySet().stream()
                .filter(path -> path.startsWith("/_hinomi/"))
                .forEach(paths::add);
        for (String path : paths) {
            Set<String> methods = new TreeSet<>();
            for (String method : METHODS) {
                if (isOwn(send(method, path))) {
                    methods.add(method);
                }
            }
            served.put(path, methods);
        }
        Map<String, Set<String>> described = described();
        described.keySet().removeIf(path -> !path.startsWith("/_hinomi/"));
        assertThat(served).isEqualTo(described).hasSizeGreaterThan(20);
    }

    @Test
    void thePathsThatOthersDefineAreServedToo() throws Exception {
        assertThat(described().keySet().stream().filter(path -> !path.startsWith("/_hinomi/")))
                .containsExactlyInAnyOrder(
                        "/",
                        "/console/{path}",
                        "/health",
                        "/ready",
                        "/SimpleNotificationService-{id}.pem",
                        "/v1/logs",
                        "/v1/metrics",
                        "/api/v1/write");
        for (String path : List.of("/console/alarms", "/health", "/ready")) {
            assertThat(isOwn(send("GET", path))).as(path).isTrue();
        }
        for (String path : List.of("/v1/logs", "/v1/metrics", "/api/v1/write")) {
            assertThat(isOwn(send("POST", path))).as(path).isTrue();
        }
    }

    @Test
    void everySchemaHasTheMembersOfItsRecord() throws Exception {
        Map<?, ?> schemas = object(object(description, "components"), "schemas");
        assertThat(schemas.keySet()).isEqualTo(RECORDS.keySet());
        Map<String, String> byRecord = new HashMap<>();
        RECORDS.forEach((schema, record) -> byRecord.put(record, schema));
        for (Map.Entry<String, String> entry : RECORDS.entrySet()) {
            Map<?, ?> properties = object(object(schemas, entry.getKey()), "properties");
            Map<String, RecordComponent> components = Arrays.stream(
                            Class.forName(entry.getValue()).getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, component -> component));
            assertThat(properties.keySet()).as(entry.getKey()).isEqualTo(components.keySet());
            components.forEach((name, component) -> records(component.getGenericType())
                    .forEach(type -> assertThat(String.valueOf(properties.get(name)))
                            .as(entry.getKey() + "." + name)
                            .contains("/schemas/" + byRecord.get(type.getName()) + "}")));
        }
    }

    private static Map<?, ?> object(Map<?, ?> in, String member) {
        return (Map<?, ?>) Objects.requireNonNull(in.get(member), member);
    }

    /// The records that a type consists of.
    private static Stream<Class<?>> records(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).flatMap(OpenApiTest::records);
            case Class<?> plain when plain.isRecord() -> Stream.of(plain);
            default -> Stream.empty();
        };
    }

    /// The constants of the routes that are paths.
    private static Set<String> ownPaths() throws ReflectiveOperationException {
        Set<String> paths = new TreeSet<>();
        for (JavaClass each : new ClassFileImporter().importPackages("dev.hinomi.api")) {
            for (Field field : each.reflect().getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType().equals(String.class)) {
                    field.setAccessible(true);
                    String value = String.valueOf(field.get(null));
                    if (value.startsWith("/_hinomi/")) {
                        paths.add(value);
                    }
                }
            }
        }
        return paths;
    }

    private Map<String, Set<String>> described() {
        Map<String, Set<String>> described = new TreeMap<>();
        object(description, "paths")
                .forEach((path, methods) -> described.put(
                        path.toString(),
                        ((Map<?, ?>) methods)
                                .keySet().stream()
                                        .map(method -> method.toString().toUpperCase(Locale.ROOT))
                                        .filter(METHODS::contains)
                                        .collect(Collectors.toCollection(TreeSet::new))));
        return described;
    }

    /// What no route answers goes to AWS's endpoint, which gives every answer an id.
    private static boolean isOwn(HttpResponse<String> answer) {
        return answer.headers().map().keySet().stream().noneMatch(name -> name.startsWith("x-amz"));
    }

    /// Not signed, so that nothing is done.
    private HttpResponse<String> send(String method, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(platform.endpoint().resolve(path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
