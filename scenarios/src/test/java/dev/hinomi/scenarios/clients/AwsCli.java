package dev.hinomi.scenarios.clients;

import dev.hinomi.scenarios.clients.Program.Ended;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The AWS CLI, one process for each call, with options as a person types them:
/// `aws logs create-log-group --log-group-name /shop/orders`. Options are named as members are, but for the `Endpoint`
/// of `sns subscribe`, which would be short for `--endpoint-url`.
record AwsCli(Program aws, Access access) implements RealClient {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ERROR = Pattern.compile(
            "An error occurred \\((\\S+)\\) when calling the \\w+ operation(?: \\(.*?\\))?: (.*)", Pattern.DOTALL);

    @Override
    public Reply call(String service, String operation, ObjectNode input) {
        List<String> arguments = new ArrayList<>(List.of(
                service,
                hyphenated(operation),
                "--endpoint-url",
                access.endpoint().toString(),
                "--output",
                "json"));
        for (Map.Entry<String, JsonNode> member : input.properties()) {
            String option = member.getKey().equals("Endpoint") ? "notification-endpoint" : hyphenated(member.getKey());
            JsonNode value = member.getValue();
            if (value.isBoolean()) {
                arguments.add((value.booleanValue() ? "--" : "--no-") + option);
            } else {
                arguments.add("--" + option);
                arguments.add(value.isContainer() ? value.toString() : value.asString());
            }
        }
        return reply(arguments, aws.run(Program.environment(access), arguments));
    }

    private Reply reply(List<String> arguments, Ended ended) {
        if (ended.exitCode() == 0) {
            return new Reply.Answered(
                    ended.stdout().isBlank() ? JSON.createObjectNode() : JSON.readTree(ended.stdout()));
        }
        Matcher error = ERROR.matcher(ended.stderr().strip());
        if (!error.find()) {
            throw new AssertionError(aws + " " + arguments + " ended with " + ended);
        }
        return new Reply.Refused(error.group(1), error.group(2));
    }

    /// `logGroupName` and `LogGroupName` as `log-group-name`.
    private static String hyphenated(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
