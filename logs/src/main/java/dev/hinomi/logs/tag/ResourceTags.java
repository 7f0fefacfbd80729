package dev.hinomi.logs.tag;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.util.Collection;
import java.util.Map;

/// Tags of resources that are named by their ARN.
public final class ResourceTags {
    private final Map<String, Taggable> kinds;

    /// Tags of the kinds of resources, by the word that stands before the name in their ARNs, such as `log-group`.
    public ResourceTags(Map<String, Taggable> kinds) {
        this.kinds = Map.copyOf(kinds);
    }

    public Map<String, String> list(Scope scope, String arn) {
        Resource resource = resource(scope, arn);
        return resource.kind().tags(scope, resource.name());
    }

    public void add(Scope scope, String arn, Map<String, String> tags) {
        Resource resource = resource(scope, arn);
        resource.kind().changeTags(scope, resource.name(), present -> Tags.add(present, tags, arn));
    }

    public void remove(Scope scope, String arn, Collection<String> keys) {
        Resource resource = resource(scope, arn);
        resource.kind().changeTags(scope, resource.name(), present -> Tags.remove(present, keys));
    }

    private record Resource(Taggable kind, String name) {}

    private Resource resource(Scope scope, String text) {
        Arn arn = Arn.parse(text)
                .filter(parsed -> parsed.service().equals("logs"))
                .orElseThrow(() -> invalid(text, "the ARN of a resource of CloudWatch Logs"));
        if (!arn.region().equals(scope.region()) || !arn.account().equals(scope.account())) {
            throw invalid(text, "a resource of account " + scope.account() + " in " + scope.region());
        }
        int colon = arn.resource().indexOf(':');
        Taggable kind = colon < 0 ? null : kinds.get(arn.resource().substring(0, colon));
        if (kind == null) {
            throw invalid(text, "one of " + kinds.keySet().stream().sorted().toList());
        }
        return new Resource(kind, arn.resource().substring(colon + 1));
    }

    private static FaultException invalid(String arn, String expected) {
        return new FaultException(
                new Fault.InvalidParameter("resourceArn", "resourceArn: '" + arn + "' (expected: " + expected + ")"));
    }
}
