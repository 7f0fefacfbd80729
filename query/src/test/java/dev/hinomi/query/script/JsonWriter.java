package dev.hinomi.query.script;

import java.io.StringWriter;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Cells of tables as JSON, and texts as cells.
final class JsonWriter {
    private static final JsonFactory JSON = new JsonFactory();

    /// What stands in a cell as JSON already: texts in quotes, numbers, truths, null, lists and maps.
    private static final Pattern JSON_VALUE = Pattern.compile(
            "\".*\"|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?|true|false|null|\\[.*]|\\{.*}", Pattern.DOTALL);

    private JsonWriter() {}

    /// A cell as a value of JSON: anything else is a text.
    static String value(String cell) {
        return JSON_VALUE.matcher(cell).matches() ? cell : quoted(cell);
    }

    /// A text in quotes.
    static String quoted(String text) {
        StringWriter json = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), json)) {
            generator.writeString(text);
        }
        return json.toString();
    }

    /// The text of a cell, which is in quotes or not.
    static String unquoted(String cell) {
        if (!cell.startsWith("\"")) {
            return cell;
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), cell)) {
            parser.nextToken();
            return parser.getString();
        }
    }

    /// A text as a cell, in quotes where they are needed.
    static String cell(String text) {
        boolean plain = !text.isEmpty()
                && text.equals(text.strip())
                && text.chars().noneMatch(c -> c == '|' || c < ' ')
                && !text.startsWith("\"")
                && text.chars().filter(c -> c == '"').count() % 2 == 0;
        return plain ? text : quoted(text);
    }
}
