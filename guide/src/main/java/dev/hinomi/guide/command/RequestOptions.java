package dev.hinomi.guide.command;

import dev.hinomi.cli.Argument;
import dev.hinomi.cli.AwsInvocation;
import dev.hinomi.cli.CliValue;
import dev.hinomi.cli.shell.Word;
import dev.hinomi.cli.shell.WordPart;
import dev.hinomi.guide.command.BlockCommand.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the options of a command mean for its request.
///
/// @param parameters the members of the operation's input
/// @param options of the CLI's own that others look at
/// @param problems with values that are not known, and options that are not part of a request
record RequestOptions(Map<String, Object> parameters, Map<String, String> options, List<Problem> problems) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Looked at by whoever sends the command.
    private static final Set<String> TOLD = Set.of("query", "output", "region");

    /// They lead a request elsewhere, or sign it by another key.
    private static final Set<String> LEADING_AWAY =
            Set.of("endpoint-url", "profile", "ca-bundle", "no-verify-ssl", "no-sign-request");

    static RequestOptions of(AwsInvocation.Operation operation) {
        RequestOptions request = new RequestOptions(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        request.skeleton(operation.arguments());
        boolean metricData = operation.apiName().equals("PutMetricData");
        operation.arguments().values().stream()
                .sorted(Comparator.comparingInt(argument -> argument.word().offset()))
                .forEach(argument -> request.argument(argument, metricData));
        if (metricData) {
            MetricDataOptions.data(operation.arguments())
                    .ifPresent(data -> request.parameters.putIfAbsent("MetricData", data));
        }
        operation.globals().values().forEach(request::global);
        return request;
    }

    /// `--cli-input-json`, whose members other options overrule (AWS CLI User Guide, "AWS CLI skeletons and
    /// input files").
    private void skeleton(Map<String, Argument> arguments) {
        Argument input = arguments.get("cli-input-json");
        if (input != null && input.value() instanceof CliValue.Text(String text)) {
            try {
                if (JSON.readValue(text, Object.class) instanceof Map<?, ?> members) {
                    members.forEach((name, value) -> parameters.put(String.valueOf(name), value));
                    return;
                }
            } catch (JacksonException _) {
                // Told below, as any other text that is no object.
            }
            refuse(input, "no JSON object (expected: the members of the input)");
        }
    }

    private void argument(Argument argument, boolean metricData) {
        Optional<Object> value = argument.value().known();
        String member = argument.member();
        if (value.isEmpty()) {
            refuse(argument, unknown(argument));
        } else if (member != null) {
            parameters.put(member, value.get());
        } else if (argument.option().equals("generate-cli-skeleton")
                || argument.option().equals("cli-input-yaml")) {
            refuse(argument, "not read (expected: options, or --cli-input-json)");
        } else if (!argument.option().equals("cli-input-json")
                && !(metricData && MetricDataOptions.has(argument.option()))) {
            note(argument, "the CLI's own, not part of the request");
        }
    }

    private void global(Argument argument) {
        if (LEADING_AWAY.contains(argument.option())) {
            note(argument, "not used; who is signed in sends the request here");
        } else if (TOLD.contains(argument.option())) {
            argument.value()
                    .known()
                    .ifPresentOrElse(
                            value -> options.put(argument.option(), String.valueOf(value)),
                            () -> refuse(argument, unknown(argument)));
        }
    }

    private static String unknown(Argument argument) {
        List<Word> words = argument.values();
        String written = words.stream().map(Word::text).collect(Collectors.joining(" "));
        if (words.stream().anyMatch(RequestOptions::isFile)) {
            return written + ": a file of the machine on which the command is typed (expected: what is in it)";
        }
        boolean placeholder =
                words.stream().flatMap(word -> word.parts().stream()).anyMatch(WordPart.Placeholder.class::isInstance);
        return placeholder
                ? written + ": to be filled in (expected: a value)"
                : written + ": known only to a shell (expected: a value)";
    }

    private static boolean isFile(Word word) {
        return word.text().startsWith("file://") || word.text().startsWith("fileb://");
    }

    private void refuse(Argument argument, String message) {
        problems.add(new Problem(argument.line(), "--" + argument.option() + ": " + message, true, Optional.empty()));
    }

    private void note(Argument argument, String message) {
        problems.add(new Problem(argument.line(), "--" + argument.option() + ": " + message, false, Optional.empty()));
    }
}
