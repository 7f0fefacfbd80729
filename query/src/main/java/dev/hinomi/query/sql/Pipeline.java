package dev.hinomi.query.sql;

import dev.hinomi.store.table.FieldName;
import dev.hinomi.store.table.FieldShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows that one command hands to the next: which columns they have, under which names, and in which order they
/// come. Commands change it step by step.
public final class Pipeline implements Scope {
    private static final Pattern NAME = Pattern.compile("\\w+");

    /// What is shown when a query names no fields (AWS document "CloudWatch Logs Insights query syntax", 2021).
    private static final List<String> DEFAULT_COLUMNS = List.of("@timestamp", "@message");

    private final Plan plan;
    private String rows;
    private final SequencedMap<String, Value> columns = new LinkedHashMap<>();

    /// The events whose fields can be named, by what stands before their names.
    private final Map<String, EventSource> sources = new LinkedHashMap<>();

    private final SequencedSet<String> shown = new LinkedHashSet<>();
    private final SequencedSet<String> beside = new LinkedHashSet<>();
    private List<String> defaults = DEFAULT_COLUMNS;
    private boolean displayed;
    private List<String> order;

    /// The events that the rows are, one row each or more; null when the rows are groups.
    private @Nullable EventSource identity;

    Pipeline(Plan plan, EventSource source) {
        this.plan = plan;
        this.rows = source.cte();
        this.sources.put("", source);
        this.order = source.newestFirst();
        this.identity = source;
    }

    @Override
    public Plan plan() {
        return plan;
    }

    /// What stands after `FROM` to read the rows.
    public String rows() {
        return rows;
    }

    @Override
    public Value name(String name) {
        Value column = columns.get(name);
        return column != null ? column : member(name).orElseGet(() -> field(name, false));
    }

    /// Whether a name is that of a column, or leads into one.
    public boolean has(String name) {
        return columns.containsKey(name) || member(name).isPresent();
    }

    /// The computed columns by name.
    public Map<String, Value> columns() {
        return columns;
    }

    /// `a.b[1]` leads into the map or list in the column `a`, or into the one in `a.b`.
    private Optional<Value> member(String name) {
        for (int end = name.length() - 1; end > 0; end--) {
            char c = name.charAt(end);
            if ((c == '.' || c == '[') && columns.get(name.substring(0, end)) instanceof Value.Structure structure) {
                return Optional.of(structure.member(name.substring(end)));
            }
        }
        return Optional.empty();
    }

    /// A field of the events themselves, whatever columns there are.
    public Value field(String name, boolean unmasked) {
        for (Map.Entry<String, EventSource> source : sources.entrySet()) {
            if (name.startsWith(source.getKey())) {
                String rest = name.substring(source.getKey().length());
                return source.getValue().field(new FieldName(rest, unmasked));
            }
        }
        return new Value.Field(FieldShape.ABSENT, "", "");
    }

    /// The events whose fields can still be named; empty after `stats`.
    public Collection<EventSource> sources() {
        return sources.values();
    }

    @Override
    public String bind(String sql) {
        if (NAME.matcher(sql).matches()) {
            return sql;
        }
        String name = plan.name("b");
        then("SELECT *, " + sql + " AS " + name + " FROM " + rows);
        return name;
    }

    /// The same value with each of its parts named, so that it can be written several times.
    public Value bind(Value value) {
        return value.in(value.keys().stream().map(this::bind).toList());
    }

    /// Adds a column, or replaces the one of that name.
    public void define(String name, Value value) {
        columns.put(name, bind(value));
    }

    /// Replaces the rows by those of a select, which must keep all columns.
    public void then(String select) {
        rows = plan.add(select);
    }

    /// Leaves the rows for which the condition is true.
    public void where(String condition) {
        then("SELECT * FROM " + rows + " WHERE " + condition);
    }

    /// Replaces the rows by others that are no events: nothing remains of what could be named.
    ///
    /// @param named the columns, in the order in which they are shown
    /// @param newOrder the terms of `ORDER BY`
    public void replace(String select, SequencedMap<String, Value> named, List<String> newOrder) {
        then(select);
        columns.clear();
        columns.putAll(named);
        sources.clear();
        identity = null;
        displayed = false;
        shown.clear();
        beside.clear();
        shown.addAll(named.keySet());
        order = List.copyOf(newOrder);
    }

    /// Puts other rows beside these. All names then have an alias and a dot before them.
    ///
    /// @param select keeps all columns of both
    public void join(String select, String alias, Pipeline other, String otherAlias) {
        then(select);
        List<String> all = new ArrayList<>(prefixed(alias, shownAtEnd()));
        all.addAll(prefixed(otherAlias, other.shownAtEnd()));
        defaults = List.copyOf(all);
        List<String> own = prefixed(alias, shown());
        shown.clear();
        shown.addAll(own);
        beside.clear();

        Map<String, Value> values = new LinkedHashMap<>();
        columns.forEach((name, value) -> values.put(alias + "." + name, value));
        other.columns.forEach((name, value) -> values.put(otherAlias + "." + name, value));
        columns.clear();
        columns.putAll(values);
        Map<String, EventSource> events = new LinkedHashMap<>();
        sources.forEach((before, source) -> events.put(alias + "." + before, source));
        other.sources.forEach((before, source) -> events.put(otherAlias + "." + before, source));
        sources.clear();
        sources.putAll(events);
        identity = null;
        order = Stream.concat(order.stream(), other.order.stream()).toList();
    }

    private static List<String> prefixed(String alias, Collection<String> names) {
        return names.stream().map(name -> alias + "." + name).toList();
    }

    /// Shows a column in addition to those that are shown already; not after `display`.
    public void show(String name) {
        if (!displayed) {
            shown.add(name);
        }
    }

    /// Shows a column that a command makes, after those that `fields` names or that are shown anyway; not after
    /// `display`.
    public void showBeside(String name) {
        if (!displayed) {
            beside.add(name);
        }
    }

    /// The names of columns, and of fields that the events have; not all when there are very many.
    public SequencedSet<String> knownNames() {
        SequencedSet<String> names = new LinkedHashSet<>(shown());
        names.addAll(columns.keySet());
        sources.forEach((before, source) -> source.table().names().forEach(name -> names.add(before + name)));
        return names;
    }

    /// Says that not every row is an event any more.
    public void noEvents() {
        identity = null;
    }

    /// Shows these columns only, from now on.
    public void display(Collection<String> names) {
        displayed = true;
        shown.clear();
        beside.clear();
        shown.addAll(names);
    }

    /// The names of the columns that are shown, in order; empty when no command names any.
    public SequencedSet<String> shown() {
        return beside.isEmpty() ? shown : shownAtEnd();
    }

    /// The names of the columns that are shown when there are no more commands.
    public SequencedSet<String> shownAtEnd() {
        SequencedSet<String> all = new LinkedHashSet<>(shown.isEmpty() ? defaults : shown);
        all.addAll(beside);
        return all;
    }

    /// The terms of `ORDER BY` by which the rows come.
    public List<String> order() {
        return order;
    }

    public void order(List<String> terms) {
        order = List.copyOf(terms);
    }

    /// ` ORDER BY ...`, or nothing when the order is open.
    public String orderBy() {
        return order.isEmpty() ? "" : " ORDER BY " + String.join(", ", order);
    }

    /// The events that the rows are; empty when they are groups of events or patterns.
    public Optional<EventSource> identity() {
        return Optional.ofNullable(identity);
    }
}
