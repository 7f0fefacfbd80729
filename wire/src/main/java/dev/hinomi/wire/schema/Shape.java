package dev.hinomi.wire.schema;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The type of a value on the wire, and the Java type that carries it.
public sealed interface Shape {
    /// The name in the service model, such as `AlarmName`.
    String name();

    /// Carried by [String].
    ///
    /// @param enumValues the permitted values in the model's order; empty when any text is
    record Text(String name, Constraints constraints, List<String> enumValues) implements Shape {}

    /// Carried by [Boolean].
    record Bool(String name) implements Shape {}

    /// Carried by [Integer].
    record Int(String name, Constraints constraints) implements Shape {}

    /// Carried by [Long].
    record BigInt(String name, Constraints constraints) implements Shape {}

    /// Carried by [Double].
    record Real(String name, Constraints constraints) implements Shape {}

    /// Carried by [Float].
    record SmallReal(String name, Constraints constraints) implements Shape {}

    /// Carried by [java.time.Instant].
    ///
    /// @param format `iso8601`, `unixTimestamp` or `rfc822` when the model sets one, else the protocol's own
    record Timestamp(String name, @Nullable String format) implements Shape {}

    /// Carried by [dev.hinomi.wire.Blob].
    record Bytes(String name, Constraints constraints) implements Shape {}

    /// Carried by [List]; absent is [Absent#list].
    ///
    /// @param memberName the element's name in XML and query form: `member` unless the model renames it
    record Sequence(String name, Constraints constraints, String memberName, boolean flattened, Supplier<Shape> member)
            implements Shape {}

    /// Carried by [java.util.Map] in the order of arrival; absent is [Absent#map].
    record Dictionary(
            String name,
            Constraints constraints,
            String keyName,
            String valueName,
            boolean flattened,
            Supplier<Shape> key,
            Supplier<Shape> value)
            implements Shape {}

    /// Carried by a generated record. A union is a structure of which exactly one member is present.
    ///
    /// @param construct makes the record from its members' values, in the order of `members`
    record Structure<R>(
            String name,
            List<Member<R>> members,
            boolean union,
            Function<@Nullable Object[], R> construct,
            Class<R> type)
            implements Shape {}
}
