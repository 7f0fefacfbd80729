package dev.hinomi.delivery.subscription;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.GroupOwned;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.util.HexFormat;
import java.util.List;

/// Filters, and up to which event each has been delivered, in the records.
public final class SubscriptionRecords implements GroupOwned {
    /// By the group's id and the filter's name, so that the filters of a group lie together.
    private static final Collection<SubscriptionFilter> FILTERS =
            new Collection<>("log-subscription-filter", SubscriptionFilter.class);

    /// By the filter's id.
    private static final Collection<Position> POSITIONS = new Collection<>("log-subscription-position", Position.class);

    /// More than a group can have.
    private static final int ALL_OF_GROUP = 100;

    private final Records records;

    public SubscriptionRecords(Records records) {
        this.records = records;
    }

    /// @param lastEvent the id of the last event that is delivered, dropped or does not match
    private record Position(long lastEvent) {}

    /// The filters of all scopes.
    public List<Document<SubscriptionFilter>> all() {
        return records.read(tx -> tx.listAll(FILTERS));
    }

    /// The filters of a group, by name.
    static List<SubscriptionFilter> ofGroup(Records records, Scope scope, long group) {
        return records.read(tx -> ofGroup(tx, scope, group));
    }

    static List<SubscriptionFilter> ofGroup(ReadTx tx, Scope scope, long group) {
        return tx.list(FILTERS, scope, prefix(group), null, ALL_OF_GROUP).stream()
                .map(Document::value)
                .toList();
    }

    static void put(WriteTx tx, Scope scope, SubscriptionFilter filter) {
        tx.put(FILTERS, scope, key(filter), filter);
    }

    static void begin(WriteTx tx, Scope scope, SubscriptionFilter filter, long lastEvent) {
        tx.put(POSITIONS, scope, filter.id(), new Position(lastEvent));
    }

    static void delete(WriteTx tx, Scope scope, SubscriptionFilter filter) {
        tx.delete(FILTERS, scope, key(filter));
        tx.delete(POSITIONS, scope, filter.id());
    }

    @Override
    public void deleteOf(WriteTx tx, Scope scope, LogGroup group) {
        ofGroup(tx, scope, group.id()).forEach(filter -> delete(tx, scope, filter));
    }

    /// Up to which event the filter has been delivered.
    public long position(Scope scope, String filter) {
        return records.read(tx -> tx.get(POSITIONS, scope, filter))
                .map(document -> document.value().lastEvent())
                .orElse(0L);
    }

    /// Notes that everything up to an event is delivered, unless the filter was deleted meanwhile.
    public void advance(Scope scope, String filter, long lastEvent) {
        records.write(tx -> tx.get(POSITIONS, scope, filter)
                .map(known -> tx.put(POSITIONS, scope, filter, new Position(lastEvent)))
                .orElse(0L));
    }

    private static String key(SubscriptionFilter filter) {
        return prefix(filter.group()) + filter.name();
    }

    private static String prefix(long group) {
        return HexFormat.of().toHexDigits(group) + "/";
    }
}
