package dev.hinomi.api.logs.request;

import dev.hinomi.api.security.RolePolicy;
import dev.hinomi.logs.egress.View;
import dev.hinomi.wire.endpoint.RequestContext;
import org.jspecify.annotations.Nullable;

/// The parameter `unmask` of operations that tell events.
public final class Unmasking {
    private Unmasking() {}

    /// How the caller sees events. Throws AWS's AccessDeniedException when it asks for more than it may see.
    public static View view(RequestContext context, @Nullable Boolean unmask) {
        if (!Boolean.TRUE.equals(unmask)) {
            return View.MASKED;
        }
        RolePolicy.requireUnmask(context);
        return View.UNMASKED;
    }
}
