package dev.hinomi.guide.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The namespaces that the linter knows. A namespace that is not in here is never complained about.
public final class MetricDictionary {
    private final Map<String, Namespace> namespaces;

    MetricDictionary(Map<String, Namespace> namespaces) {
        this.namespaces = Collections.unmodifiableMap(new LinkedHashMap<>(namespaces));
    }

    /// The dictionary that comes with the program.
    public static MetricDictionary standard() {
        try (InputStream in =
                Objects.requireNonNull(MetricDictionary.class.getResourceAsStream("metrics.txt"), "metrics.txt")) {
            return DictionaryReader.read("metrics.txt", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Namespace> namespace(String name) {
        return Optional.ofNullable(namespaces.get(name));
    }

    public Collection<Namespace> namespaces() {
        return namespaces.values();
    }

    /// The namespace that the innermost telling heading of `path` makes plain for `metric`: the heading names
    /// exactly one service, and that service publishes the metric or a metric of nearly that name.
    public Optional<String> namespaceOf(List<String> path, String metric) {
        for (String heading : path.reversed()) {
            List<Namespace> named = namespaces.values().stream()
                    .filter(namespace -> namespace.isNamedBy(heading))
                    .toList();
            if (named.size() == 1) {
                Namespace namespace = named.getFirst();
                boolean known = namespace.metrics().containsKey(metric)
                        || namespace.suggestion(metric).isPresent();
                return known ? Optional.of(namespace.name()) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
