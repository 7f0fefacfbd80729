package dev.hinomi.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceTablesTest {
    private static final ServiceTables TABLES = new ServiceTables();

    static Stream<String> services() {
        return TABLES.names().stream().filter(name -> TABLES.service(name).isPresent());
    }

    @Test
    void theServicesOfOperationsGuidesHaveTables() {
        assertThat(services())
                .contains(
                        "acm",
                        "apigateway",
                        "application-autoscaling",
                        "appsync",
                        "autoscaling",
                        "backup",
                        "budgets",
                        "ce",
                        "cloudformation",
                        "cloudfront",
                        "cloudwatch",
                        "configservice",
                        "configure",
                        "dynamodb",
                        "ec2",
                        "ecr",
                        "ecs",
                        "elasticache",
                        "elbv2",
                        "events",
                        "guardduty",
                        "iam",
                        "kms",
                        "lambda",
                        "logs",
                        "rds",
                        "route53",
                        "s3",
                        "s3api",
                        "secretsmanager",
                        "sns",
                        "sqs",
                        "ssm",
                        "ssm-contacts",
                        "ssm-incidents",
                        "stepfunctions",
                        "sts",
                        "synthetics",
                        "wafv2",
                        "xray");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyShapeOfEveryOptionIsThereAndItsPatternCompiles(String service) {
        ServiceTable table = TABLES.service(service).orElseThrow();
        Deque<String> open = new ArrayDeque<>();
        for (String name : table.commandNames()) {
            table.command(name)
                    .ifPresent(command -> command.options().values().stream()
                            .map(OptionTable::shape)
                            .filter(Objects::nonNull)
                            .forEach(open::add));
        }
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                switch (table.shape(name)) {
                    case ValueShape.Structure structure ->
                        open.addAll(structure.members().values());
                    case ValueShape.Sequence sequence -> open.add(sequence.member());
                    case ValueShape.Dictionary map -> open.add(map.value());
                    case ValueShape.Text text
                    when text.pattern() != null ->
                        assertThat(Pattern.compile(text.pattern())).isNotNull();
                    default -> {}
                }
            }
        }
        assertThat(table.commandNames()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyNegativeAliasAndWaiterLeadsSomewhere(String service) {
        ServiceTable table = TABLES.service(service).orElseThrow();
        for (String name : table.commandNames()) {
            table.command(name).ifPresent(command -> {
                assertThat(command.options().keySet())
                        .containsAll(command.negatives().values());
                assertThat(command.options().keySet())
                        .containsAll(command.aliases().values());
            });
        }
        assertThat(table.waiters().values())
                .allMatch(repeated -> table.command(repeated).isPresent());
    }

    @Test
    void aServiceWithoutATableIsKnownByName() {
        assertThat(TABLES.names()).contains("glue", "bedrock");
        assertThat(TABLES.service("glue")).isEmpty();
        assertThat(TABLES.service("../internal/ec2")).isEmpty();
    }
}
