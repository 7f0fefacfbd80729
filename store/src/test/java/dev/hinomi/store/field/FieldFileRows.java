package dev.hinomi.store.field;

import dev.hinomi.store.table.FieldNumber;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a field file as a query may: by its catalog only.
final class FieldFileRows {
    private FieldFileRows() {}

    /// The fields of each row, as far as they are among the names; in the order of the row ids.
    static List<Map<String, String>> read(FieldFile file, Collection<String> names) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        String sql = "SELECT "
                + String.join(
                        ", ", names.stream().map(name -> columns(file, name)).toList()) + " FROM file."
                + FieldFile.TABLE + " ORDER BY rowid";
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement attaching = connection.createStatement()) {
            attaching.execute("ATTACH '" + file.path() + "' AS file (READ_ONLY)");
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet result = query(statement, names)) {
                while (result.next()) {
                    rows.add(row(result, names));
                }
            }
        }
        return rows;
    }

    private static ResultSet query(PreparedStatement statement, Collection<String> names) throws SQLException {
        int parameter = 1;
        for (String name : names) {
            statement.setString(parameter++, "/" + name.replace("~", "~0").replace("/", "~1"));
        }
        return statement.executeQuery();
    }

    private static String columns(FieldFile file, String name) {
        FieldPlace place = file.catalog().place(name);
        String number = place.columns().hasNumbers() ? place.numberColumn() : "NULL::DOUBLE";
        String text = place.columns().hasTexts() ? place.textColumn() : "NULL";
        String more = place.mayBeInMore() ? FieldFile.MORE : "NULL";
        return number + ", " + text + ", json_extract_string(" + more + ", ?)";
    }

    private static Map<String, String> row(ResultSet result, Collection<String> names) throws SQLException {
        Map<String, String> row = new LinkedHashMap<>();
        int column = 1;
        for (String name : names) {
            double number = result.getDouble(column);
            @Nullable String shortest = result.wasNull() ? null : FieldNumber.text(number);
            @Nullable String text = result.getString(column + 1);
            @Nullable String more = result.getString(column + 2);
            if (more != null && (text != null || shortest != null)) {
                throw new IllegalStateException(name + " is in two places");
            }
            @Nullable String value = text != null ? text : shortest != null ? shortest : more;
            if (value != null) {
                row.put(name, value);
            }
            column += 3;
        }
        return row;
    }
}
