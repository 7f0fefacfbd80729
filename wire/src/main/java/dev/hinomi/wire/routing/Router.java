package dev.hinomi.wire.routing;

import dev.hinomi.wire.FormParameters;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.schema.Service.Protocol;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the service and operation of a request: CBOR by its path, JSON by `X-Amz-Target`, query by the credential
/// scope or `Version` (the links in SNS's messages have neither, and go by their action), REST by the credential scope,
/// method and path.
public final class Router {
    private final List<Service> services;
    private final List<RestRoute> restRoutes;

    private record RestRoute(Service service, Operation<?, ?> operation, UriTemplate template) {}

    public Router(List<Service> services) {
        this.services = List.copyOf(services);
        this.restRoutes = services.stream()
                .filter(service -> service.protocols().contains(Protocol.REST_JSON))
                .flatMap(service -> service.operations().values().stream()
                        .map(operation -> new RestRoute(service, operation, new UriTemplate(operation.uri()))))
                .sorted(Comparator.comparingInt(
                                (RestRoute route) -> route.template().literals())
                        .reversed())
                .toList();
    }

    /// The protocol in which the client expects an answer, from the request line and headers alone.
    public static Protocol protocolOf(WireRequest request) {
        if (CborPath.of(request.path()).isPresent()) {
            return Protocol.RPC_V2_CBOR;
        }
        if (request.headers().first("x-amz-target").isPresent()) {
            return Protocol.JSON;
        }
        String contentType = request.headers().first("content-type").orElse("").toLowerCase(Locale.ROOT);
        boolean form = contentType.startsWith("application/x-www-form-urlencoded");
        boolean action =
                request.query().startsWith("Action=") || request.query().contains("&Action=");
        return form || action ? Protocol.QUERY : Protocol.REST_JSON;
    }

    /// What `request` is for.
    ///
    /// @param request with its body decompressed
    /// @param signingName the service in the credential scope, null when the request is not signed
    /// @throws WireError when no service is meant that is known here
    public Address address(WireRequest request, @Nullable String signingName) {
        return switch (protocolOf(request)) {
            case RPC_V2_CBOR -> cbor(request);
            case JSON -> json(request);
            case QUERY -> query(request, signingName);
            case REST_JSON -> rest(request, signingName);
        };
    }

    private Address cbor(WireRequest request) {
        CborPath path = CborPath.of(request.path()).orElseThrow();
        String protocol = request.headers().first("smithy-protocol").orElse("");
        if (!protocol.equals("rpc-v2-cbor")) {
            throw new WireError(
                    "UnknownOperationException", "smithy-protocol: " + protocol + " (expected: rpc-v2-cbor)");
        }
        Service service = byTarget(path.service(), Protocol.RPC_V2_CBOR)
                .orElseThrow(() -> unknownService(path.service() + " at " + request.path()));
        return new Address(service, Protocol.RPC_V2_CBOR, path.operation(), Map.of());
    }

    private Address json(WireRequest request) {
        String target = request.headers().first("x-amz-target").orElseThrow();
        int dot = target.lastIndexOf('.');
        Service service = byTarget(target.substring(0, Math.max(dot, 0)), Protocol.JSON)
                .orElseThrow(() -> unknownService("X-Amz-Target " + target));
        return new Address(service, Protocol.JSON, target.substring(dot + 1), Map.of());
    }

    private Optional<Service> byTarget(String prefix, Protocol protocol) {
        return services.stream()
                .filter(service -> service.protocols().contains(protocol) && prefix.equals(service.targetPrefix()))
                .findFirst();
    }

    private Address query(WireRequest request, @Nullable String signingName) {
        FormParameters form;
        try {
            form = FormParameters.of(request);
        } catch (FormParameters.MalformedException e) {
            throw new WireError("MalformedQueryString", "The query string is malformed: " + e.getMessage());
        }
        String action = form.first("Action")
                .orElseThrow(() -> new WireError("MissingAction", "The request must contain the parameter Action"));
        String version = form.first("Version").orElse("");
        List<Service> candidates = services.stream()
                .filter(service -> service.protocols().contains(Protocol.QUERY))
                .filter(service -> signingName == null || service.signingName().equals(signingName))
                .toList();
        Service service = candidates.stream()
                .filter(candidate -> version.isEmpty()
                        ? signingName == null && candidate.knownOperations().contains(action)
                        : candidate.apiVersion().equals(version))
                .max(Comparator.comparing(
                        candidate -> candidate.knownOperations().contains(action)))
                .orElseThrow(() -> candidates.isEmpty() || signingName == null
                        ? unknownService("Action " + action + " of version " + version)
                        : new WireError(
                                "NoSuchVersion",
                                "The requested version (" + version + ") is not valid. (expected: "
                                        + candidates.getFirst().apiVersion() + ")"));
        return new Address(service, Protocol.QUERY, action, Map.of());
    }

    private Address rest(WireRequest request, @Nullable String signingName) {
        FormParameters parameters;
        try {
            parameters = FormParameters.parse(request.query());
        } catch (FormParameters.MalformedException e) {
            throw new WireError("UnknownOperationException", "query string: " + e.getMessage());
        }
        for (RestRoute route : restRoutes) {
            if (route.operation().method().equals(request.method())
                    && (signingName == null || route.service().signingName().equals(signingName))) {
                Optional<Map<String, String>> labels = route.template().match(request.path(), parameters);
                if (labels.isPresent()) {
                    return new Address(
                            route.service(),
                            Protocol.REST_JSON,
                            route.operation().name(),
                            labels.get());
                }
            }
        }
        throw new WireError(
                "UnknownOperationException",
                "No operation is served at " + request.method() + " " + request.path()
                        + (signingName == null ? "" : " of " + signingName));
    }

    private static WireError unknownService(String what) {
        return new WireError("UnknownOperationException", what + ": no such service is served by Hinomi");
    }

    /// `/service/{service}/operation/{operation}`, after any prefix.
    private record CborPath(String service, String operation) {
        static Optional<CborPath> of(String path) {
            String[] segments = path.split("/", -1);
            int last = segments.length - 1;
            return last >= 4 && segments[last - 3].equals("service") && segments[last - 1].equals("operation")
                    ? Optional.of(new CborPath(segments[last - 2], segments[last]))
                    : Optional.empty();
        }
    }
}
