package dev.hinomi.app.command;

import dev.hinomi.app.command.option.ServerOptions;
import dev.hinomi.app.config.SettingsFlags;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hinomi demo recover [NAME]`: switches a fault of a simulated system off, or all.
@Command(
        name = "recover",
        description = "Switches a fault of a simulated system off; without NAME all.",
        mixinStandardHelpOptions = true)
final class DemoRecoverCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions server;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "a fault that is on")
    private Optional<String> name = Optional.empty();

    private DemoRecoverCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new DemoRecoverCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        Map<String, Object> request =
                name.<Map<String, Object>>map(fault -> Map.of("recover", fault)).orElse(Map.of("recoverAll", true));
        DemoFaults.change(
                server,
                spec.commandLine().getParseResult(),
                request,
                spec.commandLine().getOut());
        return 0;
    }
}
