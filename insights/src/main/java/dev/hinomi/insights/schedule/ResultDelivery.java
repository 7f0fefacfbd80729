package dev.hinomi.insights.schedule;

import dev.hinomi.insights.engine.ResultRow;
import dev.hinomi.insights.query.Queries;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Puts the rows of a query into a bucket, as JSON, an object a line.
final class ResultDelivery {
    private static final int AT_ONCE = 10_000;

    private final Queries queries;
    private final ResultBuckets buckets;
    private final Path temporary;
    private final JsonMapper json = JsonMapper.shared();

    ResultDelivery(Queries queries, ResultBuckets buckets, Path temporary) {
        this.queries = queries;
        this.buckets = buckets;
        this.temporary = temporary;
    }

    /// Where the rows are then. The same run writes the same key.
    String deliver(ResultLocation location, String name, Instant triggered, String queryId) throws IOException {
        Files.createDirectories(temporary);
        Path file = Files.createTempFile(temporary, "results-", ".jsonl");
        try {
            write(file, queryId);
            String key = location.key(name, triggered);
            buckets.put(location.bucket(), key, file);
            return "s3://" + location.bucket() + "/" + key;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(Path file, String queryId) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            List<List<ResultRow.Field>> rows;
            int from = 0;
            do {
                rows = queries.rows(queryId, from, AT_ONCE);
                for (List<ResultRow.Field> row : rows) {
                    Map<String, String> object = new LinkedHashMap<>();
                    row.forEach(field -> object.put(field.name(), field.value()));
                    out.write(json.writeValueAsString(object));
                    out.write('\n');
                }
                from += rows.size();
            } while (rows.size() == AT_ONCE);
        }
    }
}
