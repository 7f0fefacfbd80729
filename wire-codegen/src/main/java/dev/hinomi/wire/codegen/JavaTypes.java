package dev.hinomi.wire.codegen;

import java.util.Map;

/// The Java type that carries a shape.
record JavaTypes(Map<String, ShapeModel> shapes) {

    String of(String shapeName) {
        return switch (shape(shapeName)) {
            case ShapeModel.Text ignored -> "String";
            case ShapeModel.Bool ignored -> "Boolean";
            case ShapeModel.Numeric number -> number.kind().javaType;
            case ShapeModel.Timestamp ignored -> "Instant";
            case ShapeModel.Bytes ignored -> "Blob";
            case ShapeModel.Sequence sequence -> "List<%s>".formatted(of(sequence.member()));
            case ShapeModel.Dictionary dictionary ->
                "Map<%s, %s>".formatted(of(dictionary.key()), of(dictionary.value()));
            case ShapeModel.Structure structure -> JavaNames.type(structure.name());
            case ShapeModel.EventStream stream -> JavaNames.type(stream.name());
        };
    }

    /// How absence is written when it is not null: `list` or `map` of `Absent`, else empty.
    String absent(String shapeName) {
        return switch (shape(shapeName)) {
            case ShapeModel.Sequence ignored -> "list";
            case ShapeModel.Dictionary ignored -> "map";
            case ShapeModel.Text ignored -> "";
            case ShapeModel.Bool ignored -> "";
            case ShapeModel.Numeric ignored -> "";
            case ShapeModel.Timestamp ignored -> "";
            case ShapeModel.Bytes ignored -> "";
            case ShapeModel.Structure ignored -> "";
            case ShapeModel.EventStream ignored -> "";
        };
    }

    private ShapeModel shape(String name) {
        ShapeModel shape = shapes.get(name);
        if (shape == null) {
            throw new ModelException("shape " + name + ": not in the model");
        }
        return shape;
    }
}
