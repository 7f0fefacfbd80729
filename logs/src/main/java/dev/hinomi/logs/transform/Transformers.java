package dev.hinomi.logs.transform;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.GroupOwned;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupFeature;
import dev.hinomi.logs.transform.step.EventOrigin;
import dev.hinomi.logs.version.Compiled;
import dev.hinomi.logs.version.GroupVersions;
import dev.hinomi.logs.version.Version;
import dev.hinomi.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The log transformers of groups (user guide, "Transform logs during ingestion"). A version of a transformer
/// concerns the events that arrived while it was in force, whenever they are read. A group's own transformer
/// counts before that of its account.
public final class Transformers {
    private final LogCatalog catalog;
    private final GroupVersions<Transformer> versions;
    private final AccountTransformers account;
    private final Compiled<Transformer> compiled = new Compiled<>(Transformer::parse);

    public Transformers(Records records, LogCatalog catalog, AccountTransformers account, InstantSource clock) {
        this.catalog = catalog;
        this.versions = new GroupVersions<>(records, "log-transformer", Transformer::parse, clock);
        this.account = account;
    }

    /// What is deleted with a group.
    public GroupOwned owned() {
        return versions;
    }

    /// Puts the transformer of a group, in place of the one before if there is one.
    ///
    /// @param config the list of the API's `transformerConfig`, as JSON
    public void put(Scope scope, String groupName, String config) {
        LogGroup group = catalog.group(scope, groupName);
        group.require(LogGroupFeature.TRANSFORMERS);
        versions.put(scope, group, config);
    }

    /// The transformer of a group, or a [Fault.NotFound].
    public Version<Transformer> get(Scope scope, String groupName) {
        return versions.current(catalog.group(scope, groupName).id()).orElseThrow(Transformers::none);
    }

    /// Deletes the transformer of a group; a [Fault.NotFound] when there is none.
    public void delete(Scope scope, String groupName) {
        if (!versions.delete(scope, catalog.group(scope, groupName))) {
            throw none();
        }
    }

    private static FaultException none() {
        return new FaultException(new Fault.NotFound("transformer", "The log group has no transformer."));
    }

    /// Whether events of a group may have been met by a transformer, whenever they arrived.
    public boolean concerns(Scope scope, long group) {
        return !versions.all(group).isEmpty() || account.ever(scope);
    }

    /// Whether a transformer is in force for the group at an instant.
    public boolean isActive(Scope scope, LogGroup group, Instant at) {
        return inForce(scope, group, at).isPresent();
    }

    /// What the transformer that was in force made of an event.
    ///
    /// @param stream the name of the event's stream
    /// @param ingestion when it arrived
    public Transformation transform(Scope scope, LogGroup group, String stream, Instant ingestion, String message) {
        Optional<Transformer> transformer = inForce(scope, group, ingestion);
        return transformer.isEmpty()
                ? new Transformation.Absent()
                : transformer
                        .get()
                        .transform(message, new EventOrigin(scope.account(), scope.region(), group.name(), stream));
    }

    private Optional<Transformer> inForce(Scope scope, LogGroup group, Instant at) {
        List<Transformer> own = versions.at(group.id(), at);
        return own.isEmpty() ? account.config(scope, group, at).map(compiled::of) : Optional.of(own.getLast());
    }
}
