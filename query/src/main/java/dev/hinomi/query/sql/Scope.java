package dev.hinomi.query.sql;

/// Where the expressions of a command find their names and leave their intermediate results.
public interface Scope {
    /// The value of a name; one that is missing in every row when there is no such name.
    Value name(String name);

    /// Gives the SQL of a scalar expression a name, so that it can be written several times without being computed
    /// or copied as often.
    ///
    /// @return the name; the SQL itself when it is a name already
    String bind(String sql);

    /// The plan that the scope is part of.
    Plan plan();
}
