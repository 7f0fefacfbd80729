package dev.hinomi.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.aws.sts.Sts;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.endpoint.Principal;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RolePolicyTest {
    private static final List<Service> SERVICES = List.of(CloudWatch.SERVICE, Logs.SERVICE, Sns.SERVICE, Sts.SERVICE);

    private final RolePolicy policy = new RolePolicy();

    private void authorize(Principal.Role role, Service service, String operation) {
        Operation<?, ?> called = Objects.requireNonNull(service.operations().get(operation), operation);
        policy.authorize(context(role), service, called);
    }

    private static RequestContext context(Principal.Role role) {
        return new RequestContext(
                new Scope("123456789012", "us-east-1"),
                Principal.user("123456789012", "someone", role),
                "id",
                Instant.EPOCH,
                Service.Protocol.QUERY,
                "");
    }

    private boolean allows(Principal.Role role, Service service, String operation) {
        try {
            authorize(role, service, operation);
            return true;
        } catch (WireError e) {
            return false;
        }
    }

    private static Stream<Object[]> operations() {
        return SERVICES.stream()
                .flatMap(service ->
                        service.operations().keySet().stream().map(operation -> new Object[] {service, operation}));
    }

    @Test
    void operatorsAndAdminsMayCallEveryOperation() {
        assertThat(operations()).allSatisfy(each -> {
            assertThat(allows(Principal.Role.OPERATOR, (Service) each[0], (String) each[1]))
                    .isTrue();
            assertThat(allows(Principal.Role.ADMIN, (Service) each[0], (String) each[1]))
                    .isTrue();
        });
    }

    @Test
    void aViewerMayReadAndChangeNothing() {
        assertThatCode(() -> authorize(Principal.Role.VIEWER, CloudWatch.SERVICE, "DescribeAlarms"))
                .doesNotThrowAnyException();
        assertThat(allows(Principal.Role.VIEWER, Logs.SERVICE, "FilterLogEvents"))
                .isTrue();
        assertThat(allows(Principal.Role.VIEWER, Sts.SERVICE, "GetCallerIdentity"))
                .isTrue();
        assertThat(operations().filter(each -> allows(Principal.Role.VIEWER, (Service) each[0], (String) each[1])))
                .extracting(each -> (String) each[1])
                .allMatch(name -> name.matches(
                        "(Get|List|Describe|Filter|Query|BatchGet|StartLiveTail|StartQuery|StopQuery|Test).*"));
        assertThatThrownBy(() -> authorize(Principal.Role.VIEWER, CloudWatch.SERVICE, "PutMetricAlarm"))
                .isInstanceOfSatisfying(WireError.class, e -> {
                    assertThat(e.code()).isEqualTo("AccessDeniedException");
                    assertThat(e.message())
                            .isEqualTo("User: arn:aws:iam::123456789012:user/someone is not authorized to perform: "
                                    + "cloudwatch:PutMetricAlarm because a viewer may only read");
                });
    }

    @Test
    void onlyAnAdminMaySeeSensitiveDataUnmasked() {
        assertThatCode(() -> RolePolicy.requireUnmask(context(Principal.Role.ADMIN)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> RolePolicy.requireUnmask(context(Principal.Role.OPERATOR)))
                .isInstanceOfSatisfying(WireError.class, e -> {
                    assertThat(e.code()).isEqualTo("AccessDeniedException");
                    assertThat(e.message())
                            .isEqualTo("User: arn:aws:iam::123456789012:user/someone is not authorized to perform: "
                                    + "logs:Unmask because only an admin may");
                });
    }

    @Test
    void whoHasNotSignedMayCallNothing() {
        assertThat(operations())
                .noneMatch(each -> allows(Principal.Role.ANONYMOUS, (Service) each[0], (String) each[1]));
    }
}
