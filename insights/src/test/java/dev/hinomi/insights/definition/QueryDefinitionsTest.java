package dev.hinomi.insights.definition;

import static dev.hinomi.insights.InsightsFixture.NOW;
import static dev.hinomi.insights.InsightsFixture.OTHER;
import static dev.hinomi.insights.InsightsFixture.SCOPE;
import static dev.hinomi.insights.InsightsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.logs.page.Page;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.testkit.ManualTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueryDefinitionsTest {
    private static final QueryParameter LEVEL =
            new QueryParameter("level", Optional.of("ERROR"), Optional.of("the least level"));

    @TempDir
    private Path directory;

    private final ManualTimers timers = new ManualTimers(NOW);
    private Records records;
    private QueryDefinitions definitions;

    @BeforeEach
    void start() {
        records = SqliteRecords.open(directory.resolve("records.sqlite"));
        definitions = new QueryDefinitions(records, timers);
    }

    @AfterEach
    void stop() {
        records.close();
    }

    private static NewDefinition named(String name) {
        return new NewDefinition(name, "filter level = '{{level}}'", List.of("app"), List.of(LEVEL), Optional.empty());
    }

    private List<String> names(String prefix) {
        return definitions.describe(SCOPE, prefix, Optional.empty(), 10).items().stream()
                .map(QueryDefinition::name)
                .toList();
    }

    @Test
    void aSavedQueryIsDescribedAsItWasSaved() {
        String id = definitions.create(SCOPE, named("errors"));

        assertThat(definitions.describe(SCOPE, "", Optional.empty(), 10).items())
                .containsExactly(new QueryDefinition(
                        id,
                        "errors",
                        "filter level = '{{level}}'",
                        List.of("app"),
                        List.of(LEVEL),
                        NOW,
                        Optional.empty()));
    }

    @Test
    void replacingReplacesEverything() {
        String id = definitions.create(SCOPE, named("errors"));
        timers.advance(Duration.ofSeconds(1));

        definitions.replace(
                SCOPE, id, new NewDefinition("all", "fields @message", List.of(), List.of(), Optional.empty()));

        assertThat(definitions.describe(SCOPE, "", Optional.empty(), 10).items())
                .containsExactly(new QueryDefinition(
                        id, "all", "fields @message", List.of(), List.of(), NOW.plusSeconds(1), Optional.empty()));
    }

    @Test
    void areListedByNameInPages() {
        List.of("ops/b", "dev", "ops/a", "ops/a").forEach(name -> definitions.create(SCOPE, named(name)));

        assertThat(names("ops/")).containsExactly("ops/a", "ops/a", "ops/b");
        Page<QueryDefinition> first = definitions.describe(SCOPE, "", Optional.empty(), 2);
        Page<QueryDefinition> second = definitions.describe(SCOPE, "", first.nextToken(), 2);
        assertThat(first.items()).extracting(QueryDefinition::name).containsExactly("dev", "ops/a");
        assertThat(second.items()).extracting(QueryDefinition::name).containsExactly("ops/a", "ops/b");
        assertThat(second.nextToken()).isEmpty();
    }

    @Test
    void aRepeatedRequestMakesNoSecondOne() {
        NewDefinition made = new NewDefinition("errors", "fields a", List.of(), List.of(), Optional.of("token"));

        assertThat(definitions.create(SCOPE, made)).isEqualTo(definitions.create(SCOPE, made));

        assertThat(names("")).containsExactly("errors");
    }

    @Test
    void ofSeveralWithANameTheOneThatWasChangedLastIsFound() {
        String first = definitions.create(SCOPE, named("errors"));
        definitions.create(SCOPE, named("errors"));
        timers.advance(Duration.ofSeconds(1));
        definitions.replace(SCOPE, first, named("errors"));

        assertThat(definitions.named(SCOPE, "errors").map(QueryDefinition::id)).contains(first);
        assertThat(definitions.named(SCOPE, "error")).isEmpty();
        assertThat(definitions.named(OTHER, "errors")).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBeChangedOrDeleted() {
        String id = definitions.create(SCOPE, named("errors"));
        definitions.delete(SCOPE, id);

        assertThat(fault(() -> definitions.delete(SCOPE, id))).isInstanceOf(Fault.NotFound.class);
        assertThat(fault(() -> definitions.replace(SCOPE, id, named("a")))).isInstanceOf(Fault.NotFound.class);
        assertThat(names("")).isEmpty();
    }

    @Test
    void thereAreAtMostAsManyAsTheQuota() {
        QueryDefinitions few = new QueryDefinitions(records, 2, timers);
        few.create(SCOPE, named("a"));
        few.create(SCOPE, named("b"));

        assertThat(fault(() -> few.create(SCOPE, named("one more"))))
                .isEqualTo(new Fault.LimitExceeded(
                        "Resource limit exceeded: there are 2 query definitions (expected: at most 2)"));
        few.create(OTHER, named("elsewhere"));
    }

    @Test
    void aParameterIsNamedOnce() {
        assertThat(fault(() -> new NewDefinition("a", "fields a", List.of(), List.of(LEVEL, LEVEL), Optional.empty())))
                .isEqualTo(new Fault.InvalidParameter(
                        "parameters", "parameters: [level, level] (expected: each name once)"));
    }
}
