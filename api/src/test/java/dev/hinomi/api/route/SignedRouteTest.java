package dev.hinomi.api.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.api.security.AccessKey;
import dev.hinomi.api.security.Principals;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.Credentials;
import dev.hinomi.wire.endpoint.EndpointSettings;
import dev.hinomi.wire.endpoint.Principal;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SignedRouteTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ACCOUNT = "123456789012";
    private static final String PATH = "/_hinomi/things";

    @TempDir
    private Path directory;

    private Records records;
    private final List<String> observed = new ArrayList<>();
    private Principals principals;
    private SignedRoute.Surroundings surroundings;
    private Route changes;
    private int lookups;

    @BeforeEach
    void open() {
        records = SqliteRecords.open(directory.resolve("records.db"));
        principals = new Principals(records, ACCOUNT, InstantSource.fixed(NOON));
        Credentials counted = id -> {
            lookups++;
            return principals.lookup(id);
        };
        surroundings = new SignedRoute.Surroundings(
                new Authentication.Signed(counted, ACCOUNT),
                new EndpointSettings(ACCOUNT, "us-east-1", Set.of(), 1_000),
                InstantSource.fixed(NOON),
                (caller, region, request, refusal) -> observed.add(caller.principal()
                                .arn() + " in " + region + ": " + request.path() + " " + refusal.orElse("ok")));
        changes = SignedRoute.ofOperators(
                "POST",
                PATH,
                surroundings,
                (scope, principal, request) -> Answers.text(200, principal.arn() + " in " + scope.region()));
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void operatorsAndAdminsMayChangeAndAreKnownByName() {
        assertThat(text(send("ci", Principal.Role.OPERATOR)))
                .isEqualTo("arn:aws:iam::123456789012:user/ci in eu-west-1\n");
        assertThat(send("boss", Principal.Role.ADMIN).status()).isEqualTo(200);
    }

    @Test
    void viewersAndThoseWithoutAKeyMayNot() {
        WireResponse refused = send("guest", Principal.Role.VIEWER);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(text(refused))
                .isEqualTo("{\"message\":\"arn:aws:iam::123456789012:user/guest may not POST /_hinomi/things"
                        + " (expected: an operator or an admin)\"}");
        assertThat(changes.handle(request()).status()).isEqualTo(401);
    }

    @Test
    void changesAreToldOnceWithWhoTriedAndWhatCameOfIt() {
        send("ci", Principal.Role.OPERATOR);
        send("guest", Principal.Role.VIEWER);
        changes.handle(request());

        assertThat(lookups).isEqualTo(2);
        assertThat(observed)
                .containsExactly(
                        "arn:aws:iam::123456789012:user/ci in eu-west-1: /_hinomi/things ok",
                        "arn:aws:iam::123456789012:user/guest in eu-west-1: /_hinomi/things"
                                + " arn:aws:iam::123456789012:user/guest may not POST /_hinomi/things"
                                + " (expected: an operator or an admin)");
    }

    @Test
    void aChangeThatFailsIsToldToo() {
        changes = SignedRoute.ofOperators("POST", PATH, surroundings, (_, _, _) -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> send("ci", Principal.Role.OPERATOR)).hasMessage("broken");

        assertThat(observed)
                .containsExactly("arn:aws:iam::123456789012:user/ci in eu-west-1: /_hinomi/things InternalFailure");
    }

    @Test
    void theRegionOfARequestThatNamesNoneIsTheDefault() {
        Principal anyone = Principal.user(ACCOUNT, "anyone", Principal.Role.ADMIN);
        SignedRoute.Surroundings open = new SignedRoute.Surroundings(
                new Authentication.Unverified(anyone),
                surroundings.settings(),
                surroundings.clock(),
                surroundings.observer());

        SignedRoute.ofAdmins("POST", PATH, open, _ -> Answers.text(200, "done")).handle(request());
        SignedRoute.ofAdmins("GET", PATH, open, _ -> Answers.text(200, "read")).handle(request());

        assertThat(observed).containsExactly("arn:aws:iam::123456789012:user/anyone in us-east-1: /_hinomi/things ok");
    }

    private WireResponse send(String name, Principal.Role role) {
        AccessKey key = principals.add(name, role);
        return changes.handle(new RequestSigner(key.id(), key.secret(), "eu-west-1").sign(request(), "hinomi", NOON));
    }

    private static WireRequest request() {
        return new WireRequest("POST", PATH, "", Headers.of("host", "localhost:8466"), Blob.of(new byte[0]));
    }

    private static String text(WireResponse response) {
        return new String(response.body().toByteArray(), StandardCharsets.UTF_8);
    }
}
