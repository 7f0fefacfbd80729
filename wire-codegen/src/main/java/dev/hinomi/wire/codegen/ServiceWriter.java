package dev.hinomi.wire.codegen;

import static dev.hinomi.wire.codegen.SourceFile.quote;
import static dev.hinomi.wire.codegen.SourceFile.quoteOrNull;

import dev.hinomi.wire.codegen.ServiceModel.ErrorModel;
import dev.hinomi.wire.codegen.ServiceModel.OperationModel;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The class of a service, with its operations, and the class of its errors.
final class ServiceWriter {
    private ServiceWriter() {}

    static String service(ServiceModel model, ServiceCatalog.Entry entry) {
        return """
                /// The operations of %1$s (version %2$s) that are served.
                public final class %3$s {
                %4$s
                    public static final Service SERVICE = new Service(
                            %5$s,
                            %6$s,
                            %7$s,
                            Set.of(%8$s),
                            %9$s,
                            %10$s,
                            %11$s,
                            %12$s,
                            Set.of(
                %13$s),
                            Map.ofEntries(
                %14$s));

                    private %3$s() {}
                }
                """.formatted(
                model.id(),
                model.apiVersion(),
                entry.className(),
                model.operations().stream()
                        .map(operation -> operation(operation, entry))
                        .collect(Collectors.joining("\n")),
                quote(model.id()),
                quote(model.signingName()),
                quote(model.apiVersion()),
                model.protocols().stream().map(ServiceWriter::protocol).collect(Collectors.joining(", ")),
                quoteOrNull(model.targetPrefix()),
                quoteOrNull(model.jsonVersion()),
                quoteOrNull(model.xmlNamespace()),
                model.queryCompatible(),
                lines(model.knownOperations().stream().map(SourceFile::quote).toList()),
                lines(model.operations().stream()
                        .map(o -> "Map.entry(%s, %s)"
                                .formatted(
                                        quote(o.name()),
                                        JavaNames.constant(o.name()) + (o.events() == null ? "" : ".operation()")))
                        .toList()));
    }

    static String errors(ServiceModel model, ServiceCatalog.Entry entry) {
        return """
                /// The errors that the served operations of %1$s may answer with.
                public final class %2$sErrors {
                %3$s
                    private %2$sErrors() {}
                }
                """.formatted(
                        model.id(),
                        entry.className(),
                        model.operations().stream()
                                .flatMap(operation -> operation.errors().stream())
                                .distinct()
                                .sorted(Comparator.comparing(ErrorModel::name))
                                .map(ServiceWriter::error)
                                .collect(Collectors.joining()));
    }

    private static String operation(OperationModel operation, ServiceCatalog.Entry entry) {
        String input = JavaNames.type(operation.input());
        String output = JavaNames.type(operation.output());
        String errors = operation.errors().stream()
                .map(error -> entry.className() + "Errors." + JavaNames.constant(error.name()))
                .collect(Collectors.joining(", "));
        String type = "Operation<%s, %s>".formatted(input, output);
        String begin = "new Operation<>(";
        String end = ")";
        if (operation.events() != null) {
            String events = JavaNames.type(operation.events());
            type = "StreamingOperation<%s, %s, %s>".formatted(input, output, events);
            begin = "new StreamingOperation<>(new Operation<>(";
            end = "), %s.EVENTS)".formatted(events);
        }
        return """
                    public static final %s %s = %s
                            %s,
                            %s.SHAPE,
                            %s.SHAPE,
                            %s,
                            List.of(%s),
                            %s,
                            %s%s;
                """.formatted(
                        type,
                        JavaNames.constant(operation.name()),
                        begin,
                        quote(operation.name()),
                        input,
                        output,
                        quoteOrNull(operation.resultWrapper()),
                        errors,
                        quote(operation.method()),
                        quote(operation.uri()),
                        end);
    }

    private static String error(ErrorModel error) {
        return "    public static final ErrorShape %s = new ErrorShape(%s, %s, %d, %s%s);\n"
                .formatted(
                        JavaNames.constant(error.name()),
                        quote(error.name()),
                        quote(error.code()),
                        error.status(),
                        quote(error.fault()),
                        error.members().isEmpty() ? "" : ", Set.of(" + quoted(error.members()) + ")");
    }

    private static String quoted(List<String> values) {
        return values.stream().map(SourceFile::quote).collect(Collectors.joining(", "));
    }

    private static String protocol(String name) {
        return "Service.Protocol."
                + switch (name) {
                    case "query" -> "QUERY";
                    case "json" -> "JSON";
                    case "rest-json" -> "REST_JSON";
                    case "smithy-rpc-v2-cbor" -> "RPC_V2_CBOR";
                    default -> throw new ModelException("unsupported protocol " + name);
                };
    }

    private static String lines(Collection<String> values) {
        return values.stream().map(value -> " ".repeat(20) + value).collect(Collectors.joining(",\n"));
    }
}
