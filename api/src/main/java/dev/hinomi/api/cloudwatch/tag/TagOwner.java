package dev.hinomi.api.cloudwatch.tag;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Keeps the tags of one kind of resources; which tags one may have is [ResourceTags]'s to say.
public interface TagOwner {
    /// The ARN of a resource of this name, whether it exists or not.
    Arn arn(Scope scope, String name);

    /// The tags of a resource.
    ///
    /// @throws FaultException when there is no such resource
    Map<String, String> tags(Scope scope, String name);

    /// Gives a resource other tags, made of those that it has.
    ///
    /// @throws FaultException when there is no such resource
    void change(Scope scope, String name, UnaryOperator<Map<String, String>> change);
}
