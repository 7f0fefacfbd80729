package dev.hinomi.guide.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricDictionaryTest {
    private final MetricDictionary dictionary = MetricDictionary.standard();

    @Test
    void everyNamespaceNamesItsSourceAndHasMetrics() {
        assertThat(dictionary.namespaces()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(namespace -> {
            assertThat(namespace.source()).startsWith("https://docs.aws.amazon.com/");
            assertThat(namespace.metrics()).isNotEmpty();
            assertThat(namespace.misnamed().keySet()).noneMatch(namespace.metrics()::containsKey);
            assertThat(namespace.metrics().keySet())
                    .containsAll(namespace.misnamed().values());
        });
    }

    @Test
    void knowsTheDimensionsOfAMetric() {
        Namespace dynamo = dictionary.namespace("AWS/DynamoDB").orElseThrow();
        assertThat(dynamo.metric("ThrottledRequests").orElseThrow().dimensions())
                .isEqualTo(List.of(Set.of("TableName", "Operation")));
        assertThat(dynamo.metric("UserErrors").orElseThrow().dimensions()).isEqualTo(List.of(Set.of()));
    }

    @Test
    void suggestsWhatWasMeant() {
        Namespace dynamo = dictionary.namespace("AWS/DynamoDB").orElseThrow();
        assertThat(dynamo.suggestion("ReadThrottles")).contains("ReadThrottleEvents");
        assertThat(dynamo.suggestion("SystemError")).contains("SystemErrors");
        assertThat(dynamo.suggestion("Bananas")).isEmpty();
    }

    @Test
    void theInnermostHeadingThatNamesOneServiceDecides() {
        assertThat(dictionary.namespaceOf(List.of("Lambda and DynamoDB", "DynamoDB"), "SystemErrors"))
                .contains("AWS/DynamoDB");
        assertThat(dictionary.namespaceOf(List.of("Lambda", "Errors"), "Errors"))
                .contains("AWS/Lambda");
        assertThat(dictionary.namespaceOf(List.of("Lambda"), "QueueLength")).isEmpty();
        assertThat(dictionary.namespaceOf(List.of("Lambda and DynamoDB"), "Errors"))
                .isEmpty();
    }
}
