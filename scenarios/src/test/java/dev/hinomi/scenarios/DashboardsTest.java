package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.DashboardInvalidInputErrorException;
import software.amazon.awssdk.services.cloudwatch.model.DashboardNotFoundErrorException;
import software.amazon.awssdk.services.cloudwatch.model.PutDashboardResponse;

/// Dashboards through the real port and the real SDK.
final class DashboardsTest {
    @TempDir
    private Path data;

    private InProcessPlatform platform;
    private CloudWatchClient cloudWatch;

    @BeforeEach
    void start() {
        platform = InProcessPlatform.start(data);
        cloudWatch = platform.cloudWatch();
    }

    @AfterEach
    void stop() {
        cloudWatch.close();
        platform.close();
    }

    @Test
    void isPutListedReadAndDeletedAndABodyThatIsWrongIsRefusedWithPaths() {
        String body = "{\"widgets\": [{\"type\": \"text\", \"hight\": 3, \"properties\": {\"markdown\": \"手順\"}}]}";

        PutDashboardResponse put =
                cloudWatch.putDashboard(request -> request.dashboardName("shop").dashboardBody(body));
        assertThat(put.dashboardValidationMessages()).singleElement().satisfies(warning -> {
            assertThat(warning.dataPath()).isEqualTo("/widgets/0");
            assertThat(warning.message()).startsWith("The \"hight\" property is not expected");
        });
        assertThatThrownBy(() -> cloudWatch.putDashboard(request ->
                        request.dashboardName("shop").dashboardBody("{\"widgets\": [{\"type\": \"text\"}]}")))
                .isInstanceOfSatisfying(DashboardInvalidInputErrorException.class, refused -> {
                    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidParameterInput");
                    assertThat(refused.awsErrorDetails().errorMessage())
                            .startsWith("The dashboard body is invalid, there are 1 validation errors:\n[");
                    assertThat(refused.dashboardValidationMessages())
                            .singleElement()
                            .satisfies(error -> assertThat(error.dataPath()).isEqualTo("/widgets/0"));
                });

        assertThat(cloudWatch.listDashboards().dashboardEntries())
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.dashboardArn()).endsWith("cloudwatch::123456789012:dashboard/shop"));
        assertThat(cloudWatch
                        .getDashboard(request -> request.dashboardName("shop"))
                        .dashboardBody())
                .isEqualTo(body);
        cloudWatch.deleteDashboards(request -> request.dashboardNames("shop"));
        assertThatThrownBy(() -> cloudWatch.getDashboard(request -> request.dashboardName("shop")))
                .isInstanceOf(DashboardNotFoundErrorException.class);
    }
}
