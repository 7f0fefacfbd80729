package dev.hinomi.delivery.archive;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.GroupOwned;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.RetentionHold;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What is archived, in the records, and what retention must therefore leave alone.
public final class ArchiveRecords implements GroupOwned, RetentionHold {
    /// By the group's id.
    private static final Collection<Progress> PROGRESS = new Collection<>("log-archive-progress", Progress.class);

    /// By the group's id and the day. They outlive their group: what was archived is kept for its time.
    private static final Collection<ArchivedDay> DAYS = new Collection<>("log-archive-day", ArchivedDay.class);

    private final Records records;
    private final List<ArchiveRule> rules;

    public ArchiveRecords(Records records, List<ArchiveRule> rules) {
        this.records = records;
        this.rules = List.copyOf(rules);
    }

    /// @param exportedUntil every event before this is exported
    private record Progress(Instant exportedUntil) {}

    /// The rule for a group; the first that matches.
    Optional<ArchiveRule> ruleOf(LogGroup group) {
        return rules.stream().filter(rule -> rule.matches(group.name())).findFirst();
    }

    /// Up to where a group is exported; empty when nothing of it is.
    Optional<Instant> exportedUntil(Scope scope, long group) {
        return records.read(tx -> tx.get(PROGRESS, scope, key(group)))
                .map(document -> document.value().exportedUntil());
    }

    /// Notes that there is nothing to export before an instant.
    void advance(Scope scope, long group, Instant exportedUntil) {
        records.write(tx -> tx.put(PROGRESS, scope, key(group), new Progress(exportedUntil)));
    }

    /// Notes that a day is exported.
    void add(Scope scope, ArchivedDay day, Instant exportedUntil) {
        records.write(tx -> {
            tx.put(DAYS, scope, key(day), day);
            return tx.put(PROGRESS, scope, key(day.group()), new Progress(exportedUntil));
        });
    }

    /// The days of all scopes.
    List<Document<ArchivedDay>> days() {
        return records.read(tx -> tx.listAll(DAYS));
    }

    void remove(Scope scope, ArchivedDay day) {
        records.write(tx -> tx.delete(DAYS, scope, key(day)));
    }

    /// Holds back what a rule is still to export.
    @Override
    public Instant deletableBefore(Scope scope, LogGroup group, Instant expired) {
        if (ruleOf(group).isEmpty()) {
            return expired;
        }
        Instant exported = exportedUntil(scope, group.id()).orElse(Instant.EPOCH);
        return exported.isBefore(expired) ? exported : expired;
    }

    @Override
    public void deleteOf(WriteTx tx, Scope scope, LogGroup group) {
        tx.delete(PROGRESS, scope, key(group.id()));
    }

    private static String key(long group) {
        return HexFormat.of().toHexDigits(group);
    }

    private static String key(ArchivedDay day) {
        return key(day.group()) + "/" + day.day();
    }
}
