package dev.hinomi.insights.query;

import static dev.hinomi.insights.InsightsFixture.NOW;
import static dev.hinomi.insights.InsightsFixture.SCOPE;
import static dev.hinomi.insights.InsightsFixture.fault;
import static dev.hinomi.insights.InsightsFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.insights.InsightsFixture;
import dev.hinomi.insights.engine.QueryOrder;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.TimeRange;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupClass;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Queries that name their log groups themselves.
final class SourcesTest {
    @TempDir
    private Path directory;

    private InsightsFixture fixture;

    @BeforeEach
    void start() {
        fixture = new InsightsFixture(directory);
        create("web/a", LogGroupClass.STANDARD, Map.of("team", "shop"));
        create("web/b", LogGroupClass.STANDARD, Map.of("team", "pay"));
        create("web/rare", LogGroupClass.INFREQUENT_ACCESS, Map.of("team", "shop"));
    }

    private void create(String name, LogGroupClass logGroupClass, Map<String, String> tags) {
        fixture.logs.groups().create(SCOPE, name, logGroupClass, tags);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private QueryOrder order(String text) {
        fixture.queries.submit(SCOPE, request(text));
        return fixture.engine.orders.remove();
    }

    private List<String> groups(String text) {
        return order(text).groups().stream().map(LogGroup::name).toList();
    }

    @Test
    void groupsAreSelectedByPrefixClassAndTags() {
        assertThat(groups("SOURCE logGroups() | fields a")).containsExactly("app", "web/a", "web/b");
        assertThat(groups("SOURCE logGroups(namePrefix: ['web/', 'none'])")).containsExactly("web/a", "web/b");
        assertThat(groups("SOURCE logGroups(class: ['INFREQUENT_ACCESS'])")).containsExactly("web/rare");
        assertThat(groups("SOURCE logGroups(accountIdentifier: ['123456789012'], namePrefix: ['app'])"))
                .containsExactly("app");
        assertThat(groups("SOURCE logGroupTags([{\"key\":\"team\", \"values\":[\"s*\"]}])"))
                .containsExactly("web/a");
    }

    @Test
    void oneGroupIsNamedByItsNameOrArn() {
        assertThat(groups("SOURCE 'web/b'")).containsExactly("web/b");
        assertThat(groups("SOURCE 'arn:aws:logs:ap-northeast-1:123456789012:log-group:web/b'"))
                .containsExactly("web/b");
    }

    @Test
    void aSourceMaySetTheTime() {
        assertThat(order("SOURCE app start=-1d end=now | fields a").range())
                .isEqualTo(new TimeRange(NOW.minus(Duration.ofDays(1)), NOW.plusMillis(1)));
        assertThat(fault(() -> order("SOURCE app start=now end=-1d | fields a")))
                .isInstanceOf(Fault.InvalidParameter.class);
    }

    @Test
    void whatIsNotHereIsRefusedByName() {
        assertThat(fault(() -> order("SOURCE dataSource(['amazon_vpc.flow']) | fields a"))
                        .message())
                .isEqualTo("dataSource: amazon_vpc.flow is not supported");
        assertThat(fault(() -> order("SOURCE logGroups(accountIdentifier: ['210987654321']) | fields a"))
                        .message())
                .isEqualTo("accountIdentifier: 210987654321 is not supported");
        assertThat(fault(() -> order("SOURCE logGroups(namePrefix: ['nothing']) | fields a")))
                .isInstanceOf(Fault.NotFound.class);
        assertThat(fault(() -> order("SOURCE 'arn:aws:logs:us-east-1:123456789012:log-group:app' | fields a")))
                .isInstanceOf(Fault.Unsupported.class);
    }

    @Test
    void groupsAreNamedByTheRequestOrByTheQuery() {
        assertThat(fault(() -> fixture.queries.submit(SCOPE, request("SOURCE logGroups() | fields a", "app")))
                        .message())
                .isEqualTo("logGroupNames: app (expected: none, because the query names its log groups by SOURCE)");
    }
}
