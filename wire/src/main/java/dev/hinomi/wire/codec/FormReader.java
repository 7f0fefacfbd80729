package dev.hinomi.wire.codec;

import dev.hinomi.wire.schema.Draft;
import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Shape;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads structures from query form (Smithy 2.0, "AWS query protocol", "Request serialization").
final class FormReader {
    private static final System.Logger LOG = System.getLogger(FormReader.class.getName());
    private static final Set<String> PROTOCOL_PARAMETERS = Set.of("Action", "Version");

    private FormReader() {}

    static <R> Draft<R> structure(Shape.Structure<R> shape, FormNode node) throws ScalarText.Unreadable {
        Draft<R> draft = new Draft<>(shape);
        List<Member<R>> members = shape.members();
        for (int i = 0; i < members.size(); i++) {
            Member<R> member = members.get(i);
            FormNode child = node.child(member.wireName());
            if (child != null) {
                draft.set(i, read(member.shape().get(), child, member.wireName()));
            }
        }
        if (LOG.isLoggable(Level.DEBUG)) {
            logUnknown(shape, node);
        }
        return draft;
    }

    /// As AWS does, parameters that no model knows are ignored.
    private static void logUnknown(Shape.Structure<?> shape, FormNode node) {
        Set<String> unknown = new TreeSet<>(node.names());
        shape.members().forEach(member -> unknown.remove(member.wireName()));
        unknown.removeAll(PROTOCOL_PARAMETERS);
        if (!unknown.isEmpty()) {
            LOG.log(Level.DEBUG, "{0} has no member {1}: ignored", shape.name(), unknown);
        }
    }

    private static @Nullable Object read(Shape shape, FormNode node, String at) throws ScalarText.Unreadable {
        return switch (shape) {
            case Shape.Structure<?> structure -> structure(structure, node);
            case Shape.Sequence sequence -> list(sequence, node, at);
            case Shape.Dictionary dictionary -> map(dictionary, node, at);
            case Shape.Text _, Shape.Bool _, Shape.Int _, Shape.BigInt _, Shape.Real _ -> scalar(shape, node, at);
            case Shape.SmallReal _, Shape.Timestamp _, Shape.Bytes _ -> scalar(shape, node, at);
        };
    }

    private static @Nullable Object scalar(Shape shape, FormNode node, String at) throws ScalarText.Unreadable {
        String text = node.value();
        if (text == null) {
            throw new ScalarText.Unreadable("Unexpected complex element termination: " + at);
        }
        try {
            return ScalarText.parse(shape, text);
        } catch (ScalarText.Unreadable e) {
            throw new ScalarText.Unreadable(e.getMessage() + " (at '" + at + "')");
        }
    }

    /// `Names=` alone is a list that was set and is empty.
    private static List<@Nullable Object> list(Shape.Sequence shape, FormNode node, String at)
            throws ScalarText.Unreadable {
        List<@Nullable Object> elements = new ArrayList<>();
        FormNode numbered = shape.flattened() ? node : wrapped(node, shape.memberName(), at);
        if (numbered != null) {
            for (FormNode element : numbered.elements(at)) {
                elements.add(read(shape.member().get(), element, at));
            }
        }
        return elements;
    }

    private static Map<String, @Nullable Object> map(Shape.Dictionary shape, FormNode node, String at)
            throws ScalarText.Unreadable {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        FormNode numbered = shape.flattened() ? node : wrapped(node, "entry", at);
        if (numbered != null) {
            for (FormNode entry : numbered.elements(at)) {
                FormNode key = entry.child(shape.keyName());
                if (key == null || key.value() == null) {
                    throw new ScalarText.Unreadable("an entry of map " + at + " has no " + shape.keyName());
                }
                FormNode value = entry.child(shape.valueName());
                entries.put(
                        key.value(), value == null ? null : read(shape.value().get(), value, at));
            }
        }
        return entries;
    }

    /// The numbered children under `name`; null when only the parameter itself was set.
    private static @Nullable FormNode wrapped(FormNode node, String name, String at) throws ScalarText.Unreadable {
        FormNode wrapped = node.child(name);
        if (wrapped == null && node.hasChildren()) {
            throw new ScalarText.Unreadable(
                    "Unexpected list element termination: " + at + " (expected: " + at + "." + name + ".1)");
        }
        return wrapped;
    }
}
