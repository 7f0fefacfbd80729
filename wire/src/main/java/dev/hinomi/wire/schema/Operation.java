package dev.hinomi.wire.schema;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An operation of a service.
///
/// @param resultWrapper the element around the output in query/XML, such as `GetTopicAttributesResult`
/// @param method the HTTP method of REST protocols, else `POST`
/// @param uri the URI template of REST protocols, such as `/TraceSegments`, else `/`
public record Operation<I, O>(
        String name,
        Shape.Structure<I> input,
        Shape.Structure<O> output,
        @Nullable String resultWrapper,
        List<ErrorShape> errors,
        String method,
        String uri) {

    /// An error that an operation may answer with.
    ///
    /// @param name the shape's name, which JSON and CBOR carry
    /// @param code what query/XML carries as `Code`: the model's error code, or `name`
    /// @param status the HTTP status
    /// @param fault `Sender` or `Receiver`
    /// @param members what it carries beside the message, such as `resourceName`
    public record ErrorShape(String name, String code, int status, String fault, Set<String> members) {
        public ErrorShape {
            members = Set.copyOf(members);
        }

        /// An error that carries nothing but its message.
        public ErrorShape(String name, String code, int status, String fault) {
            this(name, code, status, fault, Set.of());
        }
    }
}
