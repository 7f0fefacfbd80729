package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hinomi.api.guide.GuideRoutes;
import dev.hinomi.api.route.PrincipalRoutes;
import dev.hinomi.api.runbook.RunView;
import dev.hinomi.api.runbook.RunbookRoutes;
import dev.hinomi.app.client.PathClient;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.testkit.ManualTimers;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import tools.jackson.databind.json.JsonMapper;

/// Who may begin a run, and who has to approve of what it does.
final class RunbookApprovalTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String GUIDE = """
            # Orders

            ## Clear the queue

            1. Delete the group
               ```bash
               aws logs delete-log-group --log-group-name /orders
               ```
            """;

    @TempDir
    private Path data;

    private InProcessPlatform platform;
    private CloudWatchLogsClient logs;
    private PathClient admin;
    private PathClient mia;
    private PathClient ken;
    private PathClient guest;

    @BeforeEach
    void start() {
        platform = InProcessPlatform.start(TestSettings.signed(data), new ManualTimers(Instant.now()));
        logs = platform.logs();
        admin = platform.paths();
        mia = principal("mia", "operator");
        ken = principal("ken", "operator");
        guest = principal("guest", "viewer");
        admin.send("POST", GuideRoutes.PATH, JSON.writeValueAsString(Map.of("name", "orders", "text", GUIDE)));
    }

    @AfterEach
    void stop() {
        guest.close();
        ken.close();
        mia.close();
        admin.close();
        logs.close();
        platform.close();
    }

    @Test
    void whatDestroysIsApprovedByTwo() {
        logs.createLogGroup(request -> request.logGroupName("/orders"));
        assertThatThrownBy(() -> begin(guest))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("(expected: an operator or an admin)");

        RunView run = begin(mia);
        assertThat(run.steps().getFirst().wanted()).isEqualTo(2);
        assertThatThrownBy(() -> answer(guest, run, "approve")).hasMessageContaining("an operator or an admin");
        answer(mia, run, "approve");
        assertThatThrownBy(() -> answer(mia, run, "approve")).hasMessageContaining("has approved of step 1 already");
        assertThat(read(guest, run).state()).isEqualTo("WAITING");
        assertThat(logs.describeLogGroups().logGroups()).hasSize(1);
        answer(ken, run, "approve");

        await().atMost(Duration.ofSeconds(60)).until(() -> read(guest, run).ended() != null);
        assertThat(read(guest, run).state()).isEqualTo("SUCCEEDED");
        assertThat(logs.describeLogGroups().logGroups()).isEmpty();
        assertThat(read(guest, run).steps().getFirst().approvals())
                .containsExactly("arn:aws:iam::123456789012:user/mia", "arn:aws:iam::123456789012:user/ken");
    }

    private PathClient principal(String name, String role) {
        PrincipalRoutes.NewKey key = JSON.readValue(
                admin.send("POST", PrincipalRoutes.PATH, JSON.writeValueAsString(Map.of("name", name, "role", role))),
                PrincipalRoutes.NewKey.class);
        return new PathClient(
                platform.endpoint(),
                new RequestSigner(key.accessKeyId(), key.secretAccessKey(), "ap-northeast-1"),
                platform.timers());
    }

    private static RunView begin(PathClient who) {
        return JSON.readValue(
                who.send("POST", RunbookRoutes.RUNS, JSON.writeValueAsString(Map.of("runbook", "Clear the queue"))),
                RunView.class);
    }

    private static void answer(PathClient who, RunView run, String answer) {
        who.send("POST", RunbookRoutes.ANSWER, JSON.writeValueAsString(Map.of("id", run.id(), "answer", answer)));
    }

    private static RunView read(PathClient who, RunView run) {
        return JSON.readValue(who.read(RunbookRoutes.RUN, "id=" + run.id()), RunView.class);
    }
}
