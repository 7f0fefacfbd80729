package dev.hinomi.logs.agent;

import static dev.hinomi.logs.LogsFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.logs.event.NewEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AgentBatchTest {
    @Test
    void linesOfOneStreamAreOneBatchInOrderOfTime() {
        String later = document("g", "s", NOW);
        String sooner = document("g", "s", NOW.minusSeconds(5));
        String elsewhere = document("g", "t", NOW);
        assertThat(AgentBatch.of(List.of(later, elsewhere, sooner), NOW))
                .containsExactly(
                        new AgentBatch(
                                "g", "s", List.of(new NewEvent(NOW.minusSeconds(5), sooner), new NewEvent(NOW, later))),
                        new AgentBatch("g", "t", List.of(new NewEvent(NOW, elsewhere))));
    }

    @Test
    void whatADocumentDoesNotSayIsFilledIn() {
        assertThat(AgentBatch.of(List.of("text", "{\"_aws\": 7}", "{\"_aws\": {\"LogGroupName\": \"\"}}"), NOW))
                .singleElement()
                .satisfies(batch -> {
                    assertThat(batch.group()).isEqualTo("emf");
                    assertThat(batch.stream()).isEqualTo("default");
                    assertThat(batch.events()).extracting(NewEvent::time).containsOnly(NOW);
                });
    }

    @Test
    void aTimeThatWouldBeRefusedGivesWayToTheArrival() {
        List<AgentBatch> batches = AgentBatch.of(
                List.of(
                        document("g", "s", NOW.minus(Duration.ofDays(15))),
                        document("g", "s", NOW.plus(Duration.ofHours(3)))),
                NOW);
        assertThat(batches.getFirst().events()).extracting(NewEvent::time).containsOnly(NOW);
    }

    @Test
    void aBatchIsNoLongerThanOnePutMayBe() {
        String big = document("g", "s", NOW) + "x".repeat(300 << 10);
        assertThat(AgentBatch.of(List.of(big, big, big), NOW)).hasSize(3);
        assertThat(AgentBatch.of(
                        List.of(document("g", "s", NOW.minus(Duration.ofHours(30))), document("g", "s", NOW)), NOW))
                .hasSize(2);
    }

    private static String document(String group, String stream, Instant time) {
        return "{\"_aws\": {\"LogGroupName\": \"%s\", \"LogStreamName\": \"%s\", \"Timestamp\": %d}}"
                .formatted(group, stream, time.toEpochMilli());
    }
}
