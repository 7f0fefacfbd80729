package dev.hinomi.app.platform;

import dev.hinomi.api.route.SignedRoute;
import dev.hinomi.api.runbook.RunbookRoutes;
import dev.hinomi.api.server.Route;
import dev.hinomi.app.config.Settings;
import dev.hinomi.guide.registry.GuideRegistry;
import dev.hinomi.guide.runbook.GuideRunbooks;
import dev.hinomi.kernel.Timers;
import dev.hinomi.outbound.EndpointGuard;
import dev.hinomi.records.Records;
import dev.hinomi.runbooks.Runbooks;
import dev.hinomi.runbooks.sandbox.Limits;
import dev.hinomi.runbooks.step.shell.AwsProfiles;
import dev.hinomi.runbooks.step.standard.StandardExecutors;
import dev.hinomi.runbooks.step.standard.StepSettings;
import java.util.List;
import java.util.Set;

/// The runbooks of the guides that count, and what carries out their steps.
record RunbookAssembly(Runbooks runbooks) {
    /// The services that this server has, as the AWS CLI names them.
    private static final Set<String> SERVED = Set.of("cloudwatch", "logs", "sns", "sts");

    /// @param parts closes what is made here
    static RunbookAssembly of(
            Settings settings, Records records, RunbookPorts ports, GuideRegistry guides, Timers timers, Parts parts) {
        StandardExecutors executors = parts.add(StandardExecutors.of(
                ports.ports(),
                new StepSettings(
                        settings.runbooks().sandbox(),
                        List.of(settings.data().toAbsolutePath()),
                        Limits.STANDARD,
                        new AwsProfiles(
                                settings.runbooks().awsConfig(),
                                settings.runbooks().awsCredentials()),
                        new EndpointGuard(false))));
        Runbooks runbooks = parts.add(new Runbooks(records, timers, executors.executors()));
        guides.onChange(new GuideRunbookSync(new GuideRunbooks(SERVED), runbooks.catalog()));
        return new RunbookAssembly(runbooks);
    }

    List<Route> routes(SignedRoute.Surroundings surroundings) {
        return RunbookRoutes.of(runbooks, surroundings);
    }
}
