package dev.hinomi.app.client;

import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads XML answers of the AWS query protocol into members by name.
final class QueryAnswer {
    private final Element root;

    private QueryAnswer(Element root) {
        this.root = root;
    }

    static QueryAnswer parse(byte[] xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The parser's own writes every error to the process's error output as well.
            builder.setErrorHandler(new DefaultHandler());
            return new QueryAnswer(builder.parse(new ByteArrayInputStream(xml)).getDocumentElement());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser knows both features", e);
        } catch (SAXException e) {
            throw new IOException("the answer is not XML: " + e.getMessage(), e);
        }
    }

    /// The members of the operation's output.
    Map<String, Object> result(Operation<?, ?> operation) {
        String wrapper = operation.resultWrapper();
        return wrapper == null
                ? Map.of()
                : child(root, wrapper)
                        .map(result -> structure(operation.output(), result))
                        .orElse(Map.of());
    }

    /// `Code: Message` of an error.
    String error() {
        Element error = child(root, "Error").orElse(root);
        String code = child(error, "Code").map(Node::getTextContent).orElse("unknown error");
        return code + ": " + child(error, "Message").map(Node::getTextContent).orElse("");
    }

    private static Map<String, Object> structure(Shape.Structure<?> shape, Element element) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Member<?> member : shape.members()) {
            child(element, member.wireName())
                    .ifPresent(found ->
                            values.put(member.name(), value(member.shape().get(), found)));
        }
        return values;
    }

    private static Object value(Shape shape, Element element) {
        String text = element.getTextContent();
        return switch (shape) {
            case Shape.Structure<?> structure -> structure(structure, element);
            case Shape.Sequence sequence ->
                children(element).stream()
                        .map(child -> value(sequence.member().get(), child))
                        .toList();
            case Shape.Dictionary dictionary -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                for (Element entry : children(element)) {
                    String key = child(entry, dictionary.keyName())
                            .map(Node::getTextContent)
                            .orElse("");
                    child(entry, dictionary.valueName())
                            .ifPresent(found ->
                                    entries.put(key, value(dictionary.value().get(), found)));
                }
                yield entries;
            }
            case Shape.Bool _ -> Boolean.valueOf(text);
            case Shape.Int _, Shape.BigInt _, Shape.Real _, Shape.SmallReal _ -> new BigDecimal(text);
            case Shape.Text _, Shape.Timestamp _, Shape.Bytes _ -> text;
        };
    }

    private static Optional<Element> child(Element element, String name) {
        return children(element).stream()
                .filter(child -> child.getTagName().equals(name))
                .findFirst();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
