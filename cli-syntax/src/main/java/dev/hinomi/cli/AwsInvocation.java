package dev.hinomi.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a shell command is to the AWS CLI.
public sealed interface AwsInvocation {
    /// What is wrong with it, in the order of the script; empty when nothing is.
    List<CliFinding> findings();

    /// A call of an operation of a service.
    ///
    /// @param service as the CLI names it, such as `configservice`
    /// @param operation as the CLI names it, such as `put-metric-alarm`
    /// @param apiName as the API names it, such as `PutMetricAlarm`
    /// @param arguments by option name without dashes
    /// @param globals options that every command takes, by name without dashes
    record Operation(
            String service,
            String operation,
            String apiName,
            Map<String, Argument> arguments,
            Map<String, Argument> globals,
            List<CliFinding> findings)
            implements AwsInvocation {
        public Operation {
            arguments = Map.copyOf(arguments);
            globals = Map.copyOf(globals);
            findings = List.copyOf(findings);
        }
    }

    /// A command that the CLI adds to a service, such as `logs tail`, `s3 cp` or `dynamodb wait table-exists`.
    ///
    /// @param positional the arguments that are no options
    record Command(
            String service,
            String command,
            List<CliValue> positional,
            Map<String, Argument> arguments,
            Map<String, Argument> globals,
            List<CliFinding> findings)
            implements AwsInvocation {
        public Command {
            positional = List.copyOf(positional);
            arguments = Map.copyOf(arguments);
            globals = Map.copyOf(globals);
            findings = List.copyOf(findings);
        }
    }

    /// Accepted by name and not looked into: a service that is not in the tables, help, or names known only when it
    /// runs.
    ///
    /// @param operation null when there is none
    record Unchecked(String service, @Nullable String operation, List<CliFinding> findings) implements AwsInvocation {
        public Unchecked {
            findings = List.copyOf(findings);
        }
    }

    /// Refused by the CLI before it looks at options. At least one finding says why.
    record Unknown(List<CliFinding> findings) implements AwsInvocation {
        public Unknown {
            findings = List.copyOf(findings);
        }
    }

    /// Not a call of the AWS CLI.
    record NotAws() implements AwsInvocation {
        @Override
        public List<CliFinding> findings() {
            return List.of();
        }
    }
}
