package dev.hinomi.store.engine;

import dev.hinomi.store.field.FieldFile;
import dev.hinomi.store.field.FieldPlace;
import dev.hinomi.store.table.FieldName;
import dev.hinomi.store.table.FieldShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The selections from a day file and its field file.
///
/// @param file the field file
/// @param branches see [PartConditions#branches]
record FieldFileSelect(FieldFile file, List<String> branches) {
    FieldFileSelect {
        branches = List.copyOf(branches);
    }

    /// The shape of the field in the file.
    FieldShape shape(FieldName field) {
        return isMessage(field)
                ? file.catalog().messages()
                : file.catalog().place(field.name()).shape();
    }

    static boolean isMessage(FieldName field) {
        return field.name().equals(FieldName.MESSAGE.name());
    }

    /// A selection for each branch.
    ///
    /// @param shapes which columns each field has
    List<String> selects(List<FieldName> fields, List<FieldShape> shapes) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            FieldName field = fields.get(i);
            FieldShape here = shape(field);
            if (shapes.get(i).hasNumbers()) {
                columns.add((here.hasNumbers() ? number(field) : "NULL::DOUBLE") + " AS n" + i);
            }
            if (shapes.get(i).hasTexts()) {
                columns.add((here.hasTexts() ? text(field) : "NULL::VARCHAR") + " AS t" + i);
            }
        }
        boolean messages = fields.stream().anyMatch(FieldFileSelect::isMessage);
        boolean others = fields.stream().anyMatch(field -> !isMessage(field));
        return branches.stream()
                .map(condition -> select(columns, condition, messages, others))
                .toList();
    }

    private String select(List<String> columns, String condition, boolean messages, boolean others) {
        String where = condition.isEmpty() ? "" : " WHERE " + condition;
        String fields = AttachedFiles.Named.fields(file.day()) + "." + FieldFile.TABLE;
        String events = AttachedFiles.Named.events(file.day()) + ".events";
        String place = "rowid AS place";
        String from = (messages && !others ? events : fields) + where;
        if (messages && others) {
            // Rows side by side in the same order: this needs no memory, and the same rows are left out on both sides.
            from = "(SELECT *, rowid AS row FROM " + fields + where + ") POSITIONAL JOIN (SELECT message FROM " + events
                    + where + ")";
            place = "row AS place";
        }
        return "SELECT group_id AS grp, stream_id AS stream, id, ts, ingested, "
                + file.day().number() + "::BIGINT AS part, "
                + place
                + columns.stream().map(column -> ", " + column).collect(Collectors.joining())
                + " FROM " + from;
    }

    private String number(FieldName field) {
        if (isMessage(field)) {
            return file.catalog().messages().hasTexts()
                    ? "CASE WHEN " + MAYBE_NUMBER + " THEN " + FieldFunctions.NUMBER + "(message) END"
                    : FieldFunctions.NUMBER + "(message)";
        }
        FieldPlace place = file.catalog().place(field.name());
        List<String> where = new ArrayList<>();
        if (place.columns().hasNumbers()) {
            where.add(place.numberColumn());
        }
        if (place.more().hasNumbers()) {
            where.add(FieldFunctions.NUMBER + "(" + inMore(field) + ")");
        }
        return coalesce(where);
    }

    private String text(FieldName field) {
        if (isMessage(field)) {
            return file.catalog().messages().hasNumbers()
                    ? "CASE WHEN " + MAYBE_NUMBER + " THEN " + FieldFunctions.TEXT + "(message) ELSE message END"
                    : "message";
        }
        FieldPlace place = file.catalog().place(field.name());
        List<String> where = new ArrayList<>();
        if (place.columns().hasTexts()) {
            where.add(place.textColumn());
        }
        if (place.more().hasTexts()) {
            where.add(place.more().hasNumbers() ? FieldFunctions.TEXT + "(" + inMore(field) + ")" : inMore(field));
        }
        return coalesce(where);
    }

    /// Whether a message may be a number; cheap for all that begin otherwise.
    private static final String MAYBE_NUMBER =
            "(message < ':' AND message >= '-' AND TRY_CAST(message AS DOUBLE) IS NOT NULL)";

    private static String coalesce(List<String> expressions) {
        return expressions.size() == 1 ? expressions.getFirst() : "coalesce(" + String.join(", ", expressions) + ")";
    }

    /// The text of the field in the column with the rest, by a JSON pointer.
    private static String inMore(FieldName field) {
        String pointer =
                "/" + field.name().replace("~", "~0").replace("/", "~1").replace("'", "''");
        return "json_extract_string(" + FieldFile.MORE + ", '" + pointer + "')";
    }
}
