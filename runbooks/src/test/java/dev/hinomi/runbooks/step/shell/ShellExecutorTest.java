package dev.hinomi.runbooks.step.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.Effect;
import dev.hinomi.runbooks.sandbox.Limits;
import dev.hinomi.runbooks.sandbox.SandboxChoice;
import dev.hinomi.runbooks.sandbox.Sandboxes;
import dev.hinomi.runbooks.sandbox.Selection;
import dev.hinomi.runbooks.sandbox.StartsSandboxes;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.RecordingContext;
import dev.hinomi.testkit.HttpReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@StartsSandboxes
final class ShellExecutorTest {
    private static final String SECRET = "hinomiSecret/with+signs=0123456789abcdef";

    private final Supplier<Selection> sandbox = Sandboxes.whenNeeded(SandboxChoice.AUTO, List.of(), Limits.STANDARD);
    private final RecordingContext context = new RecordingContext(Effect.CHANGES);

    @TempDir
    Path folder;

    @Test
    void aScriptPrintsAndEnds() throws InterruptedException {
        Outcome outcome = execute("echo 一行目; echo 二行目 >&2", Optional.empty());

        assertThat(outcome).isEqualTo(Outcome.success("二行目"));
        assertThat(context.printed()).isEqualTo("一行目\n二行目\n");
    }

    @Test
    void aFailureTellsTheCodeAndTheLastLine() throws InterruptedException {
        assertThat(execute("echo starting; echo 'cannot reach the queue'; exit 3", Optional.empty()))
                .isEqualTo(Outcome.failure("exit code 3: cannot reach the queue"));
    }

    @Test
    void theCliSpeaksToThisServerWithTheKeyOfTheEffect() throws InterruptedException {
        try (HttpReceiver server = HttpReceiver.start()) {
            server.script(HttpReceiver.Answer.of(400));
            Outcome outcome = execute(
                    "aws cloudwatch describe-alarms --cli-connect-timeout 5 || echo failed as told",
                    Optional.empty(),
                    server.uri("").toString());

            HttpReceiver.Request request = server.take(Duration.ofSeconds(20));
            assertThat(request.header("authorization"))
                    .contains("Credential=key-of-CHANGES/", "/ap-northeast-1/monitoring/");
            assertThat(outcome).isEqualTo(Outcome.success("failed as told"));
        }
    }

    @Test
    void otherProgramsFindTheSameCli() throws InterruptedException {
        try (HttpReceiver server = HttpReceiver.start()) {
            server.script(HttpReceiver.Answer.of(400));
            execute(
                    "echo describe-alarms | xargs aws cloudwatch || :",
                    Optional.empty(),
                    server.uri("").toString());

            assertThat(server.take(Duration.ofSeconds(20)).header("authorization"))
                    .contains("key-of-CHANGES");
        }
    }

    @Test
    void aCliThatIsMissingSaysHowToInstallIt() throws InterruptedException {
        Outcome outcome = execute("PATH=/run/hinomi/bin:/nowhere; aws sts get-caller-identity", Optional.empty());

        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.summary())
                .startsWith("exit code 127: aws: the AWS CLI is not installed")
                .contains("awscli");
    }

    @Test
    void theEnvironmentIsClean() throws InterruptedException {
        execute("env | cut -d= -f1 | sort | tr '\\n' ' '", Optional.empty());

        assertThat(context.printed().strip().split(" "))
                .containsExactlyInAnyOrder(
                        "AWS_ACCESS_KEY_ID",
                        "AWS_DEFAULT_REGION",
                        "AWS_DISABLE_HOST_PREFIX_INJECTION",
                        "AWS_EC2_METADATA_DISABLED",
                        "AWS_ENDPOINT_URL",
                        "AWS_PAGER",
                        "AWS_REGION",
                        "AWS_SECRET_ACCESS_KEY",
                        "HOME",
                        "LANG",
                        "OLDPWD",
                        "PATH",
                        "PWD",
                        "SHLVL",
                        "TZ",
                        "_");
    }

    @Test
    void theSecretIsNotShownHoweverItComes() throws InterruptedException {
        execute("""
                echo "$AWS_SECRET_ACCESS_KEY"
                for ((i = 0; i < ${#AWS_SECRET_ACCESS_KEY}; i++)); do printf %s "${AWS_SECRET_ACCESS_KEY:$i:1}"; sleep 0.002; done
                echo
                printf 'hinomiSecret/with\\033[31m+signs=0123456789abcdef\\033[0m\\n'
                """, Optional.empty());

        assertThat(context.printed()).isEqualTo("[redacted]\n[redacted]\n[redacted]\n");
    }

    @Test
    void aProfileIsTheOperatorsOwn() throws InterruptedException, IOException {
        AwsProfiles profiles = new AwsProfiles(
                Optional.of(Files.writeString(folder.resolve("config"), "[profile prod]\nregion = eu-west-1\n")),
                Optional.of(Files.writeString(
                        folder.resolve("credentials"),
                        "[prod]\naws_access_key_id = ops\naws_secret_access_key = the/operators+secret\n")));
        String script = "aws configure get region; echo $AWS_PROFILE; echo [$AWS_ENDPOINT_URL$AWS_ACCESS_KEY_ID];"
                + " cat $AWS_SHARED_CREDENTIALS_FILE; echo x >>$AWS_CONFIG_FILE || echo read-only";

        Outcome outcome = executor("http://127.0.0.1:1", profiles)
                .execute(new Action.Shell(script, Optional.of("prod")), context);

        assertThat(context.printed())
                .startsWith("eu-west-1\nprod\n[]\n")
                .contains("[prod]\naws_access_key_id")
                .doesNotContain("the/operators+secret");
        assertThat(outcome).isEqualTo(Outcome.success("read-only"));
    }

    @Test
    void aProfileThatIsNotConfiguredIsRefused() throws InterruptedException, IOException {
        AwsProfiles profiles = new AwsProfiles(
                Optional.of(Files.writeString(folder.resolve("config"), "[profile prod]\n[default]\n")),
                Optional.empty());

        assertThat(executor("http://127.0.0.1:1", profiles)
                        .execute(new Action.Shell("echo run", Optional.of("staging")), context))
                .isEqualTo(Outcome.failure("not run: profile staging (expected: one of the server's AWS configuration,"
                        + " default, prod)"));
        assertThat(context.printed()).isEmpty();
    }

    @Test
    void withoutASandboxNothingRuns() throws InterruptedException {
        ShellExecutor executor = new ShellExecutor(
                () -> new Selection.Refused("no sandbox works"),
                Limits.STANDARD,
                (_, _) -> keys(""),
                AwsProfiles.none());

        assertThat(executor.execute(new Action.Shell("echo run", Optional.empty()), context))
                .isEqualTo(Outcome.failure("not run: no sandbox works"));
    }

    @Test
    void aHundredMebibytesOfOutputAreCutOff() throws InterruptedException {
        assertThat(execute("yes 'a line of output' | head -c 104857600", Optional.empty()))
                .isEqualTo(Outcome.failure("ended: more than 64 MiB of output"));
    }

    private Outcome execute(String script, Optional<String> profile) throws InterruptedException {
        return execute(script, profile, "http://127.0.0.1:1");
    }

    private Outcome execute(String script, Optional<String> profile, String endpoint) throws InterruptedException {
        return executor(endpoint, AwsProfiles.none()).execute(new Action.Shell(script, profile), context);
    }

    private ShellExecutor executor(String endpoint, AwsProfiles profiles) {
        return new ShellExecutor(
                sandbox,
                Limits.STANDARD,
                (scope, effect) -> new AwsAccess.Keys(endpoint, "key-of-" + effect, SECRET),
                profiles);
    }

    private static AwsAccess.Keys keys(String endpoint) {
        return new AwsAccess.Keys(endpoint, "key", SECRET);
    }
}
