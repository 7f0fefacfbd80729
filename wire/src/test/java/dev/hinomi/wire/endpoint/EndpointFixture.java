package dev.hinomi.wire.endpoint;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.Kitchen;
import dev.hinomi.wire.Pantry;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// An endpoint that serves `Cook` and `Store`, with the behaviour that a test gives them, and requests to it.
final class EndpointFixture {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    static final Principal OPERATOR = Principal.user("123456789012", "operator", Principal.Role.OPERATOR);
    private static final String SECRET = "secret/Key+1";

    final List<RequestContext> contexts = new ArrayList<>();
    UnaryOperator<Kitchen.Meal> cook = UnaryOperator.identity();
    boolean denied;
    boolean anonymous;

    AwsEndpoint endpoint(Authentication authentication, Set<String> regions) {
        return new AwsEndpoint(
                List.of(Kitchen.SERVICE, Pantry.SERVICE),
                List.of(handler(Kitchen.COOK, meal -> cook.apply(meal)), handler(Pantry.STORE, shelf -> shelf)),
                authentication,
                (_, _, _) -> {
                    if (denied) {
                        throw new WireError("AccessDeniedException", "not you");
                    }
                },
                (fault, service, operation) -> new WireError(
                        "PotNotFoundException", service.id() + "." + operation.name() + ": " + fault.message()),
                new EndpointSettings("123456789012", "us-east-1", regions, 10_000),
                InstantSource.fixed(NOW));
    }

    AwsEndpoint endpoint() {
        return endpoint(new Authentication.Signed(EndpointFixture::credential, "123456789012"), Set.of());
    }

    private static Optional<Credentials.Credential> credential(String accessKeyId) {
        return accessKeyId.equals("AKIDEXAMPLE")
                ? Optional.of(new Credentials.Credential(SECRET, OPERATOR))
                : Optional.empty();
    }

    private <T> OperationHandler<T, T> handler(Operation<T, T> operation, UnaryOperator<T> behaviour) {
        return new OperationHandler<>() {
            @Override
            public Operation<T, T> operation() {
                return operation;
            }

            @Override
            public T handle(RequestContext context, T input) {
                contexts.add(context);
                return behaviour.apply(input);
            }

            @Override
            public boolean anonymous() {
                return anonymous;
            }
        };
    }

    static WireRequest json(String target, String body) {
        return post(
                "/", body, "host", "localhost", "content-type", "application/x-amz-json-1.0", "x-amz-target", target);
    }

    static WireRequest query(String form) {
        return post("/", form, "host", "localhost", "content-type", "application/x-www-form-urlencoded; charset=utf-8");
    }

    static WireRequest cbor(String operation, byte[] body) {
        Headers headers = Headers.of("host", "localhost", "smithy-protocol", "rpc-v2-cbor");
        return new WireRequest("POST", "/service/Kitchen_20200101/operation/" + operation, "", headers, Blob.of(body));
    }

    static WireRequest post(String path, String body, String... headers) {
        Blob bytes = Blob.of(body.getBytes(StandardCharsets.UTF_8));
        return new WireRequest("POST", path, "", Headers.of(headers), bytes);
    }

    static WireRequest withHeader(WireRequest request, String name, String value) {
        return new WireRequest(
                request.method(),
                request.path(),
                request.query(),
                request.headers().with(name, value),
                request.body());
    }

    static WireRequest signed(WireRequest request) {
        return signed(request, "eu-west-1", "kitchen");
    }

    static WireRequest signed(WireRequest request, String region, String service) {
        return new RequestSigner("AKIDEXAMPLE", SECRET, region).sign(request, service, NOW);
    }

    static String text(WireResponse response) {
        return new String(response.body().shared(), StandardCharsets.UTF_8);
    }
}
