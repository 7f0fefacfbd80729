package dev.hinomi.wire.codec;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.schema.Absent;
import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Shape;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// An XML answer under construction (Smithy 2.0, "XML binding traits").
final class XmlDocument {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final XMLStreamWriter writer;

    XmlDocument() throws XMLStreamException {
        writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    Blob finish() throws XMLStreamException {
        writer.writeEndDocument();
        writer.close();
        return Blob.owning(bytes.toByteArray());
    }

    void startRoot(String name, @Nullable String namespace) throws XMLStreamException {
        writer.writeStartElement(name);
        if (namespace != null) {
            writer.writeAttribute("xmlns", namespace);
        }
    }

    void start(String name) throws XMLStreamException {
        writer.writeStartElement(name);
    }

    void end() throws XMLStreamException {
        writer.writeEndElement();
    }

    void text(String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writeCharacters(text);
        writer.writeEndElement();
    }

    <R> void members(Shape.Structure<R> shape, Object value) throws XMLStreamException {
        R record = shape.type().cast(value);
        for (Member<R> member : shape.members()) {
            Object field = member.get().apply(record);
            if (field != null && !Absent.is(field)) {
                element(member.wireName(), member.shape().get(), field);
            }
        }
    }

    /// Writes a value that no shape describes, as error members are.
    void any(String name, Object value) throws XMLStreamException {
        switch (value) {
            case List<?> elements -> {
                start(name);
                for (Object element : elements) {
                    any("member", element);
                }
                end();
            }
            case Map<?, ?> members -> {
                start(name);
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    any(String.valueOf(member.getKey()), member.getValue());
                }
                end();
            }
            default -> text(name, String.valueOf(value));
        }
    }

    private void element(String name, Shape shape, Object value) throws XMLStreamException {
        switch (shape) {
            case Shape.Structure<?> structure -> {
                start(name);
                members(structure, value);
                end();
            }
            case Shape.Sequence sequence -> list(name, sequence, (List<?>) value);
            case Shape.Dictionary dictionary -> map(name, dictionary, (Map<?, ?>) value);
            case Shape.Text _, Shape.Bool _, Shape.Int _, Shape.BigInt _, Shape.Real _ -> scalar(name, shape, value);
            case Shape.SmallReal _, Shape.Timestamp _, Shape.Bytes _ -> scalar(name, shape, value);
        }
    }

    private void scalar(String name, Shape shape, Object value) throws XMLStreamException {
        text(name, ScalarText.format(shape, value, "iso8601"));
    }

    private void list(String name, Shape.Sequence shape, List<?> elements) throws XMLStreamException {
        if (!shape.flattened()) {
            start(name);
        }
        String elementName = shape.flattened() ? name : shape.memberName();
        for (Object element : elements) {
            element(elementName, shape.member().get(), element);
        }
        if (!shape.flattened()) {
            end();
        }
    }

    private void map(String name, Shape.Dictionary shape, Map<?, ?> entries) throws XMLStreamException {
        if (!shape.flattened()) {
            start(name);
        }
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            start(shape.flattened() ? name : "entry");
            text(shape.keyName(), (String) entry.getKey());
            element(shape.valueName(), shape.value().get(), entry.getValue());
            end();
        }
        if (!shape.flattened()) {
            end();
        }
    }

    /// A carriage return is written as a reference, because parsers turn a plain one into a line feed. Characters
    /// that XML cannot hold in any form become U+FFFD, so that the rest of the answer can be read.
    private void writeCharacters(String text) throws XMLStreamException {
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c == '\r' || !isXmlCharacter(c)) {
                writer.writeCharacters(text.substring(start, i));
                if (c == '\r') {
                    writer.writeEntityRef("#xD");
                } else {
                    writer.writeCharacters("\uFFFD");
                }
                start = next;
            }
            i = next;
        }
        writer.writeCharacters(text.substring(start));
    }

    /// XML 1.0, production 2.
    private static boolean isXmlCharacter(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
