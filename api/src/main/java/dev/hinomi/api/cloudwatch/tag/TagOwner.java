package dev.hinomi.api.cloudwatch.tag;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.util.Map;
import java.util.Set;

/// Keeps the tags of one kind of resources.
public interface TagOwner {
    /// The tags of a resource.
    ///
    /// @throws FaultException when there is no such resource
    Map<String, String> tags(Scope scope, String name);

    /// Adds tags, over those of the same key.
    ///
    /// @throws FaultException when there is no such resource, or it would have too many
    void tag(Scope scope, String name, Map<String, String> more);

    /// Removes tags; keys that it does not have are passed over.
    ///
    /// @throws FaultException when there is no such resource
    void untag(Scope scope, String name, Set<String> keys);
}
