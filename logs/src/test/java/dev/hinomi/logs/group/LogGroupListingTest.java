package dev.hinomi.logs.group;

import static dev.hinomi.logs.LogsFixture.SCOPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.group.LogGroupSearch.NamePattern;
import dev.hinomi.logs.page.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LogGroupListingTest {
    @TempDir
    Path directory;

    private LogsFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        create("/aws/lambda/a", LogGroupClass.STANDARD, Map.of("stage", "Prod-1"));
        create("/my/discovery", LogGroupClass.STANDARD, Map.of("stage", "test", "team", ""));
        create("/web/aws/lambda", LogGroupClass.INFREQUENT_ACCESS, Map.of());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void patternsMatchAtTheStartOrAnywhereInTheSameCase() {
        assertThat(named("^/aws/lambda|discovery")).containsExactly("/aws/lambda/a", "/my/discovery");
        assertThat(named("aws/lambda")).containsExactly("/aws/lambda/a", "/web/aws/lambda");
        assertThat(named("Discovery")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "stage, prod*, /aws/lambda/a",
        "stage, *D-1, /aws/lambda/a",
        "stage, *ROD*, /aws/lambda/a",
        "stage, test, /my/discovery",
        "stage, Test,",
        "stage, !test, /aws/lambda/a",
        "stage, !prod*, /my/discovery",
        "team, '', /my/discovery",
    })
    void tagsMatch(String key, String value, String found) {
        assertThat(names(tagged(new TagFilter(key, List.of(value)))))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void conditionsAddUp() {
        assertThat(names(tagged(new TagFilter("stage", List.of())))).hasSize(2);
        assertThat(names(tagged(new TagFilter("stage", List.of("x", "test"))))).containsExactly("/my/discovery");
        assertThat(names(tagged(new TagFilter("stage", List.of()), new TagFilter("team", List.of()))))
                .containsExactly("/my/discovery");
        assertThat(names(new LogGroupSearch(
                        List.of(), Optional.of(LogGroupClass.INFREQUENT_ACCESS), List.of(), Set.of())))
                .containsExactly("/web/aws/lambda");
    }

    @Test
    void indexedFieldsChooseGroups() {
        fixture.logs.administration().indexPolicies().put(SCOPE, "/my/discovery", "{\"Fields\": [\"userId\"]}");
        assertThat(names(indexed("userId", "traceId"))).containsExactly("/my/discovery");
        assertThat(names(indexed("traceId"))).containsExactly("/aws/lambda/a", "/my/discovery");
    }

    @Test
    void pagesShowEveryGroupOnce() {
        LogGroupSearch all = new LogGroupSearch(List.of(), Optional.empty(), List.of(), Set.of());
        Page<LogGroup> first = listing().list(SCOPE, all, Optional.empty(), 2);
        Page<LogGroup> second = listing().list(SCOPE, all, first.nextToken(), 2);
        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).extracting(LogGroup::name).containsExactly("/web/aws/lambda");
        assertThat(second.nextToken()).isEmpty();
    }

    private LogGroupListing listing() {
        return fixture.logs.administration().listing();
    }

    private void create(String name, LogGroupClass logGroupClass, Map<String, String> tags) {
        fixture.logs.groups().create(SCOPE, name, logGroupClass, tags);
    }

    private List<String> named(String pattern) {
        return names(new LogGroupSearch(NamePattern.parse(pattern), Optional.empty(), List.of(), Set.of()));
    }

    private static LogGroupSearch tagged(TagFilter... tags) {
        return new LogGroupSearch(List.of(), Optional.empty(), List.of(tags), Set.of());
    }

    private static LogGroupSearch indexed(String... fields) {
        return new LogGroupSearch(List.of(), Optional.empty(), List.of(), Set.of(fields));
    }

    private List<String> names(LogGroupSearch search) {
        return listing().list(SCOPE, search, Optional.empty(), 50).items().stream()
                .map(LogGroup::name)
                .toList();
    }
}
