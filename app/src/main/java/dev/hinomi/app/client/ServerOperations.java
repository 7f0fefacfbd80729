package dev.hinomi.app.client;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.aws.sts.Sts;
import dev.hinomi.guide.apply.OperationsPort;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// The operations of a running server, called over HTTP with a key.
public final class ServerOperations implements OperationsPort, AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    private static final Map<String, Service> SERVICES =
            Map.of("cloudwatch", CloudWatch.SERVICE, "sns", Sns.SERVICE, "sts", Sts.SERVICE);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI endpoint;
    private final RequestSigner signer;
    private final InstantSource clock;
    private final Scope scope;

    /// Asks the server whose key it is.
    ///
    /// @throws FaultException when nothing answers there, or the key is refused
    public ServerOperations(URI endpoint, RequestSigner signer, InstantSource clock) {
        this.endpoint = endpoint;
        this.signer = signer;
        this.clock = clock;
        Object account = call("sts", "GetCallerIdentity", Map.of()).get("Account");
        this.scope = new Scope(String.valueOf(account), signer.region());
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Map<String, Object> call(String service, String operation, Map<String, Object> parameters) {
        Service known = SERVICES.get(service);
        Operation<?, ?> called = known == null ? null : known.operations().get(operation);
        if (known == null || called == null) {
            throw new FaultException(new Fault.Unsupported(operation, service + " " + operation + " is not served"));
        }
        try {
            HttpResponse<byte[]> response = send(known, QueryRequest.form(known, called, parameters));
            QueryAnswer answer = QueryAnswer.parse(response.body());
            if (response.statusCode() / 100 != 2) {
                throw new FaultException(fault(response.statusCode(), operation + ": " + answer.error()));
            }
            return answer.result(called);
        } catch (IOException e) {
            throw new FaultException(
                    new Fault.Unavailable(endpoint + ": " + (e.getMessage() == null ? "no answer" : e.getMessage())
                            + " (expected: a running server; start it with ./hinomi up)"),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Unavailable(operation + ": interrupted"), e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<byte[]> send(Service service, String form) throws IOException, InterruptedException {
        Blob body = Blob.owning(form.getBytes(StandardCharsets.UTF_8));
        Headers headers = Headers.of("host", endpoint.getRawAuthority(), "content-type", FORM);
        WireRequest signed =
                signer.sign(new WireRequest("POST", "/", "", headers, body), service.signingName(), clock.instant());
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.resolve("/"))
                .timeout(TIMEOUT)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.shared()));
        signed.headers().fields().stream()
                .filter(field -> !field.name().equals("host"))
                .forEach(field -> request.header(field.name(), field.value()));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Fault fault(int status, String message) {
        return switch (status) {
            case 401, 403 -> new Fault.Denied(message);
            case 404 -> new Fault.NotFound("resource", message);
            case 429, 503 -> new Fault.Unavailable(message);
            default -> new Fault.InvalidCombination(message);
        };
    }
}
