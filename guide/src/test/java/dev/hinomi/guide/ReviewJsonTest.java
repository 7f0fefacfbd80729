package dev.hinomi.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.guide.settings.GuideSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReviewJsonTest {
    private final Review review =
            new GuideImport().run(Path.of("../guides/with-mistakes/mesh-v2.md"), GuideSettings.none());

    @Test
    void aReviewHasItemsAndFindings() {
        JsonNode json = new JsonMapper().readTree(ReviewJson.review(review));
        assertThat(json.get("file").asString()).endsWith("mesh-v2.md");
        assertThat(json.get("items").size()).isEqualTo(review.items().size());
        assertThat(json.get("items").get(0).get("kind").asString()).isEqualTo("metric threshold");
    }

    @Test
    void findingsSayWhereWhyAndHowToMend() {
        JsonNode json = new JsonMapper().readTree(ReviewJson.findings(review.findings()));
        JsonNode twoStatistics = json.valueStream()
                .filter(finding -> finding.get("rule").asString().equals("alarm-two-statistics"))
                .findFirst()
                .orElseThrow();
        assertThat(twoStatistics.get("line").asInt()).isEqualTo(137);
        assertThat(twoStatistics.get("severity").asString()).isEqualTo("error");
        assertThat(twoStatistics.get("fix").get("edits").get(0).get("from").asString())
                .isEqualTo("--statistic ExtendedStatistics");
    }
}
