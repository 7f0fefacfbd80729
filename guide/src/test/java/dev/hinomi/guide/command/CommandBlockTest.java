package dev.hinomi.guide.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.guide.command.BlockCommand.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CommandBlockTest {
    private final CommandBlock block = new CommandBlock();

    private BlockCommand only(String text) {
        List<BlockCommand> commands = block.read(text);
        assertThat(commands).hasSize(1);
        return commands.getFirst();
    }

    @Test
    void aCommandOverSeveralLinesIsARequest() {
        BlockCommand command = only("""
                # the alarm
                $ aws cloudwatch put-metric-alarm --alarm-name "Orders low" \\
                    --threshold 5 --no-actions-enabled \\
                    --dimensions Name=Shop,Value=tokyo --alarm-actions '["arn:a", "arn:b"]'
                made
                """);

        assertThat(command.operation()).isEqualTo("PutMetricAlarm");
        assertThat(command.line()).isEqualTo(2);
        assertThat(command.reads()).isFalse();
        assertThat(command.parameters())
                .containsEntry("AlarmName", "Orders low")
                .containsEntry("Threshold", new BigDecimal("5"))
                .containsEntry("ActionsEnabled", false)
                .containsEntry("Dimensions", List.of(Map.of("Name", "Shop", "Value", "tokyo")))
                .containsEntry("AlarmActions", List.of("arn:a", "arn:b"));
        assertThat(command.problems()).isEmpty();
    }

    @Test
    void variablesThatTheBlockSetsHaveTheirValues() {
        BlockCommand command = only("""
                REGION=ap-northeast-1
                export TOPIC="arn:aws:sns:${REGION}:123456789012:ops"
                aws sns publish --topic-arn "$TOPIC" --message 'costs $5' --region $REGION
                """);

        assertThat(command.parameters())
                .isEqualTo(Map.of("TopicArn", "arn:aws:sns:ap-northeast-1:123456789012:ops", "Message", "costs $5"));
        assertThat(command.options()).isEqualTo(Map.of("region", "ap-northeast-1"));
        assertThat(command.problems()).isEmpty();
    }

    @Test
    void variablesThatGrowOutOfHandAreNotPutInPlace() {
        StringBuilder script = new StringBuilder("a=xxxxxxxxxx\n");
        for (char name = 'b'; name <= 'k'; name++) {
            script.append(name)
                    .append('=')
                    .append(("$" + (char) (name - 1)).repeat(10))
                    .append('\n');
        }
        assertThat(only(script + "aws sns publish --message $k").problems())
                .extracting(Problem::message)
                .containsExactly("--message: $k: known only to a shell (expected: a value)");

        String uses = "$c".repeat(1_000);
        assertThat(only(script + "aws sns publish --message " + uses).problems())
                .extracting(Problem::message)
                .hasSize(1)
                .allSatisfy(message -> assertThat(message).hasSizeLessThan(1_000_000));
    }

    @Test
    void whatOnlyAShellKnowsIsToldAndLeftOut() {
        assertThat(refusals("aws logs tag-log-group --log-group-name $GROUP --tags a=b"))
                .containsExactly("--log-group-name: $GROUP: known only to a shell (expected: a value)");
        assertThat(refusals("G=a\nG=b\naws logs delete-log-group --log-group-name $G"))
                .containsExactly("--log-group-name: $G: known only to a shell (expected: a value)");
        assertThat(refusals("for g in a b; do aws logs delete-log-group --log-group-name $g; done"))
                .containsExactly("--log-group-name: $g: known only to a shell (expected: a value)");
        assertThat(refusals("G='a b'\naws logs delete-log-group --log-group-name $G"))
                .containsExactly("--log-group-name: $G: known only to a shell (expected: a value)");
        assertThat(refusals("aws logs delete-log-group --log-group-name <name>"))
                .containsExactly("--log-group-name: <name>: to be filled in (expected: a value)");
        assertThat(refusals("aws sns publish --topic-arn arn:a --message file://text.json"))
                .containsExactly("--message: file://text.json: a file of the machine on which the command is typed"
                        + " (expected: what is in it)");
    }

    private List<String> refusals(String text) {
        BlockCommand command = only(text);
        assertThat(command.parameters()).doesNotContainKeys("logGroupName", "Message");
        return command.problems().stream()
                .filter(Problem::refused)
                .map(Problem::message)
                .toList();
    }

    @Test
    void whatTheCliRefusesIsToldWithWhatWasMeant() {
        Problem problem =
                only("aws cloudwatch describe-alarm --alarm-names a").problems().getFirst();

        assertThat(problem.refused()).isTrue();
        assertThat(problem.suggestion()).isEqualTo(Optional.of("describe-alarms"));
    }

    @Test
    void optionsOfTheCliAreToldApart() {
        BlockCommand command = only("aws logs describe-log-groups --query 'logGroups[].arn' --output text"
                + " --max-items 5 --profile prod --limit 3");

        assertThat(command.parameters()).isEqualTo(Map.of("limit", new BigDecimal("3")));
        assertThat(command.options()).isEqualTo(Map.of("query", "logGroups[].arn", "output", "text"));
        assertThat(command.problems())
                .noneMatch(Problem::refused)
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "--max-items: the CLI's own, not part of the request",
                        "--profile: not used; who is signed in sends the request here");
    }

    @Test
    void aDataPointMayBeGivenByItsOptions() {
        assertThat(only("aws cloudwatch put-metric-data --namespace Shop --metric-name Orders --value 3 --unit Count"
                        + " --dimensions Shop=tokyo,Till=1"))
                .satisfies(command -> assertThat(command.problems()).isEmpty())
                .extracting(command -> command.parameters().get("MetricData"))
                .isEqualTo(List.of(Map.of(
                        "MetricName",
                        "Orders",
                        "Value",
                        new BigDecimal("3"),
                        "Unit",
                        "Count",
                        "Dimensions",
                        List.of(Map.of("Name", "Shop", "Value", "tokyo"), Map.of("Name", "Till", "Value", "1")))));
    }

    @Test
    void inputAsJsonIsOverruledByOptions() {
        assertThat(only("aws logs describe-log-groups --cli-input-json '{\"limit\": 1, \"logGroupNamePrefix\": \"/a\"}'"
                                + " --limit 2")
                        .parameters())
                .isEqualTo(Map.of("limit", new BigDecimal("2"), "logGroupNamePrefix", "/a"));
        assertThat(only("aws logs describe-log-groups --cli-input-json '[1]'").problems())
                .extracting(Problem::message)
                .containsExactly("--cli-input-json: no JSON object (expected: the members of the input)");
    }

    @Test
    void everyCommandOfABlockIsFoundAndOthersAreNot() {
        assertThat(block.read("aws logs tail /shop | grep x && date; echo $(aws sts get-caller-identity)\naws s3 ls"))
                .extracting(BlockCommand::service, BlockCommand::operation)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("logs", "tail"),
                        org.assertj.core.groups.Tuple.tuple("sts", "GetCallerIdentity"),
                        org.assertj.core.groups.Tuple.tuple("s3", "ls"));
        assertThat(block.read("")).isEmpty();
        assertThat(only("aws logs tail /shop").problems())
                .extracting(Problem::message)
                .contains("logs tail: a command of the AWS CLI's own (expected: one operation of a service)");
        assertThat(only("aws sts get-caller-identity").reads()).isTrue();
    }
}
