package dev.hinomi.runbooks.step.standard;

import dev.hinomi.outbound.EndpointGuard;
import dev.hinomi.runbooks.sandbox.Limits;
import dev.hinomi.runbooks.sandbox.SandboxChoice;
import dev.hinomi.runbooks.step.shell.AwsProfiles;
import java.nio.file.Path;
import java.util.List;

/// What the operator decides about steps.
///
/// @param sandbox what scripts run in
/// @param hidden folders that no script may see, wherever they are: the data directory above all
/// @param limits of one script
/// @param profiles the operator's own configuration of the AWS CLI
/// @param guard which addresses steps may not connect to
public record StepSettings(
        SandboxChoice sandbox, List<Path> hidden, Limits limits, AwsProfiles profiles, EndpointGuard guard) {
    public StepSettings {
        hidden = List.copyOf(hidden);
    }
}
