package dev.hinomi.api.logs.tag;

import dev.hinomi.logs.Administration;
import dev.hinomi.logs.Logs;
import dev.hinomi.logs.tag.ResourceTags;
import dev.hinomi.wire.endpoint.Handler;
import java.util.List;
import java.util.Map;

/// The operations on tags.
public final class TagOperations {
    private TagOperations() {}

    public static List<Handler<?, ?>> of(Logs logs) {
        Administration administration = logs.administration();
        ResourceTags tags = new ResourceTags(Map.of(
                "log-group", logs.groups(),
                "destination", administration.destinations(),
                "lookup-table", administration.lookupTables()));
        return List.of(
                new TagLogGroup(logs.groups()),
                new UntagLogGroup(logs.groups()),
                new ListTagsLogGroup(logs.groups()),
                new TagResource(tags),
                new UntagResource(tags),
                new ListTagsForResource(tags));
    }
}
