package dev.hinomi.logs.policy;

import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.page.Page;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResourcePoliciesTest {
    private static final String ROUTE53 = """
            {"Version": "2012-10-17", "Statement": [{"Sid": "a", "Effect": "Allow",
             "Principal": {"Service": ["route53.amazonaws.com"]}, "Action": "logs:PutLogEvents", "Resource": "*"}]}""";

    @TempDir
    Path directory;

    private LogsFixture fixture;
    private ResourcePolicies policies;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        policies = fixture.logs.administration().resourcePolicies();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anAccountHasTenPolicies() {
        for (int i = 0; i < 10; i++) {
            policies.put(SCOPE, "p" + i, ROUTE53);
        }
        policies.put(SCOPE, "p3", ROUTE53);
        assertThat(fault(() -> policies.put(SCOPE, "p10", ROUTE53)))
                .isEqualTo(new Fault.LimitExceeded("Resource limit exceeded."));
        policies.delete(SCOPE, "p0");
        policies.put(SCOPE, "p10", ROUTE53);
    }

    @Test
    void pagesShowEveryPolicyOnce() {
        for (int i = 0; i < 5; i++) {
            policies.put(SCOPE, "p" + i, ROUTE53);
        }
        Page<ResourcePolicy> first = policies.ofAccount(SCOPE, Optional.empty(), 3);
        Page<ResourcePolicy> second = policies.ofAccount(SCOPE, first.nextToken(), 3);
        assertThat(first.items())
                .extracting(policy -> policy.name().orElseThrow())
                .containsExactly("p0", "p1", "p2");
        assertThat(second.items())
                .extracting(policy -> policy.name().orElseThrow())
                .containsExactly("p3", "p4");
        assertThat(second.nextToken()).isEmpty();
    }

    @Test
    void aPolicyOfAGroupIsChangedByWhoKnowsItsRevision() {
        fixture.createGroup("g");
        ResourcePolicy first = putOfGroup(Optional.empty());
        assertThat(fault(() -> putOfGroup(Optional.empty()))).isInstanceOf(Fault.Conflict.class);
        ResourcePolicy second = putOfGroup(first.revision());
        assertThat(second.revision()).isPresent().isNotEqualTo(first.revision());
        assertThat(fault(() -> policies.deleteOfGroup(SCOPE, "g", first.revision())))
                .isInstanceOf(Fault.Conflict.class);
        policies.deleteOfGroup(SCOPE, "g", second.revision());
        assertThat(policies.ofGroup(SCOPE, "g")).isEmpty();
        assertThat(fault(() -> policies.deleteOfGroup(SCOPE, "g", Optional.empty())))
                .isInstanceOf(Fault.NotFound.class);
    }

    @Test
    void aPolicyGoesWithItsGroup() {
        fixture.createGroup("g");
        putOfGroup(Optional.empty());
        fixture.logs.groups().delete(SCOPE, "g");
        fixture.createGroup("g");
        assertThat(policies.ofGroup(SCOPE, "g")).isEmpty();
        assertThat(policies.ofGroups(SCOPE, Optional.empty(), 50).items()).isEmpty();
    }

    @Test
    void aMissingPolicyIsNotFound() {
        assertThat(fault(() -> policies.delete(SCOPE, "none")))
                .isEqualTo(new Fault.NotFound("resource policy", "Policy with name [none] does not exist"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense | policyDocument: not JSON: ",
                "[] | policyDocument: not a JSON object",
                "{} | policyDocument: Statement: missing",
                "{\"Statement\": []} | policyDocument: Statement: [] (expected: one or more objects)",
                "{\"Version\": \"1\", \"Statement\": {}} | policyDocument: Version: '1' (expected: 2012-10-17 or",
                "{\"Statement\": {\"Effect\": \"Maybe\"}} | policyDocument: Statement.Effect: 'Maybe'",
                "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\"}} | policyDocument: Statement: one of Principal",
                "{\"Statement\": {}, \"Statement\": {}} | policyDocument: not JSON: Duplicate",
                "{\"Statements\": {}} | policyDocument: Statements: unknown (expected: Id, Statement, Version)"
            })
    void aDocumentThatIsNoPolicyIsRefused(String document, String message) {
        assertThat(fault(() -> policies.put(SCOPE, "p", document)).message()).startsWith(message);
    }

    private ResourcePolicy putOfGroup(Optional<String> expected) {
        return policies.putOfGroup(SCOPE, "g", Optional.empty(), ROUTE53, expected);
    }
}
