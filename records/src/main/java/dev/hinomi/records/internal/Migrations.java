package dev.hinomi.records.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/// Brings a database to the newest schema, step by step, all or nothing. Step n is the n-th of the scripts; a script
/// that was published never changes, a change is a new script at the end.
///
/// Not Flyway: with nothing to do it took 580 to 790 ms of a start that may take 3 s (see the module's README).
public final class Migrations {
    private final Class<?> place;
    private final List<String> scripts;

    /// @param place the class next to which the scripts lie as resources
    /// @param scripts their names, in order
    public Migrations(Class<?> place, List<String> scripts) {
        this.place = place;
        this.scripts = List.copyOf(scripts);
    }

    /// Runs what is missing. The caller holds a transaction.
    ///
    /// @param database what the database is called in a message
    public void run(Handle handle, String database) {
        handle.execute(
                "create table if not exists schema_version (version integer not null primary key, script text not null)");
        List<String> done = handle.createQuery("select script from schema_version order by version")
                .mapTo(String.class)
                .list();
        if (done.size() > scripts.size() || !done.equals(scripts.subList(0, done.size()))) {
            throw new FaultException(new Fault.Unavailable(database + ": has schema " + done.size() + " ("
                    + (done.isEmpty() ? "" : done.getLast())
                    + "), which this version of Hinomi does not know (expected: at most "
                    + scripts.size() + "): start the version that wrote it, or restore a backup"));
        }
        for (int step = done.size(); step < scripts.size(); step++) {
            statements(scripts.get(step)).forEach(handle::execute);
            handle.execute("insert into schema_version (version, script) values (?, ?)", step + 1, scripts.get(step));
        }
    }

    /// Statements end with a semicolon at the end of a line. Comments stand on lines of their own.
    private List<String> statements(String script) {
        return Arrays.stream(text(script).replaceAll("(?m)^--.*$", "").split(";\\s*(\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private String text(String script) {
        try (InputStream in = Objects.requireNonNull(place.getResourceAsStream(script), script)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
