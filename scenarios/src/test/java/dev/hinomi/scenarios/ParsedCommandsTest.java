package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.api.command.CommandsRoute;
import dev.hinomi.app.client.PathClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The commands of a code block as requests, sent as a console sends them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ParsedCommandsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private InProcessPlatform platform;
    private PathClient paths;
    private HttpClient http;

    @BeforeAll
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(data);
        paths = platform.paths();
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    void stop() {
        http.close();
        paths.close();
        platform.close();
    }

    private List<CommandsRoute.Command> parse(String block) {
        String answer = paths.send("POST", CommandsRoute.PATH, JSON.writeValueAsString(Map.of("text", block)));
        return JSON.readValue(answer, CommandsRoute.Commands.class).commands();
    }

    /// Sends a command with nothing but what the answer says of it.
    private String send(CommandsRoute.Command command) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(platform.endpoint() + "/"))
                .header("content-type", command.contentType());
        if (command.target() != null) {
            request.header("x-amz-target", command.target());
        }
        String body = command.form() == null
                ? JSON.writeValueAsString(command.input())
                : command.form().entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        HttpResponse<String> response = http.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void whatIsAnsweredCanBeSent() throws IOException, InterruptedException {
        List<CommandsRoute.Command> commands = parse("""
                aws sns create-topic --name ops --tags Key=team,Value=shop
                aws cloudwatch put-metric-data --namespace Shop --metric-name Orders --value 3 \\
                  --timestamp 2026-03-04T05:10:00Z
                aws cloudwatch get-metric-statistics --namespace Shop --metric-name Orders --statistics Sum \\
                  --start-time 2026-03-04T05:00:00Z --end-time 2026-03-04T05:15:00+00:00 --period 60
                aws logs create-log-group --log-group-name /shop/web
                aws logs describe-log-groups --query 'logGroups[].arn'
                """);

        assertThat(commands)
                .allMatch(CommandsRoute.Command::served)
                .allSatisfy(command -> assertThat(command.problems()).isEmpty());
        assertThat(commands).extracting(CommandsRoute.Command::reads).containsExactly(false, false, true, false, true);
        assertThat(commands)
                .extracting(CommandsRoute.Command::protocol)
                .containsExactly("query", "json", "json", "json", "json");
        assertThat(commands.getFirst().form())
                .containsEntry("Action", "CreateTopic")
                .containsEntry("Version", "2010-03-31")
                .containsEntry("Tags.member.1.Key", "team");
        assertThat(send(commands.get(0))).contains(":ops</TopicArn>");
        send(commands.get(1));
        assertThat(send(commands.get(2))).contains("\"Sum\":3");
        send(commands.get(3));
        assertThat(send(commands.get(4))).contains("/shop/web");
        assertThat(commands.get(4).jmespath()).isEqualTo("logGroups[].arn");
    }

    @Test
    void whatIsNotServedOrNotRightIsTold() {
        List<CommandsRoute.Command> commands = parse("""
                aws ec2 describe-instances --instance-ids i-1234567890abcdef0
                aws cloudwatch set-alarm-state --alarm-name a --state-value BROKEN --state-reason "$WHY"
                """);

        assertThat(commands.getFirst().served()).isFalse();
        assertThat(commands.getFirst().reads()).isTrue();
        assertThat(commands.getLast().served()).isTrue();
        assertThat(commands.getLast().input()).containsOnlyKeys("AlarmName", "StateValue");
        assertThat(commands.getLast().problems())
                .allMatch(CommandsRoute.Problem::refused)
                .extracting(CommandsRoute.Problem::line)
                .containsExactly(2, 2);
        assertThatThrownBy(() -> paths.send("POST", CommandsRoute.PATH, "{}")).hasMessageContaining("text: missing");
    }
}
