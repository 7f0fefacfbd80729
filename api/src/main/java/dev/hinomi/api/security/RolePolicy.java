package dev.hinomi.api.security;

import dev.hinomi.wire.WireError;
import dev.hinomi.wire.endpoint.Authorizer;
import dev.hinomi.wire.endpoint.Principal;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import java.util.List;
import java.util.Set;

/// What a role may call: a viewer what reads, an operator and an admin every operation. Only an admin may
/// also see sensitive data unmasked, and change principals, which is no AWS operation.
public final class RolePolicy implements Authorizer {
    private static final List<String> READING = List.of("Get", "List", "Describe", "Filter", "Query", "BatchGet");

    /// Operations that read and are not called so: a Logs Insights query begins and ends with these.
    private static final Set<String> ALSO_READING =
            Set.of("StartLiveTail", "StartQuery", "StopQuery", "TestMetricFilter", "TestTransformer");

    @Override
    public void authorize(RequestContext context, Service service, Operation<?, ?> operation) {
        boolean allowed = switch (context.principal().role()) {
            case ANONYMOUS -> false;
            case VIEWER -> reads(operation.name());
            case OPERATOR, ADMIN -> true;
        };
        if (!allowed) {
            throw new WireError(
                    "AccessDeniedException",
                    "User: " + context.principal().arn() + " is not authorized to perform: "
                            + action(service, operation)
                            + because(context.principal().role()));
        }
    }

    /// Lets pass who may see sensitive data unmasked: an admin. An operator works with masked events as
    /// everybody whom data protection is there for.
    public static void requireUnmask(RequestContext context) {
        if (context.principal().role() != Principal.Role.ADMIN) {
            throw new WireError(
                    "AccessDeniedException",
                    "User: " + context.principal().arn()
                            + " is not authorized to perform: logs:Unmask because only an admin may");
        }
    }

    private static String because(Principal.Role role) {
        return role == Principal.Role.VIEWER ? " because a viewer may only read" : "";
    }

    /// Whether an operation of this name changes nothing.
    public static boolean reads(String operation) {
        return ALSO_READING.contains(operation) || READING.stream().anyMatch(operation::startsWith);
    }

    /// As IAM names it; CloudWatch alone has another prefix than the name that it is signed with.
    public static String action(Service service, Operation<?, ?> operation) {
        String prefix = service.signingName().equals("monitoring") ? "cloudwatch" : service.signingName();
        return prefix + ":" + operation.name();
    }
}
