package dev.hinomi.scenarios;

import dev.hinomi.api.security.BearerTokens;
import dev.hinomi.app.client.PathClient;
import dev.hinomi.app.config.Settings;
import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.app.platform.Platform;
import dev.hinomi.testkit.ManualTimers;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.auth.aws.scheme.AwsV4AuthScheme;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sts.StsClient;

/// A whole platform in this process, on a free port, with a clock that the test moves.
public final class InProcessPlatform implements AutoCloseable {
    /// The clock's first reading: in the middle of an hour, so that no test begins on a boundary by chance.
    public static final Instant START = Instant.parse("2026-03-04T05:16:40Z");

    private final ManualTimers timers;
    private final Platform platform;
    private final AwsBasicCredentials key;

    private InProcessPlatform(Settings settings, ManualTimers timers) {
        this.timers = timers;
        this.platform = new Platform(settings, timers);
        RequestSigner operator = LocalAccess.of(settings).signer();
        this.key = AwsBasicCredentials.create(operator.accessKeyId(), operator.secret());
    }

    /// With a clock of its own.
    public static InProcessPlatform start(Path data) {
        return start(TestSettings.in(data), clock());
    }

    /// A clock that stands at the start.
    static ManualTimers clock() {
        return new ManualTimers(START);
    }

    /// With a clock that is shared over restarts.
    public static InProcessPlatform start(Settings settings, ManualTimers timers) {
        InProcessPlatform started = new InProcessPlatform(settings, timers);
        started.platform.start();
        return started;
    }

    public ManualTimers timers() {
        return timers;
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + platform.port());
    }

    /// The port for the embedded metric format.
    public int agentPort() {
        return platform.emfPort().orElseThrow();
    }

    /// Where it takes OTLP over HTTP.
    URI otlpHttp() {
        return URI.create("http://127.0.0.1:" + platform.otlpHttpPort().orElseThrow());
    }

    /// Where it takes OTLP over gRPC.
    public URI otlpGrpc() {
        return URI.create("http://127.0.0.1:" + platform.otlpGrpcPort().orElseThrow());
    }

    /// The operator's, for exporters that do not sign.
    String bearerToken() {
        return BearerTokens.of(key.accessKeyId(), key.secretAccessKey());
    }

    /// Speaks to the paths that are not AWS's.
    PathClient paths() {
        return new PathClient(
                endpoint(),
                new RequestSigner(key.accessKeyId(), key.secretAccessKey(), Region.AP_NORTHEAST_1.id()),
                timers);
    }

    void advance(Duration by) {
        timers.advance(by);
    }

    public CloudWatchClient cloudWatch() {
        return configure(CloudWatchClient.builder().authSchemeProvider(ignored -> signing("monitoring")))
                .build();
    }

    public CloudWatchLogsClient logs() {
        return configure(CloudWatchLogsClient.builder().authSchemeProvider(ignored -> signing("logs")))
                .build();
    }

    /// For operations with a stream of events. The SDK puts nothing before the name of this machine.
    CloudWatchLogsAsyncClient asyncLogs() {
        return CloudWatchLogsAsyncClient.builder()
                .authSchemeProvider(ignored -> signing("logs"))
                .endpointOverride(endpoint())
                .region(Region.AP_NORTHEAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(key))
                .overrideConfiguration(override ->
                        override.putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true))
                .build();
    }

    SnsClient sns() {
        return configure(SnsClient.builder().authSchemeProvider(ignored -> signing("sns")))
                .build();
    }

    StsClient sts() {
        return configure(StsClient.builder().authSchemeProvider(ignored -> signing("sts")))
                .build();
    }

    private <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B configure(B builder) {
        return builder.endpointOverride(endpoint())
                .region(Region.AP_NORTHEAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(key));
    }

    /// The SDK signs by the clock of the test.
    private List<AuthSchemeOption> signing(String service) {
        return List.of(AuthSchemeOption.builder()
                .schemeId(AwsV4AuthScheme.SCHEME_ID)
                .putSignerProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putSignerProperty(AwsV4HttpSigner.REGION_NAME, Region.AP_NORTHEAST_1.id())
                .putSignerProperty(HttpSigner.SIGNING_CLOCK, timers.withZone(ZoneOffset.UTC))
                .build());
    }

    @Override
    public void close() {
        platform.close();
    }
}
