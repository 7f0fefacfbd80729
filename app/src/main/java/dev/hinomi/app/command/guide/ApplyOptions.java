package dev.hinomi.app.command.guide;

import dev.hinomi.guide.apply.OnDrift;
import java.util.Optional;
import picocli.CommandLine.Option;

/// How a version of a guide is applied.
final class ApplyOptions {
    @Option(names = "--plan", description = "prints what would be done and changes nothing")
    private boolean planOnly;

    @Option(names = "--prune", description = "removes what the guide made before and no longer says")
    private boolean prune;

    @Option(
            names = "--on-drift",
            paramLabel = "overwrite|keep|stop",
            description = "what becomes of resources that somebody changed on the server since the guide was applied:"
                    + " the guide wins, they stay, or nothing is done and the command ends with 1; on a terminal you"
                    + " are asked when this is not given, elsewhere it is stop")
    private Optional<Answer> onDrift = Optional.empty();

    /// Named as the user writes it.
    enum Answer {
        overwrite,
        keep,
        stop;

        OnDrift meant() {
            return switch (this) {
                case overwrite -> OnDrift.OVERWRITE;
                case keep -> OnDrift.KEEP;
                case stop -> OnDrift.STOP;
            };
        }
    }

    boolean planOnly() {
        return planOnly;
    }

    boolean prune() {
        return prune;
    }

    Optional<OnDrift> onDrift() {
        return onDrift.map(Answer::meant);
    }
}
