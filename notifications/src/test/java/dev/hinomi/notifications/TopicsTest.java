package dev.hinomi.notifications;

import static dev.hinomi.notifications.Fixture.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TopicsTest {
    private Fixture fixture;
    private Topics topics;

    @BeforeEach
    void start(@TempDir Path folder) {
        fixture = Fixture.start(folder);
        topics = fixture.topics();
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void creatingTwiceFindsTheSameTopicUnlessItWouldBeAnother() {
        String arn = topics.create(TOKYO, "ops", Map.of("DisplayName", "運用"), Map.of("team", "a"));

        assertThat(arn).isEqualTo("arn:aws:sns:ap-northeast-1:123456789012:ops");
        assertThat(topics.create(TOKYO, "ops", Map.of(), Map.of())).isEqualTo(arn);
        assertThat(topics.create(TOKYO, "ops", Map.of("DisplayName", "運用", "FifoTopic", "false"), Map.of("team", "a")))
                .isEqualTo(arn);
        assertThatThrownBy(() -> topics.create(TOKYO, "ops", Map.of("DisplayName", "other"), Map.of()))
                .hasMessage("Invalid parameter: Attributes Reason: Topic already exists with different attributes");
        assertThatThrownBy(() -> topics.create(TOKYO, "ops", Map.of(), Map.of("team", "b")))
                .hasMessage("Invalid parameter: Tags Reason: Topic already exists with different tags");
    }

    @Test
    void scopesKeepTheirTopicsApart() {
        Scope osaka = new Scope("123456789012", "ap-northeast-3");
        topics.create(TOKYO, "ops", Map.of(), Map.of());

        assertThat(topics.list(osaka, null).items()).isEmpty();
        assertThatThrownBy(() -> topics.attributes(osaka, "arn:aws:sns:ap-northeast-1:123456789012:ops"))
                .hasMessage("Invalid parameter: TopicArn");
        assertThatThrownBy(() -> topics.attributes(osaka, "arn:aws:sns:ap-northeast-3:123456789012:ops"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.fault()).isEqualTo(new Fault.NotFound("topic", "Topic does not exist")));
    }

    @Test
    void aListIsReadInPagesOfOneHundred() {
        for (int i = 0; i < 205; i++) {
            topics.create(TOKYO, "topic-" + i, Map.of(), Map.of());
        }
        Set<String> seen = new HashSet<>();
        Page<String> page = topics.list(TOKYO, null);
        int pages = 1;
        while (page.nextToken().isPresent()) {
            seen.addAll(page.items());
            page = topics.list(TOKYO, page.nextToken().get());
            pages++;
        }
        seen.addAll(page.items());

        assertThat(seen).hasSize(205);
        assertThat(pages).isEqualTo(3);
        assertThatThrownBy(() -> topics.list(TOKYO, "%")).hasMessage("Invalid parameter: NextToken");
    }

    @Test
    void attributesHaveTheDefaultsOfSnsAndCanBeSetAndTakenBack() {
        String arn = topics.create(TOKYO, "ops", Map.of(), Map.of());

        assertThat(topics.attributes(TOKYO, arn))
                .containsEntry("TopicArn", arn)
                .containsEntry("Owner", "123456789012")
                .containsEntry("DisplayName", "")
                .containsEntry("SubscriptionsConfirmed", "0")
                .containsEntry("SubscriptionsPending", "0")
                .containsEntry("SubscriptionsDeleted", "0")
                .containsKeys("Policy", "EffectiveDeliveryPolicy")
                .doesNotContainKeys("DeliveryPolicy", "SignatureVersion", "KmsMasterKeyId");

        topics.setAttribute(TOKYO, arn, "SignatureVersion", "2");
        topics.setAttribute(
                TOKYO, arn, "DeliveryPolicy", "{\"http\": {\"defaultHealthyRetryPolicy\": {\"numRetries\": 9}}}");
        assertThat(topics.attributes(TOKYO, arn))
                .containsEntry("SignatureVersion", "2")
                .hasEntrySatisfying(
                        "EffectiveDeliveryPolicy", policy -> assertThat(policy).contains("\"numRetries\":9"));
        topics.setAttribute(TOKYO, arn, "DeliveryPolicy", "");
        assertThat(topics.attributes(TOKYO, arn))
                .doesNotContainKey("DeliveryPolicy")
                .hasEntrySatisfying(
                        "EffectiveDeliveryPolicy", policy -> assertThat(policy).contains("\"numRetries\":3"));
    }

    @Test
    void deletingIsRepeatableAndTakesSubscriptionsAlong() {
        String arn = topics.create(TOKYO, "ops", Map.of(), Map.of());
        fixture.subscriptions().subscribe(TOKYO, arn, "http", "http://127.0.0.1:9/", Map.of());

        topics.delete(TOKYO, arn);
        topics.delete(TOKYO, arn);

        assertThat(topics.list(TOKYO, null)).isEqualTo(new Page<>(List.of(), Optional.empty()));
        assertThat(fixture.subscriptions().list(TOKYO, null, null).items()).isEmpty();
        topics.create(TOKYO, "ops", Map.of(), Map.of());
        assertThat(fixture.subscriptions().list(TOKYO, arn, null).items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Invalid parameter: Topic Name",
        "a b, Invalid parameter: Topic Name",
        "日本, Invalid parameter: Topic Name",
        "ops.fifo, Invalid parameter: Topic Name Reason: FIFO topics are not supported: ops.fifo"
    })
    void aNameThatCannotBeIsRefused(String name, String message) {
        assertThatThrownBy(() -> topics.create(TOKYO, name, Map.of(), Map.of())).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FifoTopic | true | Invalid parameter: Attributes Reason: FifoTopic=true is not supported",
                "TracingConfig | Active | Invalid parameter: Attributes Reason: TracingConfig=Active is not supported",
                "HTTPSuccessFeedbackRoleArn | arn | Invalid parameter: Attributes Reason: HTTPSuccessFeedbackRoleArn is not supported",
                "SignatureVersion | 3 | Invalid parameter: SignatureVersion (expected: 1 or 2)",
                "Policy | {\"Statement\": [{\"Effect\": \"Deny\"}]} | Invalid parameter: Policy Reason: statements that deny are not supported",
                "Colour | red | Invalid parameter: AttributeName Reason: unknown attribute Colour"
            })
    void anAttributeThatWouldHaveNoEffectIsRefusedByName(String name, String value, String message) {
        assertThatThrownBy(() -> topics.create(TOKYO, "ops", Map.of(name, value), Map.of()))
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "ops, 'Invalid parameter: TopicArn Reason: An ARN must have at least 6 elements, not 1'",
        "arn:aws:sqs:ap-northeast-1:123456789012:ops, Invalid parameter: TopicArn",
        "arn:aws:sns:us-east-1:123456789012:ops, Invalid parameter: TopicArn",
        "arn:aws:sns:ap-northeast-1:123456789012:ops:uuid, Invalid parameter: TopicArn",
    })
    void anArnThatIsNoTopicsIsRefused(String arn, String message) {
        assertThatThrownBy(() -> topics.attributes(TOKYO, arn)).hasMessage(message);
    }
}
