package dev.hinomi.api.logs.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.egress.View;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.endpoint.Principal;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Service;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class UnmaskingTest {
    private static RequestContext caller(Principal.Role role) {
        return new RequestContext(
                new Scope("123456789012", "us-east-1"),
                Principal.user("123456789012", "someone", role),
                "id",
                Instant.EPOCH,
                Service.Protocol.JSON,
                "");
    }

    @Test
    void eventsAreMaskedUnlessTheCallerAsksAndMay() {
        assertThat(Unmasking.view(caller(Principal.Role.ADMIN), null)).isEqualTo(View.MASKED);
        assertThat(Unmasking.view(caller(Principal.Role.ADMIN), false)).isEqualTo(View.MASKED);
        assertThat(Unmasking.view(caller(Principal.Role.ADMIN), true)).isEqualTo(View.UNMASKED);
        assertThat(Unmasking.view(caller(Principal.Role.VIEWER), false)).isEqualTo(View.MASKED);
        for (Principal.Role role : new Principal.Role[] {Principal.Role.VIEWER, Principal.Role.OPERATOR}) {
            assertThatThrownBy(() -> Unmasking.view(caller(role), true))
                    .isInstanceOfSatisfying(
                            WireError.class, e -> assertThat(e.code()).isEqualTo("AccessDeniedException"));
        }
    }
}
