package dev.hinomi.runbooks.step.shell;

import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.sandbox.Exit;
import dev.hinomi.runbooks.sandbox.Limits;
import dev.hinomi.runbooks.sandbox.Script;
import dev.hinomi.runbooks.sandbox.ScriptRunner;
import dev.hinomi.runbooks.sandbox.Selection;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.StepContext;
import dev.hinomi.runbooks.step.StepExecutor;
import dev.hinomi.runbooks.step.output.Excerpt;
import dev.hinomi.runbooks.step.output.LastLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// Runs scripts in the sandbox, with `aws` speaking to this server, or to AWS with a profile of the operator's.
public final class ShellExecutor implements StepExecutor<Action.Shell> {
    private static final String AWS = aws();
    private static final Map<String, String> SETTINGS = Map.of(
            "AWS_EC2_METADATA_DISABLED", "true",
            "AWS_PAGER", "");

    private final Supplier<Selection> sandbox;
    private final Limits limits;
    private final AwsAccess access;
    private final AwsProfiles profiles;

    /// @param sandbox asked when a script is to run
    public ShellExecutor(Supplier<Selection> sandbox, Limits limits, AwsAccess access, AwsProfiles profiles) {
        this.sandbox = sandbox;
        this.limits = limits;
        this.access = access;
        this.profiles = profiles;
    }

    @Override
    public Outcome execute(Action.Shell action, StepContext context) throws InterruptedException {
        return switch (sandbox.get()) {
            case Selection.Refused(String reason) -> Outcome.failure("not run: " + reason);
            case Selection.Chosen chosen -> {
                ScriptRunner runner = new ScriptRunner(chosen.sandbox(), limits);
                yield action.profile().isPresent()
                        ? withProfile(runner, action.script(), action.profile().get(), context)
                        : withServer(runner, action.script(), context);
            }
        };
    }

    private Outcome withServer(ScriptRunner runner, String text, StepContext context) throws InterruptedException {
        AwsAccess.Keys keys = access.of(context.scope(), context.effect());
        Map<String, String> environment = Map.ofEntries(
                Map.entry("AWS_ENDPOINT_URL", keys.endpoint()),
                Map.entry("AWS_ACCESS_KEY_ID", keys.accessKey()),
                Map.entry("AWS_SECRET_ACCESS_KEY", keys.secretKey()),
                Map.entry("AWS_REGION", context.scope().region()),
                Map.entry("AWS_DEFAULT_REGION", context.scope().region()),
                Map.entry("AWS_DISABLE_HOST_PREFIX_INJECTION", "true"));
        Script script = new Script(text, Map.of("bin/aws", AWS), with(environment), Map.of());
        return run(runner, script, List.of(keys.secretKey()), context);
    }

    private Outcome withProfile(ScriptRunner runner, String text, String profile, StepContext context)
            throws InterruptedException {
        AwsProfiles.Texts configured;
        try {
            configured = profiles.read();
        } catch (IOException e) {
            return Outcome.failure("not run: the server cannot read its AWS configuration: " + e.getMessage());
        }
        if (!configured.profiles().contains(profile)) {
            return Outcome.failure("not run: profile " + profile + " (expected: one of the server's AWS configuration, "
                    + (configured.profiles().isEmpty() ? "which has none" : String.join(", ", configured.profiles()))
                    + ")");
        }
        Script script = new Script(
                text,
                Map.of("bin/aws", AWS, "aws/config", configured.config(), "aws/credentials", configured.credentials()),
                with(Map.of("AWS_PROFILE", profile)),
                Map.of("AWS_CONFIG_FILE", "aws/config", "AWS_SHARED_CREDENTIALS_FILE", "aws/credentials"));
        return run(runner, script, configured.secrets(), context);
    }

    private static Map<String, String> with(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(SETTINGS);
        all.putAll(environment);
        return all;
    }

    private Outcome run(ScriptRunner runner, Script script, List<String> secrets, StepContext context)
            throws InterruptedException {
        LastLine last = new LastLine();
        Excerpt excerpt = new Excerpt(secrets, text -> {
            last.add(text);
            context.print(text);
        });
        Exit exit;
        try {
            exit = runner.run(script, excerpt::add);
        } finally {
            excerpt.end();
        }
        return switch (exit) {
            case Exit.Code(int code) when code == 0 -> Outcome.success(last.brief());
            case Exit.Code(int code) -> Outcome.failure("exit code " + code + meaning(code) + last.after(": "));
            case Exit.TooMuchOutput(long limit) ->
                Outcome.failure("ended: more than " + limit / (1024 * 1024) + " MiB of output");
            case Exit.NotStarted(String reason) -> Outcome.failure("not run: " + reason);
        };
    }

    /// 128 and the number of a signal; what the limits send is told by name.
    private String meaning(int code) {
        return switch (code) {
            case 137 -> " (killed)";
            case 152 -> " (more than " + limits.cpu().toMinutes() + " minutes of processor time)";
            case 153 -> " (a file of more than " + limits.fileBytes() / (1024 * 1024) + " MiB)";
            default -> "";
        };
    }

    private static String aws() {
        try (InputStream in = ShellExecutor.class.getResourceAsStream("aws")) {
            return new String(Objects.requireNonNull(in, "aws").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
