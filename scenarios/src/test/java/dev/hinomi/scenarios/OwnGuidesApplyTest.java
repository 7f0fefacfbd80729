package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.app.client.ServerOperations;
import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.apply.Applied;
import dev.hinomi.guide.apply.GuideApply;
import dev.hinomi.guide.apply.Plan;
import dev.hinomi.guide.apply.Step;
import dev.hinomi.guide.item.Alarm;
import dev.hinomi.testkit.ManualTimers;
import dev.hinomi.testkit.SmtpReceiver;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;

/// The project's own guides, each applied to a fresh server through the real port: in Japanese, again, and then in
/// English.
final class OwnGuidesApplyTest {
    private static final Path FOLDER = Path.of("../guides");

    @TempDir
    private Path data;

    private SmtpReceiver mail;
    private InProcessPlatform platform;
    private ServerOperations server;

    @BeforeEach
    void start() {
        mail = SmtpReceiver.start();
        platform = InProcessPlatform.start(
                TestSettings.withMail(data, mail.port()), new ManualTimers(InProcessPlatform.START));
        server = new ServerOperations(
                platform.endpoint(),
                new RequestSigner("key", "secret", "ap-northeast-1"),
                () -> platform.timers().instant());
    }

    @AfterEach
    void stop() {
        server.close();
        platform.close();
        mail.close();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void theServerTakesAllOfItAndTheOtherLanguageChangesOnlyWords(String guide) {
        Review japanese = review("ja", guide);
        GuideApply apply = new GuideApply(server);

        Plan first = apply.plan(japanese);
        assertThat(first.steps()).noneMatch(step -> step.action() instanceof Step.Action.Leave);
        Applied applied = apply.apply(first);
        assertThat(applied.failures()).isEmpty();
        try (CloudWatchClient cloudWatch = platform.cloudWatch()) {
            assertThat(cloudWatch.describeAlarms().metricAlarms())
                    .extracting(MetricAlarm::alarmName)
                    .containsExactlyInAnyOrderElementsOf(alarmsOf(japanese));
        }
        assertThat(apply.plan(japanese).changes()).isFalse();

        assertThat(apply.plan(review("en", guide)).steps())
                .extracting(Step::action)
                .filteredOn(action -> action instanceof Step.Action.Create || action instanceof Step.Action.Update)
                .isNotEmpty()
                .allSatisfy(action -> assertThat(((Step.Action.Update) action).differences())
                        .singleElement()
                        .asString()
                        .startsWith("AlarmDescription: "));
    }

    static List<String> guides() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("ja"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> alarmsOf(Review review) {
        return review.items().stream()
                .filter(Alarm.class::isInstance)
                .map(item -> ((Alarm) item).name())
                .toList();
    }

    private static Review review(String language, String guide) {
        return new GuideImport().run(FOLDER.resolve(language).resolve(guide));
    }
}
