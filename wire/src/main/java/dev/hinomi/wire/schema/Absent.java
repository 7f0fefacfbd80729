package dev.hinomi.wire.schema;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lists and maps in wire records are never null: one that is absent is empty and known by identity, so that a codec
/// leaves it out, while an empty one that was set is written.
public final class Absent {
    private static final List<Object> LIST = new EmptyList();
    private static final Map<Object, Object> MAP = Collections.unmodifiableMap(new HashMap<>());

    private Absent() {}

    @SuppressWarnings("unchecked")
    public static <T> List<T> list() {
        return (List<T>) LIST;
    }

    @SuppressWarnings("unchecked")
    public static <K, V> Map<K, V> map() {
        return (Map<K, V>) MAP;
    }

    /// What a record keeps of a list that it is given: a copy that does not change; absence stays absence.
    public static <T> List<T> or(@Nullable List<T> list) {
        return list == null || is(list) ? list() : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /// What a record keeps of a map that it is given: a copy in the same order; absence stays absence.
    public static <K, V> Map<K, V> or(@Nullable Map<K, V> map) {
        return map == null || is(map) ? map() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /// Whether `value` is a member that was not set.
    @SuppressWarnings("ReferenceEquality")
    public static boolean is(@Nullable Object value) {
        return value == null || value == LIST || value == MAP;
    }

    private static final class EmptyList extends AbstractList<Object> {
        @Override
        public Object get(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public int size() {
            return 0;
        }
    }
}
