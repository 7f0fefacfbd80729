package dev.hinomi.api.cloudwatch.tag;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who keeps the tags of which kind of resources. The kind is what the resource part of an ARN begins with:
/// `alarm:NAME`, `alarm-mute-rule:NAME`, `dashboard/NAME`.
public final class ResourceTags {
    private static final Pattern RESOURCE = Pattern.compile("(?<kind>[a-z-]+)[:/](?<name>.+)", Pattern.DOTALL);

    private final Map<String, TagOwner> owners;

    private ResourceTags(Map<String, TagOwner> owners) {
        this.owners = Map.copyOf(owners);
    }

    /// Of alarms and mute rules.
    public static ResourceTags of(Alarms alarms) {
        return new ResourceTags(Map.of(
                "alarm", new AlarmTagOwner(alarms.tags()), "alarm-mute-rule", new MuteTagOwner(alarms.muteRules())));
    }

    /// The same with another kind.
    public ResourceTags with(String kind, TagOwner owner) {
        Map<String, TagOwner> more = new HashMap<>(owners);
        more.put(kind, owner);
        return new ResourceTags(more);
    }

    Map<String, String> tags(Scope scope, String arn) {
        Resource resource = resource(scope, arn);
        return resource.owner().tags(scope, resource.name());
    }

    /// Adds tags, over those of the same key.
    void tag(Scope scope, String arn, Map<String, String> more) {
        change(scope, arn, before -> Tags.with(before, more));
    }

    /// Removes tags; keys that it does not have are passed over.
    void untag(Scope scope, String arn, Set<String> keys) {
        change(scope, arn, before -> Tags.without(before, keys));
    }

    private void change(Scope scope, String arn, UnaryOperator<Map<String, String>> change) {
        Resource resource = resource(scope, arn);
        resource.owner().change(scope, resource.name(), change);
    }

    private record Resource(TagOwner owner, String name) {}

    private Resource resource(Scope scope, String arn) {
        Arn parsed = Arn.parse(arn)
                .filter(each -> each.service().equals("cloudwatch"))
                .orElseThrow(() -> new FaultException(new Fault.InvalidParameter(
                        "ResourceARN", "ResourceARN: " + arn + " (expected: the ARN of a resource of CloudWatch)")));
        Matcher resource = RESOURCE.matcher(parsed.resource());
        TagOwner owner = resource.matches() ? owners.get(resource.group("kind")) : null;
        if (owner == null || !parsed.equals(owner.arn(scope, resource.group("name")))) {
            throw new FaultException(new Fault.NotFound("resource", "Resource does not exist: " + arn));
        }
        return new Resource(owner, resource.group("name"));
    }
}
