package dev.hinomi.scenarios.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.scenarios.clients.RealClient.Reply;
import dev.hinomi.testkit.HttpReceiver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One story, told once by one client.
public final class Telling {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Placeholders placeholders = new Placeholders(Instant.now());
    private final Story story;
    private final RealClient client;
    private final HttpReceiver receiver;

    private Telling(Story story, RealClient client, HttpReceiver receiver) {
        this.story = story;
        this.client = client;
        this.receiver = receiver;
        placeholders.put("receiver", receiver.uri("/orders").toString());
    }

    /// Fails at the first step that does not come out as the story says.
    public static void tell(Story story, RealClient client) {
        try (HttpReceiver receiver = HttpReceiver.start()) {
            Telling telling = new Telling(story, client, receiver);
            story.steps().forEach(telling::check);
        }
    }

    private void check(Story.Step step) {
        String at = story.name() + ":" + step.line() + ": " + step.operation();
        String expected = placeholders.fill(step.expected());
        switch (reply(step)) {
            case Reply.Answered answered
            when !step.refused() -> {
                JsonNode wanted = JSON.readTree(expected);
                List<String> differences = Expectation.differences(wanted, answered.output(), placeholders);
                assertThat(differences)
                        .as("%s answered %s", at, answered.output())
                        .isEmpty();
            }
            case Reply.Answered answered ->
                throw new AssertionError(at + " answered " + answered.output() + " (expected: " + expected + ")");
            case Reply.Refused refused ->
                assertThat(refused.code() + ": " + refused.message()).as(at).isEqualTo(expected);
        }
    }

    private Reply reply(Story.Step step) {
        if (step.service().equals("receiver")) {
            return new Reply.Answered(JSON.readTree(receiver.take(PATIENCE).body()));
        }
        ObjectNode input = (ObjectNode) JSON.readTree(placeholders.fill(step.input()));
        return client.call(step.service(), step.operation(), input);
    }
}
