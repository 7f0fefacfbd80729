package dev.hinomi.kernel;

import java.util.regex.Pattern;

/// The account and region that own a resource. State is never shared between two scopes.
///
/// @param account twelve decimal digits
/// @param region an AWS region code, such as `ap-northeast-1`
public record Scope(String account, String region) {
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d{1,2}");

    public Scope {
        if (!ACCOUNT.matcher(account).matches()) {
            throw new IllegalArgumentException("account: " + account + " (expected: 12 digits)");
        }
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("region: " + region + " (expected: a region code such as us-east-1)");
        }
    }

    /// The ARN of a resource of `service` in this scope.
    public Arn arn(String service, String resource) {
        return new Arn("aws", service, region, account, resource);
    }
}
