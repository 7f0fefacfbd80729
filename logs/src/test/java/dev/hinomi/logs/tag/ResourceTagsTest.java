package dev.hinomi.logs.tag;

import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.logs.LogsFixture;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResourceTagsTest {
    private static final String GROUP = "arn:aws:logs:ap-northeast-1:123456789012:log-group:/app/a";

    @TempDir
    Path directory;

    private LogsFixture fixture;
    private ResourceTags tags;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        fixture.createGroup("/app/a");
        tags = new ResourceTags(Map.of("log-group", fixture.logs.groups()));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void newTagsJoinThePresentOnesAndReplaceThoseOfTheSameKeys() {
        tags.add(SCOPE, GROUP, Map.of("team", "shop", "stage", "test"));
        tags.add(SCOPE, GROUP, Map.of("stage", "prod"));
        assertThat(tags.list(SCOPE, GROUP)).isEqualTo(Map.of("team", "shop", "stage", "prod"));
        tags.remove(SCOPE, GROUP, List.of("stage", "never"));
        assertThat(tags.list(SCOPE, GROUP)).isEqualTo(Map.of("team", "shop"));
    }

    @Test
    void aResourceHasAtMost50Tags() {
        Map<String, String> fifty = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            fifty.put("k" + i, "v");
        }
        tags.add(SCOPE, GROUP, fifty);
        tags.add(SCOPE, GROUP, Map.of("k7", "changed"));
        assertThat(fault(() -> tags.add(SCOPE, GROUP, Map.of("one", "more"))))
                .isEqualTo(new Fault.TooManyTags(GROUP, "A resource can have no more than 50 tags."));
        assertThat(tags.list(SCOPE, GROUP)).hasSize(50).containsEntry("k7", "changed");
    }

    @Test
    void keysThatBelongToAwsAreRefused() {
        assertThat(fault(() -> tags.add(SCOPE, GROUP, Map.of("AWS:x", "y"))).message())
                .contains("AWS:x");
    }

    @Test
    void aResourceThatDoesNotExistHasNoTags() {
        assertThat(fault(() -> tags.list(SCOPE, GROUP + "b"))).isInstanceOf(Fault.NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/a",
                "arn:aws:sns:ap-northeast-1:123456789012:log-group:/app/a",
                "arn:aws:logs:ap-northeast-1:123456789012:anomaly-detector:x",
                "arn:aws:logs:ap-northeast-1:123456789012:log-group",
                "arn:aws:logs:us-east-1:123456789012:log-group:/app/a"
            })
    void whatIsNoResourceWithTagsIsRefusedByName(String arn) {
        assertThat(fault(() -> tags.list(SCOPE, arn)))
                .isInstanceOf(Fault.InvalidParameter.class)
                .extracting(Fault::message)
                .asString()
                .startsWith("resourceArn: '" + arn + "' (expected: ");
    }
}
