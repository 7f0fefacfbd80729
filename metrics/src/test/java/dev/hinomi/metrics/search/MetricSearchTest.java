package dev.hinomi.metrics.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.SeriesSearch;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.testkit.ManualTimers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MetricSearchTest {
    private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");
    private static final Scope SCOPE = new Scope("111122223333", "ap-northeast-1");

    private final List<@Nullable Object> asked = new ArrayList<>();
    private final MetricSearch search = new MetricSearch(
            (scope, namespace, name, since) -> {
                asked.clear();
                asked.addAll(Arrays.asList(namespace, name, since));
                return IntStream.range(0, 501)
                        .mapToObj(host -> new MetricId("Fleet", "Load", new Dimension("Host", "h" + host)))
                        .toList();
            },
            new ManualTimers(NOW));

    @Test
    void findsTheFirst500() {
        SeriesSearch.Found all = search.find(SCOPE, "load");
        assertThat(all.metrics()).hasSize(500);
        assertThat(all.truncated()).isTrue();
        SeriesSearch.Found fewer = search.find(SCOPE, "load NOT h0");
        assertThat(fewer.metrics()).hasSize(500);
        assertThat(fewer.truncated()).isFalse();
    }

    @Test
    void looksOnlyWhereTheExpressionAllowsAnything() {
        Instant twoWeeksAgo = NOW.minus(Duration.ofDays(14));
        search.find(SCOPE, "{Fleet,Host} MetricName=\"Load\" h1");
        assertThat(asked).containsExactly("Fleet", "Load", twoWeeksAgo);
        search.find(SCOPE, "Namespace=\"Fleet\" h1");
        assertThat(asked).containsExactly("Fleet", null, twoWeeksAgo);
        search.find(SCOPE, "MetricName=\"Load\" OR h1");
        assertThat(asked).containsExactly(null, null, twoWeeksAgo);
        search.find(SCOPE, "MetricName=load");
        assertThat(asked).containsExactly(null, null, twoWeeksAgo);
    }

    @Test
    void refusesWhatIsTooLong() {
        search.check("a".repeat(1024));
        assertThatThrownBy(() -> search.check("a".repeat(1025)))
                .isInstanceOf(FaultException.class)
                .hasMessage("SEARCH: an expression of 1025 characters (expected: at most 1024)");
    }
}
