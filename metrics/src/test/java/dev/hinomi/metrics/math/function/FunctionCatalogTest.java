package dev.hinomi.metrics.math.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class FunctionCatalogTest {
    private static final Pattern FUNCTION = Pattern.compile("`([A-Z][A-Z0-9_]+)`");

    /// Those of the CloudWatch User Guide, "Using math expressions with CloudWatch metrics".
    private static final List<String> OF_AWS = List.of(("ABS ANOMALY_DETECTION_BAND AVG CEIL DATAPOINT_COUNT DATE DAY"
                    + " DB_PERF_INSIGHTS DIFF DIFF_TIME EPOCH FILL FIRST FLOOR HOUR IF INSIGHT_RULE_METRIC LAMBDA LAST"
                    + " LOG LOG10 MAX METRICS METRIC_COUNT MIN MINUTE MONTH PERIOD RATE REMOVE_EMPTY RUNNING_SUM SEARCH"
                    + " SERVICE_QUOTA SLICE SORT STDDEV SUM TIME_SERIES YEAR")
            .split(" ", -1));

    @Test
    void everyFunctionOfAwsIsServedOrRefusedByName() {
        FunctionCatalog catalog = FunctionCatalog.all();
        assertThat(OF_AWS).allMatch(name -> catalog.find(name).isPresent() != catalog.unsupported(name));
        assertThat(catalog.functions()).extracting(MathFunction::name).isSubsetOf(OF_AWS);
    }

    @Test
    void theDocumentNamesEveryFunctionInItsTable() throws IOException {
        String document = Files.readString(Path.of("../docs/metric-math.md"));
        int begin = document.indexOf("| family | functions |");
        Matcher names = FUNCTION.matcher(document.substring(begin, document.indexOf("\n\n", begin)));
        List<String> documented = new ArrayList<>();
        while (names.find()) {
            documented.add(names.group(1));
        }
        assertThat(FunctionCatalog.all().functions())
                .extracting(MathFunction::name)
                .containsExactlyInAnyOrderElementsOf(documented);
    }
}
