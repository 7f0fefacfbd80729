package dev.hinomi.logs.lookup;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of a lookup table, apart from its content.
///
/// @param fields the names of its columns
/// @param rows how many rows it has, without the header
/// @param bytes of its CSV in UTF-8
/// @param kmsKeyId the ARN of a key; kept and told, the content is not encrypted with it
public record LookupTable(
        String name,
        Optional<String> description,
        List<String> fields,
        int rows,
        int bytes,
        Instant created,
        Instant updated,
        Optional<String> kmsKeyId,
        Map<String, String> tags) {
    static final String RESOURCE = "lookup-table:";

    public LookupTable {
        fields = List.copyOf(fields);
        tags = Map.copyOf(tags);
    }

    /// `arn:aws:logs:region:account:lookup-table:name`
    public Arn arn(Scope scope) {
        return scope.arn("logs", RESOURCE + name);
    }

    LookupTable withTags(Map<String, String> changed) {
        return new LookupTable(name, description, fields, rows, bytes, created, updated, kmsKeyId, changed);
    }
}
