package dev.hinomi.guide.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What `guide.yaml` says of runbooks: its keys `run` and `runbooks`.
///
/// @param run for all of them
/// @param runbooks for each, by its title
/// @param source both keys as they were read, as maps, lists and texts
public record RunbookSection(RunSettings run, Map<String, RunbookSettings> runbooks, Map<String, Object> source) {
    static final String RUN = "run";

    /// Nothing said.
    public static final RunbookSection NONE = new RunbookSection(RunSettings.NONE, Map.of(), Map.of());

    public RunbookSection {
        runbooks = Collections.unmodifiableMap(new LinkedHashMap<>(runbooks));
        source = Collections.unmodifiableMap(new LinkedHashMap<>(source));
    }

    public Optional<RunbookSettings> runbook(String title) {
        return Optional.ofNullable(runbooks.get(title));
    }

    /// This section with what an environment says over it: its `run` as a whole, its runbooks one by one.
    RunbookSection with(RunbookSection overlay) {
        Map<String, RunbookSettings> both = new LinkedHashMap<>(runbooks);
        both.putAll(overlay.runbooks);
        Map<String, Object> sources = new LinkedHashMap<>(source);
        overlay.source.forEach((key, value) ->
                sources.merge(key, value, key.equals(RUN) ? (_, over) -> over : RunbookSection::merged));
        return new RunbookSection(overlay.source.containsKey(RUN) ? overlay.run : run, both, sources);
    }

    private static Object merged(Object base, Object over) {
        Map<Object, Object> both = new LinkedHashMap<>();
        if (base instanceof Map<?, ?> some && over instanceof Map<?, ?> more) {
            both.putAll(some);
            both.putAll(more);
        }
        return both;
    }
}
