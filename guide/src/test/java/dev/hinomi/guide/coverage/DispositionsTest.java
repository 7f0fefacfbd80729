package dev.hinomi.guide.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.guide.settings.GuideSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each script line below is `verb: detail` of the items of a small guide, in its order.
class DispositionsTest {
    private static final ServedOperations SERVED = new ServedOperations(Map.of(
            "cloudwatch", List.of("PutMetricAlarm", "GetMetricStatistics"),
            "logs", List.of("FilterLogEvents", "StartQuery"),
            "sns", List.of("CreateTopic", "Subscribe")));

    @TempDir
    private Path folder;

    @Test
    void aCommandRunsWhereItsOperationIsServed() throws IOException {
        assertThat(dispositions("""
                ```bash
                aws logs tail /app --follow
                aws cloudwatch get-metric-statistics --namespace N --metric-name M --period 60 --statistics Sum --start-time 1 --end-time 2
                aws cloudwatch describe-alarms
                aws dynamodb describe-table --table-name t
                aws ecs describe-tasks --cluster c --tasks <task-arn>
                aws --version
                curl -f https://your-domain.com/health
                ```
                """))
                .containsExactly(
                        "run: against Hinomi: logs tail",
                        "run: against Hinomi: cloudwatch get-metric-statistics",
                        "run: against AWS by profile: cloudwatch describe-alarms",
                        "run: against AWS by profile: dynamodb describe-table",
                        "run: against AWS by profile: ecs describe-tasks; first --set <task-arn>=...",
                        "run: in the person's shell: the AWS CLI itself",
                        "run: in the person's shell: curl; first --set your-domain.com=...");
    }

    @Test
    void whatAwsRefusesHasItsCorrectedForm() throws IOException {
        assertThat(dispositions("""
                ```bash
                aws logs filter-log-events --log-group-name g --filter-pattern "{ $.m exists }"
                aws logs get-log-events --log-group-name g
                ```
                ```
                fields @timestamp, code
                | stats count() by code
                | sort count desc
                ```
                """))
                .containsExactly(
                        "refused: { $.m exists }: Invalid filter pattern: found 'exists' at position 7 (expected: =, !=, <,"
                                + " <=, >, >=, IS TRUE, IS FALSE, IS NULL or NOT EXISTS); write: aws logs filter-log-events"
                                + " --log-group-name g --filter-pattern '{ $.m = * }'",
                        "refused: { $.m exists }: Invalid filter pattern: found 'exists' at position 7 (expected: =, !=, <,"
                                + " <=, >, >=, IS TRUE, IS FALSE, IS NULL or NOT EXISTS); write: { $.m = * }",
                        "refused: get-log-events: --log-stream-name is missing; write: give --log-stream-name",
                        "refused: found 'count' (expected: a column that the stats command before makes: count(), code);"
                                + " write: fields @timestamp, code | stats count() as count by code | sort count desc");
    }

    @Test
    void alarmsAndTopicsAreAppliedOnceTheyAreComplete() throws IOException {
        assertThat(dispositions("""
                ```bash
                aws sns create-topic --name Ops
                aws sns subscribe --topic-arn arn:aws:sns:us-east-1:123456789012:Ops --protocol email --notification-endpoint your-email@example.com
                aws cloudwatch put-metric-alarm --alarm-name a --namespace AWS/ApiGateway --metric-name Latency --statistic Average --period 60 --evaluation-periods 1 --threshold 1000 --comparison-operator GreaterThanThreshold
                ```
                """))
                .containsExactly(
                        "applied: as a topic",
                        "applied: as a subscription; first --set your-email@example.com=...",
                        "applied: as an alarm; first give dimensions (ApiName) in guide.yaml",
                        "applied: as an alarm; first give dimensions (ApiName) in guide.yaml");
    }

    @Test
    void aThresholdIsWatchedOrTracked() throws IOException {
        assertThat(dispositions("""
                ## Lambda
                | Metric | Threshold |
                |---|---|
                | `Errors` | > 5 |
                | `Throttles` | > 0 |
                | `Invocations` | monitoring only |
                | Free memory | < 10% |

                ## DynamoDB
                | Metric | Threshold |
                |---|---|
                | `ReadThrottles` | > 0 |

                ```bash
                aws cloudwatch put-metric-alarm --alarm-name errors --namespace AWS/Lambda --metric-name Errors \\
                  --statistic Sum --period 60 --evaluation-periods 1 --threshold 5 --comparison-operator GreaterThanThreshold
                ```
                """))
                .containsExactly(
                        "watched: by errors",
                        "tracked: no alarm of the guide watches AWS/Lambda Throttles: define one",
                        "tracked: AWS/Lambda Invocations is looked at; the guide gives no limit",
                        "tracked: the guide names no metric, so no alarm can watch it: name one",
                        "refused: AWS/DynamoDB has no metric ReadThrottles; write: AWS/DynamoDB ReadThrottleEvents",
                        "applied: as an alarm",
                        "applied: as an alarm");
    }

    @Test
    void whatNothingFollowsIsKeptByWhatItBelongsTo() throws IOException {
        assertThat(dispositions("""
                ## The API is slow
                **Symptom**: answers take long

                1. Look at the log
                   - of the API
                2. Add capacity

                ## Scaling
                - at most 1,000 requests a second

                ## Contacts
                - **Team**: team@example.jp

                ## Look inside
                ```graphql
                query { orders { id } }
                ```
                """))
                .containsExactly(
                        "run: as a runbook: ./hinomi runbook start",
                        "recorded: kept with the guide, not followed: beside the steps of a runbook",
                        "recorded: kept with the guide, not followed: capacity and scaling",
                        "recorded: kept with the guide, not followed: on-call: severity, escalation, contacts",
                        "run: against the application: GraphQL");
    }

    @Test
    void everythingIsShownWithItsEntriesAndCounted() throws IOException {
        List<ItemCoverage> items = read("""
                ## Before a release
                - [ ] the tests are green
                - [ ] somebody knows
                ```bash
                aws configservice get-compliance-summary
                ```
                """);
        assertThat(ItemCoveragePrinter.text(items)).isEqualTo("""
                recorded      2  checklist: Before a release (2)
                                 kept with the guide, not followed: checklists and maintenance
                              2    - the tests are green
                              3    - somebody knows
                refused       5  aws command: aws configservice get-compliance-summary
                                 get-compliance-summary: no such operation of configservice (nearest: get-compliance-summary-by-config-rule); write: aws configservice get-compliance-summary-by-config-rule

                2 items: 1 recorded, 1 refused
                """);
        assertThat(ItemCoveragePrinter.json(items))
                .contains("\"disposition\" : \"refused\"", "\"endLine\" : 3", "\"text\" : \"somebody knows\"");
    }

    private List<String> dispositions(String guide) throws IOException {
        return read(guide).stream()
                .map(ItemCoverage::disposition)
                .map(each -> each.verb() + ": " + each.detail())
                .toList();
    }

    private List<ItemCoverage> read(String guide) throws IOException {
        return ItemCoverage.of(Files.writeString(folder.resolve("guide.md"), guide), GuideSettings.none(), SERVED);
    }
}
