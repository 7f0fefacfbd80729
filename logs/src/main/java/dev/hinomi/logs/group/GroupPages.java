package dev.hinomi.logs.group;

import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.page.Page;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Pages of groups, by name.
final class GroupPages {
    private static final int CHUNK = 500;

    private GroupPages() {}

    /// The groups that `accepted` takes, of those whose names start with `prefix`.
    static Page<LogGroup> page(
            ReadTx tx,
            Scope scope,
            String prefix,
            Predicate<LogGroup> accepted,
            PageToken tokens,
            Optional<String> token,
            int limit) {
        Optional<String> after = token.map(tokens::place);
        List<LogGroup> found = find(tx, scope, prefix, accepted, after.orElse(null), limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<LogGroup> page = found.subList(0, limit);
        return new Page<>(page, Optional.of(tokens.issue(page.getLast().name())));
    }

    private static List<LogGroup> find(
            ReadTx tx, Scope scope, String prefix, Predicate<LogGroup> accepted, @Nullable String after, int limit) {
        List<LogGroup> found = new ArrayList<>();
        @Nullable String last = after;
        while (true) {
            List<Document<LogGroup>> chunk = tx.list(LogCollections.GROUPS, scope, prefix, last, CHUNK);
            for (Document<LogGroup> document : chunk) {
                if (accepted.test(document.value())) {
                    found.add(document.value());
                }
                if (found.size() == limit) {
                    return found;
                }
            }
            if (chunk.size() < CHUNK) {
                return found;
            }
            last = chunk.getLast().id();
        }
    }
}
