package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.api.logs.insights.QueryRoutes;
import dev.hinomi.app.client.PathClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.MalformedQueryException;
import tools.jackson.databind.json.JsonMapper;

/// What an editor of queries asks, through the real port.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryEditorTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private InProcessPlatform platform;
    private PathClient paths;

    @BeforeAll
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(data);
        paths = platform.paths();
    }

    @AfterAll
    void stop() {
        paths.close();
        platform.close();
    }

    private QueryRoutes.Check check(String query) {
        String answer = paths.send("POST", QueryRoutes.CHECK_PATH, JSON.writeValueAsString(Map.of("query", query)));
        return JSON.readValue(answer, QueryRoutes.Check.class);
    }

    @Test
    void whatStartQueryRefusesIsToldWithItsPlace() {
        String query = "parse @message '* *' as level, what\n| stats count() as errors by levle(level)";
        QueryRoutes.Check check = check(query);

        assertThat(check.fields()).containsExactly("level", "what", "errors");
        QueryRoutes.Diagnostic diagnostic = check.diagnostics().getFirst();
        assertThat(query.substring(diagnostic.start(), diagnostic.end())).isEqualTo("levle");
        assertThat(diagnostic.severity()).isEqualTo("error");
        try (CloudWatchLogsClient logs = platform.logs()) {
            logs.createLogGroup(request -> request.logGroupName("/shop/web"));
            assertThatThrownBy(() -> logs.startQuery(request -> request.logGroupName("/shop/web")
                            .startTime(0L)
                            .endTime(1L)
                            .queryString(query)))
                    .isInstanceOfSatisfying(MalformedQueryException.class, e -> {
                        assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(diagnostic.message());
                        assertThat(e.queryCompileError().location().startCharOffset())
                                .isEqualTo(diagnostic.start());
                        assertThat(e.queryCompileError().location().endCharOffset())
                                .isEqualTo(diagnostic.end());
                    });
            assertThat(logs.describeQueries(request -> {}).queries()).isEmpty();
        }
    }

    @Test
    void aQueryOfAnotherLanguageIsRefusedByName() {
        assertThatThrownBy(() ->
                        paths.send("POST", QueryRoutes.CHECK_PATH, "{\"query\": \"SELECT 1\", \"language\": \"SQL\"}"))
                .hasMessageContaining("queryLanguage: SQL: not supported (expected: CWLI");
        assertThatThrownBy(() -> paths.send("POST", QueryRoutes.CHECK_PATH, "{}"))
                .hasMessageContaining("query: missing");
    }

    @Test
    void theLanguageIsTold() {
        QueryRoutes.Language language =
                JSON.readValue(paths.read(QueryRoutes.LANGUAGE_PATH, ""), QueryRoutes.Language.class);

        assertThat(language.commands()).extracting(command -> command.name()).contains("fields", "where", "SOURCE");
        assertThat(language.functions())
                .filteredOn(function -> function.name().equals("countDistinct"))
                .singleElement()
                .satisfies(function -> {
                    assertThat(function.family()).isEqualTo("aggregate");
                    assertThat(function.signatures())
                            .isEqualTo(List.of("countDistinct(value)", "count_distinct(value)"));
                    assertThat(function.summary().ja()).isEqualTo("異なる値の数。");
                });
        assertThat(language.fields()).contains("@message");
        assertThat(language.keywords()).contains("by");
    }
}
