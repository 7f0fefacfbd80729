package dev.hinomi.api.logs.request;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.WireError;
import org.jspecify.annotations.Nullable;

/// A group that a request names, by `logGroupName` or by `logGroupIdentifier`, which is a name or an ARN.
public final class GroupReference {
    private static final String RESOURCE = "log-group:";
    /// What the ARN of a group with all its streams ends with.
    private static final String STREAMS = ":*";

    private GroupReference() {}

    /// The group's name.
    public static String resolve(Scope scope, @Nullable String name, @Nullable String identifier) {
        if (name != null && identifier != null) {
            // A shape that the operation does not declare: recorded from the service.
            throw new WireError(
                    "ValidationException", "LogGroup name and LogGroup ARN are mutually exclusive parameters.");
        }
        if (identifier != null) {
            return resolve(scope, identifier);
        }
        if (name == null) {
            throw new FaultException(new Fault.InvalidParameter(
                    "logGroupName", "logGroupName: missing (expected: logGroupName or logGroupIdentifier)"));
        }
        return name;
    }

    /// The name of the group that an identifier stands for: a name, or an ARN with or without `:*` at its end.
    /// Groups of other accounts or regions are not served.
    public static String resolve(Scope scope, String identifier) {
        return identifier.startsWith("arn:") ? resolveArn(scope, "logGroupIdentifier", identifier) : identifier;
    }

    /// The name of the group that an ARN stands for, with or without `:*` at its end.
    ///
    /// @param parameter where the ARN was found
    public static String resolveArn(Scope scope, String parameter, String text) {
        Arn arn = Arn.parse(text)
                .filter(parsed -> parsed.service().equals("logs")
                        && parsed.resource().startsWith(RESOURCE)
                        && parsed.resource().length() > RESOURCE.length())
                .orElseThrow(() -> new FaultException(new Fault.InvalidParameter(
                        parameter,
                        parameter + ": " + text
                                + " (expected: a log group, arn:aws:logs:REGION:ACCOUNT:log-group:NAME)")));
        if (!arn.account().equals(scope.account()) || !arn.region().equals(scope.region())) {
            throw new FaultException(new Fault.Unsupported(
                    parameter,
                    parameter + ": " + text + " (expected: a group of account " + scope.account() + " in "
                            + scope.region() + "; others are not supported)"));
        }
        String name = arn.resource().substring(RESOURCE.length());
        return name.endsWith(STREAMS) ? name.substring(0, name.length() - STREAMS.length()) : name;
    }
}
