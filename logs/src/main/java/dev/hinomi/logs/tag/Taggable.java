package dev.hinomi.logs.tag;

import dev.hinomi.kernel.Scope;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Resources of one kind that have tags.
public interface Taggable {
    /// The tags of the resource of this name, or a [dev.hinomi.kernel.Fault.NotFound].
    Map<String, String> tags(Scope scope, String name);

    /// Replaces the tags of the resource by what `change` makes of them.
    void changeTags(Scope scope, String name, UnaryOperator<Map<String, String>> change);
}
