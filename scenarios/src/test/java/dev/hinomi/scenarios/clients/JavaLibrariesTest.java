package dev.hinomi.scenarios.clients;

import static org.assertj.core.api.Assertions.assertThat;

import ca.pjer.logback.AwsLogsAppender;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import dev.hinomi.scenarios.InProcessPlatform;
import dev.hinomi.scenarios.TestSettings;
import dev.hinomi.testkit.ManualTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.cloudwatchlogs.emf.config.Configuration;
import software.amazon.cloudwatchlogs.emf.config.EnvironmentConfigurationProvider;
import software.amazon.cloudwatchlogs.emf.environment.EnvironmentProvider;
import software.amazon.cloudwatchlogs.emf.environment.Environments;
import software.amazon.cloudwatchlogs.emf.logger.MetricsLogger;
import software.amazon.cloudwatchlogs.emf.model.DimensionSet;
import software.amazon.cloudwatchlogs.emf.model.Unit;

/// Libraries of Java write logs and metrics, which are read back by value.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JavaLibrariesTest {
    private static final Duration WAIT = Duration.ofSeconds(20);

    /// The libraries go by the system's clock.
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private InProcessPlatform platform;
    private ReadBack written;

    @BeforeAll
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(TestSettings.withAgentPort(data), new ManualTimers(now));
        written = new ReadBack(platform, now);
    }

    @AfterAll
    void stop() {
        written.close();
        platform.close();
    }

    @Test
    void logbackLogs() {
        LoggerContext context = new LoggerContext();
        AwsLogsAppender appender = appender(context);
        Logger logger = context.getLogger("shop");
        logger.addAppender(appender);

        logger.info("注文 {} を受け付けました", 7);
        logger.error("declined 💳", new IllegalStateException("card"));
        context.stop();

        assertThat(written.messages("/shop/logback", "web-1"))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("INFO 注文 7 を受け付けました\n"),
                        second -> assertThat(second)
                                .startsWith("ERROR declined 💳")
                                .contains("IllegalStateException: card", "JavaLibrariesTest.logbackLogs"));
        assertThat(written.group("/shop/logback").retentionInDays()).isEqualTo(30);
    }

    private AwsLogsAppender appender(LoggerContext context) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern("%level %msg%n%ex");
        layout.start();
        AwsLogsAppender appender = new AwsLogsAppender();
        appender.setContext(context);
        appender.setLayout(layout);
        appender.setLogGroupName("/shop/logback");
        appender.setLogStreamName("web-1");
        appender.setLogRegion("ap-northeast-1");
        appender.setCloudWatchEndpoint(platform.endpoint().toString());
        appender.setAccessKeyId("AKIAEXAMPLE");
        appender.setSecretAccessKey("secret");
        appender.setRetentionTimeDays(30);
        appender.setMaxFlushTimeMillis(100);
        appender.start();
        return appender;
    }

    @Test
    void embeddedMetricsReachTheAgentPort() throws Exception {
        Configuration config = EnvironmentConfigurationProvider.getConfig();
        config.setEnvironmentOverride(Environments.Agent);
        config.setAgentEndpoint("tcp://127.0.0.1:" + platform.agentPort());
        config.setServiceName("checkout");
        config.setServiceType("Java");
        config.setLogGroupName("/shop/embedded");
        config.setLogStreamName("web-1");
        for (double latency : new double[] {10, 20, 25.5}) {
            MetricsLogger metrics = new MetricsLogger();
            metrics.setNamespace("Embedded");
            metrics.setDimensions(DimensionSet.of("Route", "/pay"));
            metrics.putMetric("Latency", latency, Unit.MILLISECONDS);
            metrics.putProperty("orderId", "7c1f");
            metrics.flush();
        }
        new EnvironmentProvider()
                .resolveEnvironment()
                .join()
                .getSink()
                .shutdown()
                .join();

        Dimension route = ReadBack.dimension("Route", "/pay");
        Awaitility.await()
                .atMost(WAIT)
                .untilAsserted(() -> assertThat(
                                written.statistics("Embedded", "Latency", route).sampleCount())
                        .isEqualTo(3));
        assertThat(written.statistics("Embedded", "Latency", route).sum()).isEqualTo(55.5);
        assertThat(written.statistics("Embedded", "Latency", route).maximum()).isEqualTo(25.5);
        assertThat(written.messages("/shop/embedded", "web-1"))
                .hasSize(3)
                .allSatisfy(message -> assertThat(message).contains("\"orderId\":\"7c1f\""));
    }
}
