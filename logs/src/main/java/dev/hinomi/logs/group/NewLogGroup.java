package dev.hinomi.logs.group;

import dev.hinomi.logs.tag.Tags;
import java.util.Map;
import java.util.Optional;

/// A log group that is to be made.
///
/// @param kmsKeyId the ARN of a key
/// @param deletionProtected whether it cannot be deleted until this is taken back
public record NewLogGroup(
        String name,
        LogGroupClass logGroupClass,
        Map<String, String> tags,
        Optional<String> kmsKeyId,
        boolean deletionProtected) {
    public NewLogGroup {
        tags = Map.copyOf(tags);
        LogNames.checkGroup(name);
        Tags.check(tags);
        kmsKeyId.ifPresent(KmsKeys::check);
    }
}
