package dev.hinomi.logs.policy;

import static dev.hinomi.logs.LogsFixture.NOW;
import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.fault;
import static dev.hinomi.logs.policy.AccountPolicyType.DATA_PROTECTION_POLICY;
import static dev.hinomi.logs.policy.AccountPolicyType.FIELD_INDEX_POLICY;
import static dev.hinomi.logs.policy.AccountPolicyType.METRIC_EXTRACTION_POLICY;
import static dev.hinomi.logs.policy.AccountPolicyType.SUBSCRIPTION_FILTER_POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupClass;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountPoliciesTest {
    private static final String INDEX = "{\"Fields\": [\"requestId\"]}";
    private static final String OTHER_INDEX = "{\"Fields\": [\"userId\"]}";
    private static final String NO_METRICS = "{\"EmbeddedMetricFormat\": {\"Status\": \"Disabled\"}}";
    private static final String MASK = """
            {"Name": "mask", "Version": "2021-06-01", "Statement": [
             {"Sid": "a", "DataIdentifier": ["arn:aws:dataprotection::aws:data-identifier/EmailAddress"],
              "Operation": {"Audit": {"FindingsDestination": {}}}},
             {"Sid": "b", "DataIdentifier": ["arn:aws:dataprotection::aws:data-identifier/EmailAddress"],
              "Operation": {"Deidentify": {"MaskConfig": {}}}}]}""";
    private static final String SUBSCRIPTION =
            "{\"DestinationArn\": \"arn:aws:lambda:ap-northeast-1:123456789012:function:f\", \"FilterPattern\": \"\"}";

    @TempDir
    Path directory;

    private LogsFixture fixture;
    private LogGroup group;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        group = fixture.logs.groups().create(SCOPE, "/app/a", LogGroupClass.STANDARD, Map.of());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aPolicyConcernsWhatArrivesWhileItIsInForce() {
        put(FIELD_INDEX_POLICY, "p", INDEX, "");
        fixture.timers.advance(Duration.ofMinutes(1));
        put(FIELD_INDEX_POLICY, "p", OTHER_INDEX, "");
        fixture.timers.advance(Duration.ofMinutes(1));
        policies().delete(SCOPE, FIELD_INDEX_POLICY, "p");
        fixture.restart();
        assertThat(document(NOW.minusMillis(1))).isEmpty();
        assertThat(document(NOW)).contains(INDEX);
        assertThat(document(NOW.plusMillis(59_999))).contains(INDEX);
        assertThat(document(NOW.plusSeconds(60))).contains(OTHER_INDEX);
        assertThat(document(NOW.plusSeconds(120))).isEmpty();
    }

    @Test
    void aPolicyConcernsWhateverArrivesInTheMillisecondsOfItsBeginningAndEnd() {
        fixture.timers.advance(Duration.ofNanos(400_000));
        put(FIELD_INDEX_POLICY, "p", INDEX, "");
        assertThat(document(NOW)).contains(INDEX);
        fixture.timers.advance(Duration.ofNanos(2_100_000));
        policies().delete(SCOPE, FIELD_INDEX_POLICY, "p");
        assertThat(document(NOW.plusMillis(2))).contains(INDEX);
        assertThat(document(NOW.plusMillis(3))).isEmpty();
    }

    @Test
    void aPolicyConcernsTheGroupsThatItSelectsAndThatHaveTheFeature() {
        put(FIELD_INDEX_POLICY, "p", INDEX, "LogGroupNamePrefix IN [\"/app/\"]");
        LogGroup web = fixture.logs.groups().create(SCOPE, "/web", LogGroupClass.STANDARD, Map.of());
        LogGroup rare = fixture.logs.groups().create(SCOPE, "/app/r", LogGroupClass.INFREQUENT_ACCESS, Map.of());
        assertThat(effective(group)).isPresent();
        assertThat(effective(web)).isEmpty();
        assertThat(effective(rare)).isEmpty();
        Scope elsewhere = new Scope("123456789012", "us-east-1");
        assertThat(policies().effective(elsewhere, FIELD_INDEX_POLICY, group, NOW))
                .isEmpty();
    }

    @Test
    void selectionsOfATypeDoNotOverlap() {
        put(FIELD_INDEX_POLICY, "p", INDEX, "LogGroupNamePrefix IN [\"my-log\"]");
        assertThat(fault(() -> put(FIELD_INDEX_POLICY, "q", INDEX, "LogGroupNamePrefix IN [\"my-logging\"]")))
                .isInstanceOf(Fault.InvalidParameter.class)
                .extracting(Fault::message)
                .asString()
                .contains("policy p");
        put(FIELD_INDEX_POLICY, "p", INDEX, "LogGroupNamePrefix IN [\"my-logging\"]");
        put(FIELD_INDEX_POLICY, "q", INDEX, "LogGroupNamePrefix IN [\"other\"]");
        assertThat(policies().list(SCOPE, FIELD_INDEX_POLICY))
                .extracting(AccountPolicy::name)
                .containsExactly("p", "q");
    }

    @Test
    void typesHaveTheirLimits() {
        put(DATA_PROTECTION_POLICY, "p", MASK, "");
        put(DATA_PROTECTION_POLICY, "p", MASK, "");
        assertThat(fault(() -> put(DATA_PROTECTION_POLICY, "q", MASK, "")))
                .isEqualTo(new Fault.LimitExceeded("Resource limit exceeded."));
        for (int i = 0; i < 5; i++) {
            put(METRIC_EXTRACTION_POLICY, "m" + i, NO_METRICS, "LogGroupName IN [\"g" + i + "\"]");
        }
        assertThat(fault(() -> put(METRIC_EXTRACTION_POLICY, "m5", NO_METRICS, "LogGroupName IN [\"g5\"]")))
                .isInstanceOf(Fault.LimitExceeded.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LogGroupName IN [\"a\"]", "LogGroupNamePrefix IN [\"a\"]", "nonsense"})
    void aTypeHasItsCriteria(String criteria) {
        assertThat(fault(() -> put(SUBSCRIPTION_FILTER_POLICY, "p", SUBSCRIPTION, criteria)))
                .isInstanceOf(Fault.InvalidParameter.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"DestinationArn\": 7}",
                "{\"DestinationArn\": \"arn:aws:lambda:a:b:c\", \"FilterPattern\": \"{ nonsense\"}",
                "{\"DestinationArn\": \"arn:aws:lambda:a:b:c\", \"Distribution\": \"Even\"}",
                "{\"DestinationArn\": \"arn:aws:lambda:a:b:c\", \"Nonsense\": 1}"
            })
    void aDocumentThatIsNotOfItsTypeIsRefused(String document) {
        assertThat(fault(() -> put(SUBSCRIPTION_FILTER_POLICY, "p", document, "")))
                .isInstanceOf(Fault.InvalidParameter.class)
                .extracting(Fault::message)
                .asString()
                .startsWith("policyDocument: ");
        assertThat(policies().list(SCOPE, SUBSCRIPTION_FILTER_POLICY)).isEmpty();
    }

    @Test
    void aSubscriptionForAllGroupsIsRefusedByName() {
        assertThat(fault(() -> put(SUBSCRIPTION_FILTER_POLICY, "p", SUBSCRIPTION, "")))
                .isInstanceOf(Fault.Unsupported.class)
                .extracting(Fault::message)
                .asString()
                .contains("SUBSCRIPTION_FILTER_POLICY");
        assertThat(policies().list(SCOPE, SUBSCRIPTION_FILTER_POLICY)).isEmpty();
    }

    @Test
    void documentsAreRead() {
        assertThat(MetricExtractionPolicy.parse(NO_METRICS).enabled()).isFalse();
        SubscriptionPolicy subscription = SubscriptionPolicy.parse(SUBSCRIPTION);
        assertThat(subscription.destinationArn()).endsWith("function:f");
        assertThat(subscription.random()).isFalse();
    }

    @Test
    void namesAndLengthsAreChecked() {
        assertThat(fault(() -> put(FIELD_INDEX_POLICY, "aws/p", INDEX, ""))).isInstanceOf(Fault.InvalidParameter.class);
        String tooLong = INDEX + " ".repeat(30_720);
        assertThat(fault(() -> put(FIELD_INDEX_POLICY, "p", tooLong, "")).message())
                .contains("at most 30720");
        assertThat(fault(() -> policies().delete(SCOPE, FIELD_INDEX_POLICY, "none")))
                .isInstanceOf(Fault.NotFound.class);
    }

    private AccountPolicies policies() {
        return fixture.logs.administration().accountPolicies();
    }

    private void put(AccountPolicyType type, String name, String document, String criteria) {
        policies().put(SCOPE, type, name, document, Optional.of(criteria).filter(text -> !text.isEmpty()));
    }

    private Optional<AccountPolicy> effective(LogGroup of) {
        return policies().effective(SCOPE, FIELD_INDEX_POLICY, of, fixture.timers.instant());
    }

    private Optional<String> document(Instant at) {
        return policies().effective(SCOPE, FIELD_INDEX_POLICY, group, at).map(AccountPolicy::document);
    }
}
