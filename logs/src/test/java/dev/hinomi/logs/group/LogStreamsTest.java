package dev.hinomi.logs.group;

import static dev.hinomi.logs.LogsFixture.NOW;
import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.group.LogStreams.Order;
import dev.hinomi.logs.page.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogStreamsTest {
    @TempDir
    Path directory;

    private LogsFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        fixture.createGroup("g");
        List.of("a1", "a2", "b", "c").forEach(name -> fixture.createStream("g", name));
        fixture.put("g", "a2", NOW.minusSeconds(60), "older");
        fixture.put("g", "a1", NOW, "newer");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aNameIsTakenOnceInItsGroup() {
        assertThat(fault(() -> fixture.createStream("g", "b")))
                .isEqualTo(new Fault.AlreadyExists("log stream", "The specified log stream already exists"));
        fixture.createGroup("h");
        fixture.createStream("h", "b");
    }

    @Test
    void aNameMayHoldWhatLambdaPutsThereButNoColonAndNoStar() {
        fixture.createStream("g", "2026/01/15/[$LATEST]日本");
        assertThat(fault(() -> fixture.createStream("g", "a:b"))).isInstanceOf(Fault.InvalidParameter.class);
        assertThat(fault(() -> fixture.createStream("g", "a*"))).isInstanceOf(Fault.InvalidParameter.class);
    }

    @Test
    void aStreamWithEventsHasASequenceTokenOfAwsForm() {
        List<LogStreams.Described> streams = fixture.logs
                .streams()
                .describe(SCOPE, "g", new LogStreams.Query("", Order.NAME, false), Optional.empty(), 50)
                .items();
        assertThat(streams.getFirst().uploadSequenceToken()).get().asString().matches("49\\d{54}");
        assertThat(streams.getLast().uploadSequenceToken()).isEmpty();
    }

    @Test
    void orderAndPrefixChooseStreams() {
        assertThat(names("", Order.NAME, false)).containsExactly("a1", "a2", "b", "c");
        assertThat(names("", Order.NAME, true)).containsExactly("c", "b", "a2", "a1");
        assertThat(names("a", Order.NAME, false)).containsExactly("a1", "a2");
        assertThat(names("", Order.LAST_EVENT, true)).containsExactly("a1", "a2", "c", "b");
        assertThat(fault(() -> names("a", Order.LAST_EVENT, true)))
                .isEqualTo(new Fault.InvalidCombination("Cannot order by LastEventTime with a logStreamNamePrefix."));
    }

    @Test
    void pagesShowEveryStreamOnceInEachOrder() {
        for (Order order : Order.values()) {
            for (boolean descending : List.of(true, false)) {
                assertThat(pages(new LogStreams.Query("", order, descending), 1))
                        .isEqualTo(names("", order, descending));
            }
        }
    }

    @Test
    void timesOfEventsAreKnownOfStreamsThatHaveEvents() {
        List<LogStreams.Described> described = describe(new LogStreams.Query("a", Order.NAME, false));
        assertThat(described.getFirst().span()).hasValueSatisfying(span -> {
            assertThat(span.firstEvent()).isEqualTo(NOW);
            assertThat(span.lastEvent()).isEqualTo(NOW);
            assertThat(span.lastIngestion()).isEqualTo(NOW);
        });
        assertThat(describe(new LogStreams.Query("b", Order.NAME, false))
                        .getFirst()
                        .span())
                .isEmpty();
    }

    @Test
    void aStreamThatIsMadeAgainHasNoOldEvents() {
        fixture.logs.streams().delete(SCOPE, "g", "a1");
        assertThat(fault(() -> fixture.logs.streams().delete(SCOPE, "g", "a1")))
                .isEqualTo(new Fault.NotFound("log stream", "The specified log stream does not exist."));
        fixture.createStream("g", "a1");
        assertThat(fixture.messages("g", "a1")).isEmpty();
        assertThat(fixture.search("g", LogsFixture.matching(""))).containsExactly("older");
    }

    private List<LogStreams.Described> describe(LogStreams.Query query) {
        return fixture.logs
                .streams()
                .describe(SCOPE, "g", query, Optional.empty(), 50)
                .items();
    }

    private List<String> names(String prefix, Order order, boolean descending) {
        return describe(new LogStreams.Query(prefix, order, descending)).stream()
                .map(described -> described.stream().name())
                .toList();
    }

    private List<String> pages(LogStreams.Query query, int limit) {
        List<String> names = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            Page<LogStreams.Described> page = fixture.logs.streams().describe(SCOPE, "g", query, token, limit);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(described -> names.add(described.stream().name()));
            token = page.nextToken();
        } while (token.isPresent());
        return names;
    }
}
