package dev.hinomi.logs.group;

import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import java.util.Optional;

/// The key of an account's query results (API reference, `AssociateKmsKey` with a `query-result:*` resource). Noted;
/// results are not encrypted with it.
public final class QueryResultKeys {
    private static final Collection<Key> KEYS = new Collection<>("log-query-result-key", Key.class);
    private static final String ONLY = "key";

    private record Key(String arn) {}

    private final Records records;

    public QueryResultKeys(Records records) {
        this.records = records;
    }

    public void associate(Scope scope, String key) {
        KmsKeys.check(key);
        records.write(tx -> tx.put(KEYS, scope, ONLY, new Key(key)));
    }

    public void disassociate(Scope scope) {
        records.write(tx -> tx.delete(KEYS, scope, ONLY));
    }

    public Optional<String> key(Scope scope) {
        return records.read(tx -> tx.get(KEYS, scope, ONLY))
                .map(Document::value)
                .map(Key::arn);
    }
}
