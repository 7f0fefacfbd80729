package dev.hinomi.guide.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A kind of resource: how one is looked up, compared, made, changed and removed. A definition is what the
/// operation that makes it takes.
public sealed interface ResourceKind permits AlarmKind, MetricFilterKind, SubscriptionKind, TopicKind {
    /// As a plan names it.
    String name();

    /// What the guide says, completed by what was applied before and the guide does not say.
    Map<String, Object> completed(Map<String, Object> wanted, Optional<Map<String, Object>> applied);

    /// The resource as the server has it now, in the form of a definition.
    Optional<Map<String, Object>> present(Map<String, Object> definition);

    /// Such as `Threshold: 5 -> 10`; empty when they agree.
    ///
    /// @param complete whether `to` says everything; otherwise what it does not say makes no difference
    List<String> differences(Map<String, Object> from, Map<String, Object> to, boolean complete);

    /// What a person changed since it was applied.
    default List<String> drift(Map<String, Object> applied, Map<String, Object> present) {
        return differences(applied, present, true);
    }

    /// Makes it.
    ///
    /// @param tags that tell where it comes from
    List<Call> create(Map<String, Object> definition, List<Map<String, Object>> tags);

    /// Makes it what `definition` says.
    List<Call> change(Map<String, Object> definition, Map<String, Object> present, List<Map<String, Object>> tags);

    List<Call> remove(Map<String, Object> present);

    /// What is to be remembered of it once it is as `definition` says.
    ///
    /// @param complete whether `definition` says everything; otherwise what is there counts as well
    Map<String, Object> noted(Map<String, Object> definition, Optional<Map<String, Object>> present, boolean complete);

    /// Something about it that is no difference and that a person should know.
    default Optional<String> remark(Map<String, Object> present) {
        return Optional.empty();
    }
}
