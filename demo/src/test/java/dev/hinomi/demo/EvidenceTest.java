package dev.hinomi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.demo.fault.Evidence;
import dev.hinomi.demo.fault.PreparedFault;
import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.InsightsQuery;
import dev.hinomi.guide.item.Item;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of the faults stands in the guides: the alarm, and the question that shows the cause.
final class EvidenceTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void standsInTheGuide(String language) {
        GuideFiles.copyTo(folder, language);
        assertThat(Systems.faults()).isNotEmpty().allSatisfy(fault -> {
            List<Item> items = new GuideImport()
                    .run(folder.resolve(fault.system() + ".md"))
                    .items();
            assertThat(of(items, Alarm.class).map(Alarm::name)).contains(fault.alarm());
            assertThat(isIn(items, fault))
                    .as("%s asks as the guide does", fault.name())
                    .isTrue();
        });
    }

    private static boolean isIn(List<Item> items, PreparedFault fault) {
        return switch (fault.evidence()) {
            case Evidence.Query query ->
                of(items, InsightsQuery.class)
                        .anyMatch(item -> words(item.text()).equals(words(query.text())));
            case Evidence.Pattern pattern ->
                of(items, AwsCommand.class)
                        .filter(command -> command.is("logs", "filter-log-events"))
                        .anyMatch(command -> has(command, "log-group-name", pattern.group())
                                && has(command, "filter-pattern", pattern.text()));
        };
    }

    private static boolean has(AwsCommand command, String option, String value) {
        return command.option(option)
                .filter(given -> given.value().equals(value))
                .isPresent();
    }

    private static <T extends Item> Stream<T> of(List<Item> items, Class<T> kind) {
        return items.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
