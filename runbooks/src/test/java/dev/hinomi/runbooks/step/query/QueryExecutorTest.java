package dev.hinomi.runbooks.step.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.RecordingContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class QueryExecutorTest {
    private static final Action.Query QUERY =
            new Action.Query("stats count(*) by サービス", List.of("/shop/orders"), Duration.ofMinutes(30));

    private final RecordingContext context = RecordingContext.reading();

    @Test
    void rowsAreShownAsATableAndHandedOn() throws InterruptedException {
        List<Map<String, String>> rows =
                List.of(row("サービス", "注文", "count(*)", "12"), row("サービス", "payments", "count(*)", "3", "note", "a\nb"));

        Outcome outcome = execute(rows);

        assertThat(context.printed()).isEqualTo("""
                サービス  count(*)  note
                --------  --------  ----
                注文      12
                payments  3         a b
                """);
        assertThat(outcome).isEqualTo(new Outcome(true, "2 rows, 2 events of 9000 matched", rows));
    }

    @Test
    void itLooksBackFromNow() throws InterruptedException {
        new QueryExecutor((scope, query, from, to) -> {
                    assertThat(scope).isEqualTo(RecordingContext.SCOPE);
                    assertThat(to).isEqualTo(context.now());
                    assertThat(from).isEqualTo("2026-11-22T05:30:00Z");
                    return new LogQueries.Answer.Failed("log group /shop/orders: there is none");
                })
                .execute(QUERY, context);
    }

    @Test
    void aQueryThatFailsIsAFailure() throws InterruptedException {
        assertThat(new QueryExecutor((_, _, _, _) -> new LogQueries.Answer.Failed("the query took too long"))
                        .execute(QUERY, context))
                .isEqualTo(Outcome.failure("the query took too long"));
    }

    @Test
    void ofManyRowsTheFirstAreShownAndKept() throws InterruptedException {
        List<Map<String, String>> rows =
                IntStream.range(0, 1200).mapToObj(i -> row("n", "" + i)).toList();

        Outcome outcome = execute(rows);

        assertThat(context.printed()).endsWith("\n49\nand 1150 more rows\n");
        assertThat(outcome.rows()).hasSize(1000);
        assertThat(outcome.summary()).endsWith("; the first 1000 rows are kept");
    }

    @Test
    void aWideCellIsCut() throws InterruptedException {
        execute(List.of(row("message", "長".repeat(200), "n", "1")));

        assertThat(context.printed()).contains("長".repeat(49) + "…  1\n");
    }

    @Test
    void nothingFoundIsNoFailure() throws InterruptedException {
        assertThat(execute(List.of())).isEqualTo(Outcome.success("0 rows, 0 events of 9000 matched"));
        assertThat(context.printed()).isEmpty();
    }

    private Outcome execute(List<Map<String, String>> rows) throws InterruptedException {
        return new QueryExecutor((_, _, _, _) -> new LogQueries.Answer.Found(rows, rows.size(), 9000))
                .execute(QUERY, context);
    }

    private static Map<String, String> row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }
}
