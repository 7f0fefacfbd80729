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
    private final List<DemoGuide> guides;

    /// A guide that was read.
    private record DemoGuide(Path file, Review review, RequestSigner signer) {}

    /// Copies the guides of a language into a folder, and reads them.
    DemoGuides(Path folder, String language, LocalAccess access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
        GuideImport importer = new GuideImport();
        guides = GuideFiles.copyTo(folder, language).stream()
                .map(file -> {
                    GuideSettings settings = GuideImport.settingsBeside(file);
                    RequestSigner signer = settings.region().map(access::signer).orElse(access.signer());
                    return new DemoGuide(file, importer.run(file, settings), signer);
                })
                .toList();
    }

    /// Makes the metric filters, which look only at what is logged after that.
    void putFilters() {
        for (DemoGuide guide : guides) {
            try (LogsClient logs = new LogsClient(access.endpoint(), guide.signer(), clock)) {
                filters(guide.review()).forEach(command -> putFilter(logs, command.parameters()));
            }
        }
    }

    /// Makes the topics and the alarms. A line for each guide, and one for each thing that the server refused.
    List<String> apply() {
        List<String> lines = new ArrayList<>();
        for (DemoGuide guide : guides) {
            Applied applied = apply(guide);
            lines.add(guide.file() + ": " + count(applied, "alarm") + " alarms, "
                    + filters(guide.review()).size() + " metric filters");
            applied.failures()
                    .forEach((step, why) -> lines.add("refused: " + step.kind() + " " + step.name() + ": " + why));
        }
        return lines;
    }

    private Applied apply(DemoGuide guide) {
        try (ServerOperations server = new ServerOperations(access.endpoint(), guide.signer(), clock)) {
            GuideApply apply = new GuideApply(server);
            List<Step> steps = apply.plan(guide.review()).steps().stream()
                    .filter(step -> !step.kind().equals("subscription"))
                    .toList();
            return apply.apply(new Plan(guide.review(), steps));
        }
    }

    private static long count(Applied applied, String kind) {
        return applied.plan().steps().stream()
                .filter(step -> step.kind().equals(kind)
                        && !(step.action() instanceof Step.Action.Leave)
                        && !applied.failures().containsKey(step))
                .count();
    }

    private static List<AwsCommand> filters(Review review) {
        return review.items().stream()
                .filter(AwsCommand.class::isInstance)
                .map(AwsCommand.class::cast)
                .filter(command -> command.is("logs", "put-metric-filter"))
                .toList();
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
