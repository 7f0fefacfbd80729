package dev.hinomi.api.command;

import dev.hinomi.api.route.JsonBody;
import dev.hinomi.api.route.SignedRoute;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.guide.command.BlockCommand;
import dev.hinomi.guide.command.CommandBlock;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.codec.QueryForm;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /_hinomi/commands/parse`: the `aws ...` commands of a code block, as requests that the caller can
/// send itself.
///
/// JSON in: `text`, the block. JSON out: a [Commands]. Runs nothing.
public final class CommandsRoute {
    public static final String PATH = "/_hinomi/commands/parse";

    /// Longer than a code block that people read.
    private static final int MAX_LENGTH = 100_000;

    private final CommandBlock block = new CommandBlock();

    private CommandsRoute() {}

    public static Route of(SignedRoute.Surroundings surroundings) {
        CommandsRoute route = new CommandsRoute();
        return SignedRoute.ofReaders("POST", PATH, surroundings, (_, request) -> route.parse(request));
    }

    /// A code block.
    record Text(@Nullable String text) {}

    /// The commands of a block, in its order.
    public record Commands(List<Command> commands) {
        public Commands {
            commands = List.copyOf(commands);
        }
    }

    /// A command.
    ///
    /// @param text as written
    /// @param line of the block, from 1
    /// @param service as the CLI names it
    /// @param operation as the API names it, or as written when it is none
    /// @param input the members of its input, for JSON as the wire has them
    /// @param protocol `json` or `query` when it is served
    /// @param target the header `x-amz-target`, for `json`
    /// @param version of the API, when it is served
    /// @param contentType to be sent, when it is served
    /// @param form the fields of the form, for `query`
    /// @param reads whether it only reads, as runbooks judge it
    /// @param served whether this server serves the operation
    /// @param jmespath the option `--query`, which is for whoever shows the answer
    /// @param output the option `--output`
    /// @param region the option `--region`
    public record Command(
            String text,
            int line,
            String service,
            String operation,
            Map<String, Object> input,
            @Nullable String protocol,
            @Nullable String target,
            @Nullable String version,
            @Nullable String contentType,
            @Nullable Map<String, String> form,
            boolean reads,
            boolean served,
            @Nullable String jmespath,
            @Nullable String output,
            @Nullable String region,
            List<Problem> problems) {
        public Command {
            problems = List.copyOf(problems);
        }
    }

    /// What whoever sends a command should know.
    ///
    /// @param refused whether it cannot be sent as it stands
    /// @param suggestion what to write instead of the word that is wrong
    public record Problem(
            int line,
            String message,
            boolean refused,
            @Nullable String suggestion) {}

    private WireResponse parse(WireRequest received) {
        String text = JsonBody.read(received, Text.class).text();
        if (text == null || text.length() > MAX_LENGTH) {
            throw new FaultException(new Fault.InvalidParameter(
                    "text",
                    "text: " + (text == null ? "missing" : text.length() + " characters")
                            + " (expected: a code block of at most " + MAX_LENGTH + " characters)"));
        }
        return Answers.json(
                200,
                new Commands(
                        block.read(text).stream().map(CommandsRoute::command).toList()));
    }

    private static Command command(BlockCommand command) {
        List<Problem> problems = new ArrayList<>(command.problems().stream()
                .map(problem -> new Problem(
                        problem.line(),
                        problem.message(),
                        problem.refused(),
                        problem.suggestion().orElse(null)))
                .toList());
        Optional<Service> service = ServedServices.of(command.service());
        Operation<?, ?> operation =
                service.isEmpty() ? null : service.get().operations().get(command.operation());
        if (service.isEmpty() || operation == null) {
            return answer(command, Sent.of(command.parameters()), false, problems);
        }
        return answer(command, Sent.of(service.get(), operation, command, problems), true, problems);
    }

    private static Command answer(BlockCommand command, Sent sent, boolean served, List<Problem> problems) {
        return new Command(
                command.text(),
                command.line(),
                command.service(),
                command.operation(),
                sent.input(),
                sent.protocol(),
                sent.target(),
                sent.version(),
                sent.contentType(),
                sent.form(),
                command.reads(),
                served,
                command.options().get("query"),
                command.options().get("output"),
                command.options().get("region"),
                problems);
    }

    /// How a command is sent.
    private record Sent(
            Map<String, Object> input,
            @Nullable String protocol,
            @Nullable String target,
            @Nullable String version,
            @Nullable String contentType,
            @Nullable Map<String, String> form) {
        static Sent of(Map<String, Object> parameters) {
            return new Sent(parameters, null, null, null, null, null);
        }

        static Sent of(Service service, Operation<?, ?> operation, BlockCommand command, List<Problem> problems) {
            if (service.protocols().contains(Service.Protocol.JSON)) {
                return new Sent(
                        JsonInput.of(operation.input(), command.parameters()),
                        "json",
                        service.targetPrefix() + "." + operation.name(),
                        service.apiVersion(),
                        "application/x-amz-json-" + service.jsonVersion(),
                        null);
            }
            Map<String, String> form = new LinkedHashMap<>();
            try {
                form.putAll(QueryForm.fields(service, operation, command.parameters()));
            } catch (FaultException e) {
                problems.add(new Problem(command.line(), e.fault().message(), true, null));
            }
            return new Sent(
                    command.parameters(),
                    "query",
                    null,
                    service.apiVersion(),
                    "application/x-www-form-urlencoded; charset=utf-8",
                    form);
        }
    }
}
