package dev.hinomi.guide.severity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.settings.SecretValues;
import dev.hinomi.guide.settings.SettingsReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlarmSeveritiesTest {
    private static final String GUIDE = """
            # Shop

            | alarm | severity |
            |---|---|
            | `Orders-Failing`, `Orders-Gone` | level 2; level 1 above 50% |
            | Stock | high |
            | `Odd` | as bad as it gets |

            ## Severity: critical

            definition of Down

            ### Details

            definition of Half

            ## Others

            definition of Slow-Warning, Disk-High and Odd
            """;

    @Test
    void theTableIsAskedFirstThenTheHeadingThenTheName() {
        AlarmSeverities severities = new AlarmSeverities(read(GUIDE, ""));
        assertThat(severities.of("Orders-Gone", 11)).isEqualTo(AlarmSeverity.WARNING);
        assertThat(severities.of("Stock", 19)).as("something is critical").isEqualTo(AlarmSeverity.WARNING);
        assertThat(severities.of("Down", 11)).isEqualTo(AlarmSeverity.CRITICAL);
        assertThat(severities.of("Half-Warning", 15)).isEqualTo(AlarmSeverity.CRITICAL);
        assertThat(severities.of("Slow-Warning", 19)).isEqualTo(AlarmSeverity.WARNING);
        assertThat(severities.of("Disk-High", 19)).isEqualTo(AlarmSeverity.UNRATED);
        assertThat(severities.of("Odd", 19)).isEqualTo(AlarmSeverity.UNRATED);
    }

    @Test
    void withoutAnythingWorseHighIsCritical() {
        AlarmSeverities severities = new AlarmSeverities(read(GUIDE.replace("critical", "medium"), ""));
        assertThat(severities.of("Stock", 19)).isEqualTo(AlarmSeverity.CRITICAL);
        assertThat(severities.of("Down", 11)).isEqualTo(AlarmSeverity.WARNING);
    }

    @Test
    void theSuffixOfAnEnvironmentAndTheWordsOfTheTeamCount() {
        String settings = """
                name-suffix: -staging
                vocabulary:
                  critical: [as bad as it gets]
                """;
        assertThat(new AlarmSeverities(read(GUIDE, settings)).of("Odd-staging", 19))
                .isEqualTo(AlarmSeverity.CRITICAL);
    }

    @ParameterizedTest
    @CsvSource({
        "container-service, '{CRITICAL=1, WARNING=4}'",
        "mesh-v2, '{CRITICAL=5, WARNING=5, INFO=3}'",
        "photo-sharing, '{CRITICAL=2, WARNING=3}'",
    })
    void theProjectsGuidesRateTheirAlarmsInBothLanguages(String name, String expected) {
        assertThat(counts("en", name)).hasToString(expected);
        assertThat(counts("ja", name)).hasToString(expected);
    }

    private static Map<AlarmSeverity, Long> counts(String language, String name) {
        Review review = new GuideImport().run(Path.of("../guides", language, name + ".md"));
        AlarmSeverities severities = new AlarmSeverities(review);
        return review.items().stream()
                .filter(Alarm.class::isInstance)
                .collect(Collectors.groupingBy(
                        item -> severities.of(((Alarm) item).name(), item.line()),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static Review read(String text, String settings) {
        return GuideImport.ofTexts()
                .run("shop.md", text, false, SettingsReader.parse("guide.yaml", settings), SecretValues.none());
    }
}
