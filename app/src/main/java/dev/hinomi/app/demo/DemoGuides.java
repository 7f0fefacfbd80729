package dev.hinomi.app.demo;

import dev.hinomi.app.client.LogsClient;
import dev.hinomi.app.client.ServerOperations;
import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.demo.GuideFiles;
import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.apply.Applied;
import dev.hinomi.guide.apply.GuideApply;
import dev.hinomi.guide.apply.Plan;
import dev.hinomi.guide.apply.Step;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Applies the sample guides as `./hinomi guide apply` does, and runs their commands that make metric filters.
/// Subscribes nobody: the addresses in the guides are examples.
final class DemoGuides {
    private final LocalAccess access;
    private final InstantSource clock;
    private final GuideImport importer = new GuideImport();

    DemoGuides(LocalAccess access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    /// A line for each guide, and one for each thing that the server refused.
    List<String> apply(Path folder, String language) {
        List<String> lines = new ArrayList<>();
        for (Path guide : GuideFiles.copyTo(folder, language)) {
            GuideSettings settings = GuideImport.settingsBeside(guide);
            RequestSigner signer = settings.region().map(access::signer).orElse(access.signer());
            Review review = importer.run(guide, settings);
            Applied applied = apply(review, signer);
            int filters = putFilters(review, signer);
            lines.add(guide + ": " + count(applied, "alarm") + " alarms, " + filters + " metric filters");
            applied.failures()
                    .forEach((step, why) -> lines.add("refused: " + step.kind() + " " + step.name() + ": " + why));
        }
        return lines;
    }

    private Applied apply(Review review, RequestSigner signer) {
        try (ServerOperations server = new ServerOperations(access.endpoint(), signer, clock)) {
            GuideApply apply = new GuideApply(server);
            List<Step> steps = apply.plan(review).steps().stream()
                    .filter(step -> !step.kind().equals("subscription"))
                    .toList();
            return apply.apply(new Plan(review, steps));
        }
    }

    private static long count(Applied applied, String kind) {
        return applied.plan().steps().stream()
                .filter(step -> step.kind().equals(kind)
                        && !(step.action() instanceof Step.Action.Leave)
                        && !applied.failures().containsKey(step))
                .count();
    }

    private int putFilters(Review review, RequestSigner signer) {
        List<AwsCommand> commands = review.items().stream()
                .filter(AwsCommand.class::isInstance)
                .map(AwsCommand.class::cast)
                .filter(command -> command.is("logs", "put-metric-filter"))
                .toList();
        try (LogsClient logs = new LogsClient(access.endpoint(), signer, clock)) {
            commands.forEach(command -> putFilter(logs, command.parameters()));
        }
        return commands.size();
    }

    private static void putFilter(LogsClient logs, Map<String, Object> parameters) {
        try {
            logs.call("CreateLogGroup", Map.of("logGroupName", String.valueOf(parameters.get("logGroupName"))));
        } catch (FaultException e) {
            if (!(e.fault() instanceof Fault.AlreadyExists)) {
                throw e;
            }
        }
        logs.call("PutMetricFilter", parameters);
    }
}
