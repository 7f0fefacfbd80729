package dev.hinomi.notifications.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeliveryPolicyJsonTest {
    @Test
    void whatASubscriptionLeavesOutIsAsInItsTopic() {
        DeliveryPolicy topic = DeliveryPolicyJson.parseTopic("""
                        {"http": {"defaultHealthyRetryPolicy": {"minDelayTarget": 5, "maxDelayTarget": 30, "numRetries": 7}}}
                        """).policy();

        DeliveryPolicy policy = DeliveryPolicyJson.parseSubscription(
                "{\"healthyRetryPolicy\": {\"numRetries\": 2}, \"requestPolicy\": {\"headerContentType\": \"application/json\"}}",
                topic);

        assertThat(policy.retry())
                .isEqualTo(new RetryPolicy(Duration.ofSeconds(5), Duration.ofSeconds(30), 2, 0, 0, 0, Backoff.LINEAR));
        assertThat(policy.contentType()).isEqualTo("application/json");
    }

    @Test
    void theEffectivePolicyOfATopicWithoutOneIsTheDefault() {
        assertThat(DeliveryPolicyJson.topicForm(DeliveryPolicy.DEFAULT, false))
                .isEqualTo("{\"http\":{\"defaultHealthyRetryPolicy\":{\"minDelayTarget\":20,\"maxDelayTarget\":20,"
                        + "\"numRetries\":3,\"numMaxDelayRetries\":0,\"numNoDelayRetries\":0,\"numMinDelayRetries\":0,"
                        + "\"backoffFunction\":\"linear\"},\"disableSubscriptionOverrides\":false,"
                        + "\"defaultRequestPolicy\":{\"headerContentType\":\"text/plain; charset=UTF-8\"}}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"healthyRetryPolicy\": {\"numRetries\": 101}} | numRetries: 101 (expected: 0 to 100)",
                "{\"healthyRetryPolicy\": {\"minDelayTarget\": 0}} | minDelayTarget: 0 (expected: 1 to 3600)",
                "{\"healthyRetryPolicy\": {\"minDelayTarget\": 30}} | minDelayTarget: 30 (expected: at most maxDelayTarget, 20)",
                "{\"healthyRetryPolicy\": {\"numNoDelayRetries\": 4}} | numRetries: 3 (expected: at least the sum of the phases, 4)",
                "{\"healthyRetryPolicy\": {\"maxDelayTarget\": 3600, \"numRetries\": 5, \"numMaxDelayRetries\": 2}} | total retry time: 12630 seconds (expected: at most 3600)",
                "{\"healthyRetryPolicy\": {\"backoffFunction\": \"cubic\"}} | backoffFunction: \"cubic\" (expected: arithmetic, exponential, geometric or linear)",
                "{\"throttlePolicy\": {\"maxReceivesPerSecond\": 1}} | throttlePolicy is not supported",
                "{\"retry\": {}} | unexpected JSON member: retry (expected: [healthyRetryPolicy, requestPolicy, throttlePolicy])",
                "[] | found [] (expected: a JSON object)",
            })
    void whatIsWrongIsRefusedByName(String policy, String reason) {
        assertThatThrownBy(() -> DeliveryPolicyJson.parseSubscription(policy, DeliveryPolicy.DEFAULT))
                .hasMessage("Invalid parameter: DeliveryPolicy Reason: " + reason);
    }
}
