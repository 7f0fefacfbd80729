package dev.hinomi.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.guide.settings.GuideSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The reviews of the five guides with mistakes, each checked by hand against its guide. Whoever changes an extractor
/// or a
/// rule sees here what that does to real text.
class GoldenReviewTest {
    @ParameterizedTest
    @ValueSource(strings = {"mesh-v2", "subgoal-api", "photo-sharing", "profile-api", "container-service"})
    void theReviewIsAsChecked(String guide) throws IOException {
        Review review =
                new GuideImport().run(Path.of("../guides/with-mistakes/" + guide + ".md"), GuideSettings.none());
        assertThat(ReviewPrinter.text(review))
                .isEqualTo(Files.readString(Path.of("src/test/resources/reviews/" + guide + ".txt")));
    }
}
