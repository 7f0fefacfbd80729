package dev.hinomi.wire.codegen;

import dev.hinomi.wire.codegen.ServiceModel.ErrorModel;
import dev.hinomi.wire.codegen.ServiceModel.OperationModel;
import dev.hinomi.wire.codegen.ShapeModel.MemberModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a model with its overlay applied.
final class ModelReader {
    private final JsonNode model;
    private final JsonNode metadata;
    private final Map<String, ShapeModel> shapes = new TreeMap<>();
    private final Map<String, String> eventsByOutput = new HashMap<>();

    private ModelReader(JsonNode model) {
        this.model = model;
        this.metadata = model.path("metadata");
    }

    static ServiceModel read(ObjectNode model) {
        return new ModelReader(model).read();
    }

    private ServiceModel read() {
        List<OperationModel> operations = new ArrayList<>();
        for (var entry : model.path("operations").properties()) {
            operations.add(operation(entry.getKey(), entry.getValue()));
        }
        refuseOtherEventStreams();
        String endpointPrefix = Json.text(metadata, "endpointPrefix");
        String signingName = Json.optionalText(metadata, "signingName");
        return new ServiceModel(
                Json.text(metadata, "serviceId"),
                signingName == null ? endpointPrefix : signingName,
                Json.text(metadata, "apiVersion"),
                protocols(),
                Json.optionalText(metadata, "targetPrefix"),
                Json.optionalText(metadata, "jsonVersion"),
                Json.optionalText(metadata, "xmlNamespace"),
                metadata.has("awsQueryCompatible"),
                Collections.unmodifiableSet(new TreeSet<>(Json.strings(model, "knownOperations"))),
                List.copyOf(operations),
                Collections.unmodifiableMap(shapes));
    }

    private List<String> protocols() {
        List<String> protocols = Json.strings(metadata, "protocols");
        return protocols.isEmpty() ? List.of(Json.text(metadata, "protocol")) : protocols;
    }

    private OperationModel operation(String name, JsonNode operation) {
        String where = "operation " + name;
        Traits.check(where, operation, "name", "http", "input", "output", "errors", "endpoint");
        checkHostPrefix(where, operation.path("endpoint"));
        JsonNode http = operation.path("http");
        Traits.check(where + " http", http, "method", "requestUri", "responseCode");
        JsonNode output = operation.path("output");
        Traits.check(where + " input", operation.path("input"), "shape");
        Traits.check(where + " output", output, "shape", "resultWrapper");
        String outputName = structure(output, name + suffix("output"));
        return new OperationModel(
                name,
                structure(operation.path("input"), name + suffix("input")),
                outputName,
                Json.optionalText(output, "resultWrapper"),
                Json.list(operation, "errors").stream()
                        .map(error -> error(Json.text(error, "shape")))
                        .toList(),
                Json.text(http, "method"),
                Json.text(http, "requestUri"),
                takeEvents(outputName));
    }

    /// What clients put before the host's name. Nothing is routed by the host, so a prefix that holds no parameter of
    /// the request has no effect.
    private static void checkHostPrefix(String where, JsonNode endpoint) {
        Traits.check(where + " endpoint", endpoint, "hostPrefix");
        String prefix = Json.optionalText(endpoint, "hostPrefix");
        if (prefix != null && prefix.contains("{")) {
            throw new ModelException(where + " endpoint: unsupported hostPrefix " + prefix);
        }
    }

    /// The event stream among an output's members, which is no member of its record: it comes after it.
    private @Nullable String takeEvents(String output) {
        if (!(shapes.get(output) instanceof ShapeModel.Structure structure)) {
            throw new ModelException("shape " + output + ": an output that is no structure");
        }
        List<MemberModel> streams =
                structure.members().stream().filter(this::isEventStream).toList();
        if (streams.isEmpty()) {
            return eventsByOutput.get(output);
        }
        if (streams.size() > 1) {
            throw unsupportedEventStream(output);
        }
        List<MemberModel> others =
                structure.members().stream().filter(m -> !isEventStream(m)).toList();
        shapes.put(output, new ShapeModel.Structure(output, others, structure.union()));
        eventsByOutput.put(output, streams.getFirst().shape());
        return streams.getFirst().shape();
    }

    private boolean isEventStream(MemberModel member) {
        return shapes.get(member.shape()) instanceof ShapeModel.EventStream;
    }

    /// What is left of event streams after those of the outputs were taken.
    private void refuseOtherEventStreams() {
        for (ShapeModel shape : shapes.values()) {
            if (shape instanceof ShapeModel.Structure structure
                    && structure.members().stream().anyMatch(this::isEventStream)) {
                throw unsupportedEventStream(structure.name());
            }
        }
    }

    private static ModelException unsupportedEventStream(String structure) {
        return new ModelException("shape " + structure
                + ": unsupported event stream (supported: one that is a member of an operation's output)");
    }

    /// Input and output are structures; where the model has none, an empty one is made.
    private String structure(JsonNode reference, String nameWhenMissing) {
        String name = Json.optionalText(reference, "shape");
        if (name != null) {
            collect(name);
            return name;
        }
        if (model.path("shapes").has(nameWhenMissing)) {
            throw new ModelException(
                    nameWhenMissing + ": the name for an empty structure is taken by a shape of the model");
        }
        shapes.put(nameWhenMissing, new ShapeModel.Structure(nameWhenMissing, List.of(), false));
        return nameWhenMissing;
    }

    /// `Request` or `Input`, `Response` or `Output`: the suffix that most of the service's operations use.
    private String suffix(String key) {
        List<String> candidates = key.equals("input") ? List.of("Request", "Input") : List.of("Response", "Output");
        List<String> names = model.path("operations").values().stream()
                .map(operation -> operation.path(key).path("shape").asString(""))
                .toList();
        return candidates.stream()
                .max(Comparator.comparingLong(
                        suffix -> names.stream().filter(n -> n.endsWith(suffix)).count()))
                .orElseThrow();
    }

    private ErrorModel error(String name) {
        JsonNode shape = model.path("shapes").path(name);
        if (!Json.flag(shape, "exception")) {
            throw new ModelException("error " + name + ": not marked as exception");
        }
        JsonNode error = shape.path("error");
        Traits.check("error " + name, error, "code", "httpStatusCode", "senderFault", "fault");
        String code = Json.optionalText(error, "code");
        boolean receiver = Json.flag(shape, "fault") || Json.flag(error, "fault");
        int status = error.path("httpStatusCode").asInt(receiver ? 500 : 400);
        return new ErrorModel(
                name,
                code == null ? name : code,
                status,
                receiver || status >= 500 ? "Receiver" : "Sender",
                shape.path("members").propertyNames().stream()
                        .filter(member -> !member.equalsIgnoreCase("message"))
                        .toList());
    }

    private void collect(String root) {
        Deque<String> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!shapes.containsKey(name)) {
                ShapeModel shape = ShapeReader.read(name, model.path("shapes"));
                shapes.put(name, shape);
                open.addAll(references(shape));
            }
        }
    }

    private static List<String> references(ShapeModel shape) {
        return switch (shape) {
            case ShapeModel.Structure s ->
                s.members().stream().map(MemberModel::shape).toList();
            case ShapeModel.EventStream s ->
                s.events().stream().map(ShapeModel.EventModel::shape).toList();
            case ShapeModel.Sequence s -> List.of(s.member());
            case ShapeModel.Dictionary d -> List.of(d.key(), d.value());
            case ShapeModel.Text ignored -> List.of();
            case ShapeModel.Bool ignored -> List.of();
            case ShapeModel.Numeric ignored -> List.of();
            case ShapeModel.Timestamp ignored -> List.of();
            case ShapeModel.Bytes ignored -> List.of();
        };
    }
}
