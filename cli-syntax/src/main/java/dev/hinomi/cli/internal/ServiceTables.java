package dev.hinomi.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/// The tables of all services. A table is read when it is first asked for, and kept.
public final class ServiceTables {
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Map<String, Optional<ServiceTable>> loaded = new ConcurrentHashMap<>();
    private final Set<String> names;

    public ServiceTables() {
        try (InputStream in = ServiceTables.class.getResourceAsStream("commands.txt")) {
            if (in == null) {
                throw new IllegalStateException("commands.txt is missing");
            }
            names = new TreeSet<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All first words that the CLI knows, with and without a table.
    public Set<String> names() {
        return names;
    }

    /// Empty when there is no table for the name.
    public Optional<ServiceTable> service(String name) {
        return names.contains(name) ? loaded.computeIfAbsent(name, this::load) : Optional.empty();
    }

    private Optional<ServiceTable> load(String name) {
        try (InputStream in = ServiceTables.class.getResourceAsStream(name + ".json.gz")) {
            if (in == null) {
                return Optional.empty();
            }
            try (GZIPInputStream unpacked = new GZIPInputStream(in)) {
                return Optional.of(new ServiceTable(mapper.readTree(unpacked)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table of " + name, e);
        }
    }
}
