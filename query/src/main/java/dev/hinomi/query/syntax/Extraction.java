package dev.hinomi.query.syntax;

import java.util.List;

/// Commands that make fields, or rows, out of the text or the structure of a field.
public sealed interface Extraction extends Command {
    /// `parse @message "user=*, method:*" as user, method` (AWS document "parse"). A row that does not
    /// match keeps all its fields and gets none.
    ///
    /// @param field what is parsed; `@message` when the query names nothing
    record Parse(Expression.Field field, Method method, Position position) implements Extraction {}

    /// How [Parse] takes a text apart.
    sealed interface Method {
        /// The fields that it makes.
        List<String> names();
    }

    /// `"user=*, method:*" as user, method`: a text in which each `*` is a field.
    ///
    /// @param names one for each `*`
    record Glob(String pattern, List<String> names) implements Method {
        public Glob {
            names = List.copyOf(names);
        }
    }

    /// `/user=(?<user>\w+)/`, or with the names after the expression `/(\d+)/ as code`.
    ///
    /// @param source the regular expression, without its slashes
    /// @param captures which of its groups are fields
    /// @param multi one row for each match: `/(\d+)/ as code multi`
    record Matches(String source, List<Capture> captures, boolean multi) implements Method {
        public Matches {
            captures = List.copyOf(captures);
        }

        @Override
        public List<String> names() {
            return captures.stream().map(Capture::name).toList();
        }
    }

    /// A group of a regular expression that is a field.
    ///
    /// @param group its number, the first is 1
    record Capture(int group, String name) {}

    /// `parse @message logfmt as lf`: a map of the `key=value` pairs.
    record Logfmt(String name) implements Method {
        @Override
        public List<String> names() {
            return List.of(name);
        }
    }

    /// `parse @message csv as host, status`: the values between commas, in order.
    record Csv(List<String> names) implements Method {
        public Csv {
            names = List.copyOf(names);
        }
    }

    /// `json field=payload "user.name" as username` (AWS document "parse").
    ///
    /// @param path as written, with a dot between its keys
    record Json(Expression.Field field, String path, String name, Position position) implements Extraction {}

    /// `unnest events into event`: one row for each element of a list (AWS document "unnest").
    record Unnest(Expression.Field field, String name, Position position) implements Extraction {}

    /// `expand items`: one row for each element of the JSON list that a field has as its text (AWS
    /// document "expand").
    record Expand(Expression.Field field, Position position) implements Extraction {}
}
