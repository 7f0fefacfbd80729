package dev.hinomi.logs.policy;

import java.util.Set;

/// The form of IAM policy documents (IAM user guide, "IAM JSON policy element reference"), as far as it can be checked
/// without knowing who they let in. They are kept and told; access is decided by the roles of principals.
public final class IamPolicies {
    private static final Set<String> EFFECTS = Set.of("Allow", "Deny");
    private static final Set<String> VERSIONS = Set.of("2008-10-17", "2012-10-17");

    private IamPolicies() {}

    /// Throws a [dev.hinomi.kernel.Fault.InvalidParameter] unless `document` is a policy of a resource.
    ///
    /// @param parameter the parameter that holds it
    public static void check(String parameter, String document) {
        PolicyJson policy = PolicyJson.parse(parameter, document);
        policy.allowOnly(Set.of("Version", "Id", "Statement"));
        policy.text("Version").ifPresent(version -> {
            if (!VERSIONS.contains(version)) {
                throw policy.invalid("Version: '" + version + "' (expected: 2012-10-17 or 2008-10-17)");
            }
        });
        for (PolicyJson statement : policy.members("Statement")) {
            String effect = statement.requiredText("Effect");
            if (!EFFECTS.contains(effect)) {
                throw policy.invalid("Statement.Effect: '" + effect + "' (expected: Allow or Deny)");
            }
            requireOne(statement, "Principal", "NotPrincipal");
            requireOne(statement, "Action", "NotAction");
        }
    }

    private static void requireOne(PolicyJson statement, String name, String negated) {
        if (statement.object().has(name) == statement.object().has(negated)) {
            throw statement.invalid("Statement: one of " + name + " and " + negated + " is expected");
        }
    }
}
