package dev.hinomi.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.guide.settings.GuideSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Measures the reader against guides of other styles, whose answers were made by hand. What was missed and
/// what was taken wrongly is written to `target/other-guides/`.
class OtherGuidesTest {
    private static final Path FOLDER = Path.of("src/test/resources/other-guides");

    /// The floors are what has been reached, in percent.
    @ParameterizedTest
    @CsvSource({
        "payments-runbook, 100, 99.1",
        "wiki-orders, 100, 100",
        "rst-batch, 98.2, 93.5",
        "ios-push-ja, 100, 100",
        "data-lake, 100, 96.4",
        "video-rfc, 100, 100",
        "hotel-confluence, 100, 100",
        "factory-ja, 100, 100",
        "mail-notion, 100, 100",
        "kafka-adoc, 100, 100"
    })
    void theReaderFindsWhatTheAnswersName(String guide, double precision, double recall) throws IOException {
        List<GuidePart> parts = new GuideImport()
                .run(FOLDER.resolve(guide + ".md"), GuideSettings.none()).items().stream()
                        .flatMap(GuidePart::of)
                        .toList();
        GuideAnswers.Score score = GuideAnswers.read(FOLDER, guide).score(parts);
        Path report = Files.createDirectories(Path.of("target/other-guides")).resolve(guide + ".txt");
        Files.writeString(report, score.toString());
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(precision);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(recall);
    }
}
