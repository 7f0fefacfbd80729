package dev.hinomi.app.client;

import dev.hinomi.api.command.ServedServices;
import dev.hinomi.guide.server.OperationsPort;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.codec.QueryForm;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The operations of a running server, called over HTTP with a key.
public final class ServerOperations implements OperationsPort, AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    private final SignedHttp http;
    private final Scope scope;

    /// Asks the server whose key it is.
    ///
    /// @throws FaultException when nothing answers there, or the key is refused
    public ServerOperations(URI endpoint, RequestSigner signer, InstantSource clock) {
        http = new SignedHttp(endpoint, signer, clock, Optional.of(TIMEOUT));
        Object account = call("sts", "GetCallerIdentity", Map.of()).get("Account");
        this.scope = new Scope(String.valueOf(account), signer.region());
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Map<String, Object> call(String service, String operation, Map<String, Object> parameters) {
        Service known = ServedServices.of(service).orElse(null);
        Operation<?, ?> called = known == null ? null : known.operations().get(operation);
        if (known == null || called == null) {
            throw new FaultException(new Fault.Unsupported(operation, service + " " + operation + " is not served"));
        }
        return known.protocols().contains(Service.Protocol.QUERY)
                ? query(known, called, parameters)
                : json(known, called, parameters);
    }

    private Map<String, Object> query(Service known, Operation<?, ?> called, Map<String, Object> parameters) {
        HttpResponse<byte[]> response = http.post(
                known.signingName(), Headers.of("content-type", FORM), QueryForm.text(known, called, parameters));
        try {
            QueryAnswer answer = QueryAnswer.parse(response.body());
            if (response.statusCode() / 100 != 2) {
                throw new FaultException(fault(response.statusCode(), called.name() + ": " + answer.error()));
            }
            return answer.result(called);
        } catch (IOException e) {
            throw http.noAnswer(e);
        }
    }

    private Map<String, Object> json(Service known, Operation<?, ?> called, Map<String, Object> parameters) {
        Map<String, Object> answer = new LinkedHashMap<>();
        http.postJson(known, called.name(), parameters)
                .properties()
                .forEach(member -> answer.put(member.getKey(), JSON.convertValue(member.getValue(), Object.class)));
        return answer;
    }

    @Override
    public void close() {
        http.close();
    }

    /// Of the query protocol, in which the status tells what went wrong.
    private static Fault fault(int status, String message) {
        return switch (status) {
            case 401, 403 -> new Fault.Denied(message);
            case 404 -> new Fault.NotFound("resource", message);
            case 429, 502, 503, 504 -> new Fault.Unavailable(message);
            default -> new Fault.InvalidCombination(message);
        };
    }
}
