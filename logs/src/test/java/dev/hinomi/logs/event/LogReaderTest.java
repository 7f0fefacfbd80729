package dev.hinomi.logs.event;

import static dev.hinomi.logs.LogsFixture.NOW;
import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.fault;
import static dev.hinomi.logs.LogsFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.logs.LogsFixture;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogReaderTest {
    @TempDir
    Path directory;

    private LogsFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        fixture.createGroup("g");
        fixture.createStream("g", "s");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void pagesForwardEndWithTheSameToken() {
        fixture.put("g", "s", NOW, "a", "b", "c", "d");
        LogReader.Events first = read(true, Optional.empty(), 3);
        assertThat(texts(first.events())).containsExactly("a", "b", "c");
        LogReader.Events second = read(true, Optional.of(first.forwardToken()), 3);
        assertThat(texts(second.events())).containsExactly("d");
        LogReader.Events end = read(true, Optional.of(second.forwardToken()), 3);
        assertThat(end.events()).isEmpty();
        assertThat(end.forwardToken()).isEqualTo(second.forwardToken());
    }

    @Test
    void pagesBackwardAreInOrderOfTimeAndEndWithTheSameToken() {
        fixture.put("g", "s", NOW, "a", "b", "c", "d");
        LogReader.Events newest = read(false, Optional.empty(), 3);
        assertThat(texts(newest.events())).containsExactly("b", "c", "d");
        LogReader.Events older = read(false, Optional.of(newest.backwardToken()), 3);
        assertThat(texts(older.events())).containsExactly("a");
        LogReader.Events end = read(false, Optional.of(older.backwardToken()), 3);
        assertThat(end.events()).isEmpty();
        assertThat(end.backwardToken()).isEqualTo(older.backwardToken());
        assertThat(texts(read(true, Optional.of(older.forwardToken()), 10).events()))
                .containsExactly("b", "c", "d");
    }

    @Test
    void aTokenAtTheEndLeadsToEventsThatArriveLater() {
        LogReader.Events empty = read(true, Optional.empty(), 10);
        assertThat(empty.events()).isEmpty();
        fixture.put("g", "s", NOW, "a");
        LogReader.Events first = read(true, Optional.of(empty.forwardToken()), 10);
        assertThat(texts(first.events())).containsExactly("a");
        fixture.put("g", "s", NOW, "same millisecond");
        assertThat(texts(read(true, Optional.of(first.forwardToken()), 10).events()))
                .containsExactly("same millisecond");
    }

    @Test
    void theStartIsIncludedAndTheEndIsNot() {
        fixture.put("g", "s", NOW, "a", "b", "c");
        assertThat(between(NOW.plusSeconds(1), NOW.plusSeconds(2))).containsExactly("b");
        assertThat(between(NOW.plusSeconds(1), NOW.plusSeconds(1))).isEmpty();
        assertThat(between(NOW.plusSeconds(2), NOW)).isEmpty();
        assertThat(between(NOW.plusSeconds(2), Instant.ofEpochMilli(Long.MAX_VALUE)))
                .containsExactly("c");
        assertThat(between(Instant.ofEpochMilli(Long.MAX_VALUE), Instant.ofEpochMilli(Long.MAX_VALUE)))
                .isEmpty();
    }

    @Test
    void onlyTheStreamIsRead() {
        fixture.createStream("g", "t");
        fixture.put("g", "t", NOW, "other");
        assertThat(fixture.messages("g", "s")).isEmpty();
    }

    @Test
    void aPageHoldsAtMostOneMebibyte() {
        String message = "x".repeat(400_000);
        fixture.put("g", "s", NOW, message + 1, message + 2);
        fixture.put("g", "s", NOW.plusSeconds(2), message + 3);
        LogReader.Events page = read(true, Optional.empty(), 10_000);
        assertThat(page.events()).hasSize(2);
        assertThat(texts(read(true, Optional.of(page.forwardToken()), 10_000).events()))
                .containsExactly(message + 3);
    }

    @Test
    void textComesBackAsItWas() {
        String message = "改行\n\tタブ \"引用\" \\ 😀";
        fixture.put("g", "s", NOW, message);
        assertThat(fixture.messages("g", "s")).containsExactly(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "f/1/s",
                "f/x9903457037816624601878368960585244879732185235875037184/s",
                "c/39903457037816624601878368960585244879732185235875037184/s",
                "f/99999999999999999999999999999999999999999999999999999999/s"
            })
    void aTokenThatWasNotIssuedIsRefused(String token) {
        assertThat(fault(() -> read(true, Optional.of(token), 1)))
                .isEqualTo(new Fault.InvalidToken("The specified nextToken is invalid."));
    }

    private LogReader.Events read(boolean fromHead, Optional<String> token, int limit) {
        return fixture.read("g", "s", fromHead, token, limit);
    }

    private List<String> between(Instant start, Instant end) {
        return texts(fixture.logs
                .reader()
                .read(
                        SCOPE,
                        "g",
                        "s",
                        new LogReader.Query(Optional.of(start), Optional.of(end), true, Optional.empty(), 100))
                .events());
    }
}
