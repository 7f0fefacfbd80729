package dev.hinomi.wire.codec;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.schema.Draft;
import dev.hinomi.wire.schema.Shape;
import java.nio.charset.StandardCharsets;

/// Structures as JSON text, for documents that travel both as structures of an operation and as text, such as
/// the configurations of log transformers.
public final class JsonText {
    private JsonText() {}

    public static <R> String write(Shape.Structure<R> shape, R value) {
        Blob text = Documents.JSON.write(MemberNames.MODEL, writer -> writer.writeStructure(shape, value));
        return new String(text.shared(), StandardCharsets.UTF_8);
    }

    /// Reads what [#write] wrote. Not validated.
    ///
    /// @throws dev.hinomi.wire.WireError for text that is no such structure
    public static <R> R read(Shape.Structure<R> shape, String json) {
        Draft<R> draft = new Draft<>(shape);
        Documents.JSON.read(Blob.owning(json.getBytes(StandardCharsets.UTF_8)), MemberNames.MODEL, draft);
        return draft.build();
    }
}
