package dev.hinomi.wire.codegen;

import static dev.hinomi.wire.codegen.SourceFile.quote;
import static dev.hinomi.wire.codegen.SourceFile.quoteOrNull;

import dev.hinomi.wire.codegen.ShapeModel.Bounds;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The class `Shapes` of a service: everything that is not a structure.
final class ShapesWriter {
    private final ServiceModel model;
    private final Map<String, String> references;

    ShapesWriter(ServiceModel model, Map<String, String> references) {
        this.model = model;
        this.references = references;
    }

    String write() {
        String constants = model.shapes().values().stream()
                .filter(shape -> !shape.hasOwnFile())
                .map(this::constant)
                .collect(Collectors.joining());
        return """
                /// The simple shapes, lists and maps of %s.
                final class Shapes {
                %s
                    private Shapes() {}
                }
                """.formatted(model.id(), constants);
    }

    private String constant(ShapeModel shape) {
        String name = reference(shape.name()).substring("Shapes.".length());
        return switch (shape) {
            case ShapeModel.Text text ->
                line("Text", name, text.name(), bounds(text.bounds()), strings(text.enumValues()));
            case ShapeModel.Bool bool -> line("Bool", name, bool.name());
            case ShapeModel.Numeric number ->
                line(number.kind().schemaType, name, number.name(), bounds(number.bounds()));
            case ShapeModel.Timestamp timestamp ->
                line("Timestamp", name, timestamp.name(), quoteOrNull(timestamp.format()));
            case ShapeModel.Bytes bytes -> line("Bytes", name, bytes.name(), bounds(bytes.bounds()));
            case ShapeModel.Sequence sequence ->
                line(
                        "Sequence",
                        name,
                        sequence.name(),
                        bounds(sequence.bounds()),
                        quote(sequence.memberName()),
                        String.valueOf(sequence.flattened()),
                        "() -> " + reference(sequence.member()));
            case ShapeModel.Dictionary map ->
                line(
                        "Dictionary",
                        name,
                        map.name(),
                        bounds(map.bounds()),
                        quote(map.keyName()),
                        quote(map.valueName()),
                        String.valueOf(map.flattened()),
                        "() -> " + reference(map.key()),
                        "() -> " + reference(map.value()));
            case ShapeModel.Structure _, ShapeModel.EventStream _ ->
                throw new IllegalArgumentException(shape.name() + " has a file of its own");
        };
    }

    private static String line(String type, String constant, String shape, String... arguments) {
        String rest = List.of(arguments).stream().map(a -> ", " + a).collect(Collectors.joining());
        return "    static final Shape.%s %s = new Shape.%s(%s%s);\n"
                .formatted(type, constant, type, quote(shape), rest);
    }

    private static String bounds(Bounds bounds) {
        return bounds.equals(Bounds.NONE)
                ? "Constraints.NONE"
                : "new Constraints(%s, %s, %s)".formatted(bounds.min(), bounds.max(), quoteOrNull(bounds.pattern()));
    }

    private static String strings(List<String> values) {
        return values.stream().map(SourceFile::quote).collect(Collectors.joining(", ", "List.of(", ")"));
    }

    private String reference(String shape) {
        return Objects.requireNonNull(references.get(shape), shape);
    }
}
