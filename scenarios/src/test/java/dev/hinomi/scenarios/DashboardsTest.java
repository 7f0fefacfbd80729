package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.DashboardInvalidInputErrorException;
import software.amazon.awssdk.services.cloudwatch.model.DashboardNotFoundErrorException;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.PutDashboardResponse;

/// Dashboards and pictures through the real port and the real SDK.
final class DashboardsTest {
    @AutoClose
    private InProcessPlatform platform;

    @AutoClose
    private CloudWatchClient cloudWatch;

    @BeforeEach
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(data);
        cloudWatch = platform.cloudWatch();
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

    @Test
    void aPictureHasTheLineOfTheThresholdAtItsHeight() throws IOException {
        MetricDatum datum = MetricDatum.builder()
                .metricName("Orders")
                .timestamp(InProcessPlatform.START.minus(Duration.ofHours(1)))
                .value(40.0)
                .build();
        cloudWatch.putMetricData(request -> request.namespace("Shop").metricData(datum));

        byte[] png = cloudWatch
                .getMetricWidgetImage(request -> request.metricWidget("""
                        {"metrics": [["Shop", "Orders", {"label": "注文件数"}]], "width": 300, "height": 200,
                         "legend": {"position": "hidden"}, "yAxis": {"left": {"min": 0, "max": 100}},
                         "annotations": {"horizontal": [{"value": 75, "color": "#00ff00"}]}}"""))
                .metricWidgetImage()
                .asByteArray();

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int x = picture.getWidth() / 2;
        List<Integer> threshold = IntStream.range(0, picture.getHeight())
                .filter(y -> (picture.getRGB(x, y) & 0xffffff) == 0x00ff00)
                .boxed()
                .toList();
        assertThat(picture.getWidth()).isEqualTo(300);
        assertThat(picture.getHeight()).isEqualTo(200);
        assertThat(threshold).isNotEmpty().allMatch(y -> y > 200 / 5 && y < 200 / 3);
        assertThatThrownBy(
                        () -> cloudWatch.getMetricWidgetImage(request -> request.metricWidget("{\"metrics\": [[]]}")))
                .hasMessageContaining("\"dataPath\": \"/metrics/0\"");
    }
}
