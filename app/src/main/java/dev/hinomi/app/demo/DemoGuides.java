package dev.hinomi.app.demo;

import dev.hinomi.app.client.GuideClient;
import dev.hinomi.app.client.LogsClient;
import dev.hinomi.app.client.PathClient;
import dev.hinomi.app.client.ServerOperations;
import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.demo.GuideFiles;
import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.apply.Applied;
import dev.hinomi.guide.apply.GuideApply;
import dev.hinomi.guide.apply.OnDrift;
import dev.hinomi.guide.apply.Plan;
import dev.hinomi.guide.apply.PlanOptions;
import dev.hinomi.guide.apply.Step;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.reader.GuideReader;
import dev.hinomi.guide.registry.GuideSource;
import dev.hinomi.guide.registry.GuideVersion;
import dev.hinomi.guide.registry.VersionDraft;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.guide.settings.SettingsWriter;
import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Applies the sample guides as `./hinomi guide apply` does; their metric filters first, which look only at what comes
/// after them.
/// Subscribes nobody: the addresses in the guides are examples.
final class DemoGuides {
    private final LocalAccess access;
    private final InstantSource clock;
    private final List<DemoGuide> guides;

    /// A guide that was read.
    private record DemoGuide(Path file, VersionDraft draft, Review review, RequestSigner signer) {}

    /// Copies the guides of a language into a folder, and reads them.
    DemoGuides(Path folder, String language, LocalAccess access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
        GuideImport importer = new GuideImport();
        guides = GuideFiles.copyTo(folder, language).stream()
                .map(file -> {
                    GuideSettings settings = GuideImport.settingsBeside(file);
                    RequestSigner signer = settings.region().map(access::signer).orElse(access.signer());
                    return new DemoGuide(file, draft(file, settings), importer.run(file, settings), signer);
                })
                .toList();
    }

    private static VersionDraft draft(Path file, GuideSettings settings) {
        GuideKey key = GuideKey.of(file, settings.name(), Optional.empty());
        GuideSource source = new GuideSource(GuideReader.text(file), SettingsWriter.text(settings));
        return new VersionDraft(key, source, false, "");
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

    /// Keeps the guide on the server as well, so that its runbooks can be run.
    private Applied apply(DemoGuide guide) {
        try (ServerOperations server = new ServerOperations(access.endpoint(), guide.signer(), clock);
                GuideClient versions = new GuideClient(new PathClient(access.endpoint(), guide.signer(), clock))) {
            GuideApply apply = new GuideApply(server);
            List<GuideVersion> current = versions.current();
            PlanOptions options = new PlanOptions(false, OnDrift.KEEP);
            Plan plan = apply.plan(guide.review(), guide.draft().baseline(current), options);
            List<Step> steps = plan.steps().stream()
                    .filter(step -> !step.kind().equals("subscription"))
                    .toList();
            Applied applied = apply.apply(new Plan(guide.review(), steps));
            guide.draft().version(current, applied).ifPresent(versions::put);
            return applied;
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
