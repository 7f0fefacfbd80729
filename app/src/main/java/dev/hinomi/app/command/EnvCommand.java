package dev.hinomi.app.command;

import dev.hinomi.app.command.option.GivenSettings;
import dev.hinomi.app.config.Settings;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `eval "$(./hinomi env)"`: points the AWS CLI and the SDKs of this shell at the server.
@Command(
        name = "env",
        description = "Prints what a shell evaluates to talk to the server: eval \"$(./hinomi env)\"",
        mixinStandardHelpOptions = true)
final class EnvCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private EnvCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new EnvCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        Settings settings = GivenSettings.of(spec.commandLine().getParseResult());
        LocalAccess access = LocalAccess.of(settings);
        RequestSigner key = access.signer();
        ShellEnvironment environment =
                new ShellEnvironment(access.endpoint().toString(), key.accessKeyId(), key.secret(), key.region());
        spec.commandLine().getOut().print(environment.script());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
