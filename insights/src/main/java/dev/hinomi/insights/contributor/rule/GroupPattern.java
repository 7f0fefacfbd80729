package dev.hinomi.insights.contributor.rule;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.util.Optional;

/// Which log groups a rule is about: one, or all whose names begin so.
///
/// @param name without the `*`
/// @param region of an ARN; empty when the rule says a name
/// @param account of an ARN, `*` for every account; empty when the rule says a name
public record GroupPattern(String name, boolean prefix, Optional<String> region, Optional<String> account) {
    private static final String EVERY = "*";

    /// The user guide writes `log-group/name`, CloudWatch Logs itself `log-group:name`.
    private static final String RESOURCE = "log-group";

    /// A name, or the beginning of one and `*`; empty when it is neither.
    static Optional<GroupPattern> ofName(String text) {
        boolean prefix = text.endsWith(EVERY);
        String name = prefix ? text.substring(0, text.length() - 1) : text;
        return name.contains(EVERY) || text.isEmpty()
                ? Optional.empty()
                : Optional.of(new GroupPattern(name, prefix, Optional.empty(), Optional.empty()));
    }

    /// Such as `arn:aws:logs:us-east-1:*:log-group/MyName*`; empty when it is something else.
    static Optional<GroupPattern> ofArn(String text) {
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("logs") && arn.resource().startsWith(RESOURCE))
                .filter(arn -> arn.account().equals(EVERY) || arn.account().matches("\\d{12}"))
                .flatMap(GroupPattern::of);
    }

    private static Optional<GroupPattern> of(Arn arn) {
        String rest = arn.resource().substring(RESOURCE.length());
        if (!rest.startsWith(":") && !rest.startsWith("/")) {
            return Optional.empty();
        }
        return ofName(rest.substring(1))
                .map(named -> new GroupPattern(
                        named.name(), named.prefix(), Optional.of(arn.region()), Optional.of(arn.account())));
    }

    /// Whether a scope's groups are meant at all.
    public boolean concerns(Scope scope) {
        return region.map(scope.region()::equals).orElse(true)
                && account.map(each -> each.equals(EVERY) || each.equals(scope.account()))
                        .orElse(true);
    }

    public boolean matches(String group) {
        return prefix ? group.startsWith(name) : group.equals(name);
    }
}
