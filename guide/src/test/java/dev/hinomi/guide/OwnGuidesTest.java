package dev.hinomi.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.guide.apply.GuideApply;
import dev.hinomi.guide.apply.InMemoryOperations;
import dev.hinomi.guide.apply.Plan;
import dev.hinomi.guide.apply.Step;
import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.FilterPattern;
import dev.hinomi.guide.item.InsightsQuery;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.item.Runbook;
import dev.hinomi.guide.item.ShellCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The project's own guides are what a guide should be: nothing is wrong with them, all of their alarms are applied,
/// every
/// alarm has its runbook, and both languages say the same.
class OwnGuidesTest {
    private static final Path FOLDER = Path.of("../guides");
    private static final GuideImport GUIDES = new GuideImport();

    @ParameterizedTest
    @MethodSource("guides")
    void theLinterFindsNothing(Path guide) {
        assertThat(GUIDES.run(guide).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everythingThatApplyCanMakeIsMade(Path guide) {
        InMemoryOperations server = new InMemoryOperations();
        GuideApply apply = new GuideApply(server);
        Plan plan = apply.plan(GUIDES.run(guide));
        assertThat(plan.steps()).noneMatch(step -> step.action() instanceof Step.Action.Leave);
        assertThat(apply.apply(plan).failures()).isEmpty();
        assertThat(server.alarms).isNotEmpty();
        assertThat(server.alarms.values())
                .allSatisfy(alarm -> assertThat(alarm).containsKeys("AlarmActions", "OKActions", "AlarmDescription"));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyAlarmHasARunbookWithAnEndAndAnEscalation(Path guide) {
        Review review = GUIDES.run(guide);
        List<Runbook> runbooks = items(review, Runbook.class).toList();
        assertThat(items(review, Alarm.class))
                .allSatisfy(alarm -> assertThat(runbooks)
                        .filteredOn(runbook -> isOf(alarm, runbook))
                        .singleElement()
                        .satisfies(runbook -> {
                            assertThat(runbook.causes()).isNotEmpty();
                            assertThat(runbook.steps().toString()).containsPattern("終わったことを確かめる|Check that it is over");
                            assertThat(runbook.steps().getLast().text()).containsPattern("レベル|level");
                        }));
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothLanguagesSayTheSame(String name) {
        Review japanese = GUIDES.run(FOLDER.resolve("ja/" + name));
        Review english = GUIDES.run(FOLDER.resolve("en/" + name));
        assertThat(counts(english)).isEqualTo(counts(japanese));
        assertThat(commands(english)).isEqualTo(commands(japanese));
        assertThat(alarms(english)).isEqualTo(alarms(japanese));
        assertThat(english.settings().placeholders())
                .isEqualTo(japanese.settings().placeholders());
    }

    static List<Path> guides() {
        return Stream.of("ja", "en")
                .flatMap(language -> list(FOLDER.resolve(language)).stream())
                .toList();
    }

    static List<String> names() {
        List<String> japanese = list(FOLDER.resolve("ja")).stream()
                .map(path -> path.getFileName().toString())
                .toList();
        assertThat(list(FOLDER.resolve("en")))
                .extracting(path -> path.getFileName().toString())
                .isEqualTo(japanese);
        return japanese;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A runbook of one alarm has its name in the heading, one of several in the symptom; so the server knows which
    /// alarm
    /// begins it.
    private static boolean isOf(Alarm alarm, Runbook runbook) {
        List<String> words = List.of((runbook.title() + " " + runbook.symptom()).split("[^\\w-]+", -1));
        return words.contains(alarm.name());
    }

    private static Map<String, Long> counts(Review review) {
        return review.items().stream()
                .map(ItemKind::of)
                .collect(Collectors.groupingBy(ItemKind::label, TreeMap::new, Collectors.counting()));
    }

    /// Every command, query and search pattern in the order of the file, without the description of an alarm.
    private static List<String> commands(Review review) {
        return review.items().stream()
                .flatMap(item -> switch (item) {
                    case AwsCommand command -> Stream.of(command.text().replaceFirst("--alarm-description \".*\"", ""));
                    case ShellCommand command -> Stream.of(command.text());
                    case InsightsQuery query -> Stream.of(query.text());
                    case FilterPattern pattern -> Stream.of(pattern.summary());
                    default -> Stream.of();
                })
                .toList();
    }

    private static Map<String, Map<String, Object>> alarms(Review review) {
        return items(review, AwsCommand.class)
                .filter(command -> command.is("cloudwatch", "put-metric-alarm"))
                .map(command -> {
                    Map<String, Object> terms = new TreeMap<>(command.parameters());
                    terms.remove("AlarmDescription");
                    return terms;
                })
                .collect(Collectors.toMap(terms -> String.valueOf(terms.get("AlarmName")), terms -> terms));
    }

    private static <T extends Item> Stream<T> items(Review review, Class<T> kind) {
        return review.items().stream().filter(kind::isInstance).map(kind::cast);
    }
}
