package dev.hinomi.logs.lookup;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.KmsKeys;
import dev.hinomi.logs.page.Page;
import dev.hinomi.logs.tag.Taggable;
import dev.hinomi.logs.tag.Tags;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Makes, reads, replaces and deletes lookup tables.
public final class LookupTables implements Taggable {
    /// By name.
    private static final Collection<LookupTable> TABLES = new Collection<>("log-lookup-table", LookupTable.class);

    /// By name; apart from the tables, since it is large and seldom read.
    private static final Collection<Body> BODIES = new Collection<>("log-lookup-table-body", Body.class);

    private record Body(String csv) {}

    private final Records records;
    private final InstantSource clock;

    public LookupTables(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /// What a caller says of a table, apart from its name.
    ///
    /// @param kmsKeyId an empty text stands for none
    public record Upload(Optional<String> description, String csv, Optional<String> kmsKeyId) {
        public Upload {
            kmsKeyId.filter(key -> !key.isEmpty()).ifPresent(KmsKeys::check);
        }
    }

    public LookupTable create(Scope scope, String name, Upload upload, Map<String, String> tags) {
        Tags.check(tags);
        LookupContent content = LookupContent.parse(upload.csv());
        LookupTable table = new LookupTable(
                name,
                upload.description(),
                content.fields(),
                content.rows().size(),
                bytes(upload.csv()),
                clock.instant(),
                clock.instant(),
                upload.kmsKeyId().filter(key -> !key.isEmpty()),
                tags);
        return records.write(tx -> {
            if (tx.get(TABLES, scope, name).isPresent()) {
                throw new FaultException(
                        new Fault.AlreadyExists("lookup table", "The specified lookup table already exists"));
            }
            tx.put(TABLES, scope, name, table);
            tx.put(BODIES, scope, name, new Body(upload.csv()));
            return table;
        });
    }

    /// Replaces the whole content of a table. Its description and key stay as they are when the upload has none.
    public LookupTable update(Scope scope, String arn, Upload upload) {
        String name = name(scope, arn);
        LookupContent content = LookupContent.parse(upload.csv());
        return records.write(tx -> {
            LookupTable present = require(tx, scope, name);
            LookupTable table = new LookupTable(
                    name,
                    upload.description().or(present::description),
                    content.fields(),
                    content.rows().size(),
                    bytes(upload.csv()),
                    present.created(),
                    clock.instant(),
                    upload.kmsKeyId().or(present::kmsKeyId).filter(key -> !key.isEmpty()),
                    present.tags());
            tx.put(TABLES, scope, name, table);
            tx.put(BODIES, scope, name, new Body(upload.csv()));
            return table;
        });
    }

    private static int bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8).length;
    }

    /// A table with its CSV.
    public record Full(LookupTable table, String csv) {}

    public Full get(Scope scope, String arn) {
        String name = name(scope, arn);
        return records.read(tx -> {
            LookupTable table = require(tx, scope, name);
            Body body = tx.get(BODIES, scope, name)
                    .orElseThrow(LookupTables::missing)
                    .value();
            return new Full(table, body.csv());
        });
    }

    /// The content of the table of this name, for a query that uses it.
    public LookupContent content(Scope scope, String name) {
        Body body = records.read(tx -> tx.get(BODIES, scope, name))
                .orElseThrow(LookupTables::missing)
                .value();
        return LookupContent.parse(body.csv());
    }

    /// A page of the tables whose names start with `prefix`, by name.
    public Page<LookupTable> describe(Scope scope, String prefix, Optional<String> token, int limit) {
        PageToken tokens = new PageToken("DescribeLookupTables " + scope + prefix, Page.TOKEN_LIFETIME, clock);
        String after = token.map(tokens::place).orElse(null);
        List<Document<LookupTable>> found = records.read(tx -> tx.list(TABLES, scope, prefix, after, limit + 1));
        return Page.of(found, limit, Document::value, last -> tokens.issue(last.id()));
    }

    public void delete(Scope scope, String arn) {
        String name = name(scope, arn);
        records.write(tx -> {
            require(tx, scope, name);
            tx.delete(BODIES, scope, name);
            return tx.delete(TABLES, scope, name);
        });
    }

    @Override
    public Map<String, String> tags(Scope scope, String name) {
        return records.read(tx -> require(tx, scope, name)).tags();
    }

    @Override
    public void changeTags(Scope scope, String name, UnaryOperator<Map<String, String>> change) {
        records.write(tx -> {
            LookupTable table = require(tx, scope, name);
            return tx.put(TABLES, scope, name, table.withTags(change.apply(table.tags())));
        });
    }

    private static LookupTable require(ReadTx tx, Scope scope, String name) {
        return tx.get(TABLES, scope, name).orElseThrow(LookupTables::missing).value();
    }

    private static FaultException missing() {
        return new FaultException(new Fault.NotFound("lookup table", "The specified lookup table does not exist."));
    }

    private static String name(Scope scope, String text) {
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("logs")
                        && arn.region().equals(scope.region())
                        && arn.account().equals(scope.account())
                        && arn.resource().startsWith(LookupTable.RESOURCE))
                .map(arn -> arn.resource().substring(LookupTable.RESOURCE.length()))
                .orElseThrow(() -> new FaultException(new Fault.InvalidParameter(
                        "lookupTableArn",
                        "lookupTableArn: '" + text + "' (expected: " + scope.arn("logs", LookupTable.RESOURCE + "NAME")
                                + ")")));
    }
}
