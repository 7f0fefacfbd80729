package dev.hinomi.logs.version;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// What texts stand for, kept so that a text that is needed for every event is not read every time. Keeps the
/// latest.
public final class Compiled<T> {
    private static final int KEPT = 100;

    private final Function<String, T> parse;
    private final Map<String, T> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > KEPT;
        }
    });

    public Compiled(Function<String, T> parse) {
        this.parse = parse;
    }

    public T of(String text) {
        T known = kept.get(text);
        if (known != null) {
            return known;
        }
        T parsed = parse.apply(text);
        kept.put(text, parsed);
        return parsed;
    }
}
