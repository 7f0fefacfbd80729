package dev.hinomi.guide.apply;

import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.drift.DriftCheck;
import dev.hinomi.guide.drift.DriftPrinter;
import dev.hinomi.guide.registry.GuideRegistry;
import dev.hinomi.guide.registry.GuideSource;
import dev.hinomi.guide.registry.GuideVersion;
import dev.hinomi.guide.registry.VersionDraft;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.guide.settings.SecretValues;
import dev.hinomi.guide.settings.SettingsReader;
import dev.hinomi.guide.settings.SettingsWriter;
import dev.hinomi.guide.state.Baseline;
import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.records.Records;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The server and the guides of one case of [ApplyScriptsTest].
final class ApplyScript {
    /// The parts that expect nothing.
    static final List<String> GIVEN = List.of("guide", "settings", "server");

    private static final String BY = "arn:aws:iam::123456789012:user/ops";
    private static final String TOPIC = "arn:aws:sns:ap-northeast-1:123456789012:";

    private final InMemoryOperations server = new InMemoryOperations();
    private final GuideApply apply = new GuideApply(server);
    private final Map<String, String> guides = new HashMap<>();
    private final Map<String, GuideSettings> settings = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();
    private final GuideRegistry registry;

    ApplyScript(Records records) {
        registry = new GuideRegistry(records, InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")));
    }

    List<String> run(String[] words, List<String> lines) {
        switch (words[0]) {
            case "guide" -> guides.put(words[1], text(lines));
            case "settings" ->
                settings.put(words[1], SettingsReader.parse("guide.yaml", String.join("\n", lines) + "\n"));
            case "server" -> lines.forEach(line -> change(line.split(" ", -1)));
            case "apply" -> {
                return applied(List.of(words));
            }
            case "remove" -> {
                return removed(List.of(words));
            }
            case "drift" -> {
                return drift(List.of(words));
            }
            case "calls" -> {
                List<String> calls = List.copyOf(server.writes);
                server.writes.clear();
                return calls;
            }
            default -> throw new IllegalArgumentException("part: " + words[0]);
        }
        return List.of();
    }

    private List<String> applied(List<String> words) {
        try {
            List<GuideVersion> current = registry.current(server.scope());
            VersionDraft draft = draft(words);
            Review review = review(draft);
            OnDrift onDrift = option(words, "--on-drift")
                    .map(answer -> OnDrift.valueOf(answer.toUpperCase(Locale.ROOT)))
                    .orElse(OnDrift.STOP);
            Plan plan =
                    apply.plan(review, draft.baseline(current), new PlanOptions(words.contains("--prune"), onDrift));
            if (plan.stopped()) {
                return shown(PlanPrinter.text(plan), "stopped");
            }
            Applied applied = apply.apply(plan);
            String outcome = draft.version(current, applied)
                    .map(version -> "version "
                            + registry.put(server.scope(), BY, version).number())
                    .orElse("no new version");
            return shown(PlanPrinter.text(applied), outcome);
        } catch (FaultException e) {
            return e.fault().message().lines().map(line -> "! " + line).toList();
        }
    }

    private List<String> removed(List<String> words) {
        List<GuideVersion> current = registry.current(server.scope());
        VersionDraft draft = draft(words);
        Baseline baseline = draft.baseline(current);
        Plan plan = apply.removal(review(draft), baseline, OnDrift.OVERWRITE);
        Applied applied = apply.apply(plan);
        registry.remove(server.scope(), BY, draft.key(), baseline.version());
        return shown(PlanPrinter.text(applied), "removed");
    }

    private List<String> drift(List<String> words) {
        VersionDraft draft = draft(words);
        GuideVersion version = registry.current(server.scope(), draft.key());
        return shown(
                DriftPrinter.text(
                        List.of(new DriftCheck(server).of(version, review(draft).secrets()))),
                "");
    }

    private VersionDraft draft(List<String> words) {
        String name = words.get(1);
        GuideSettings all = settings.getOrDefault(name, GuideSettings.none());
        Optional<String> environment = option(words, "--env");
        GuideSettings own = environment.map(all::in).orElse(all);
        return new VersionDraft(
                new GuideKey(name, environment.orElse("")),
                new GuideSource(guides.getOrDefault(name, ""), SettingsWriter.text(own)),
                false,
                "");
    }

    private Review review(VersionDraft draft) {
        GuideSettings own = SettingsReader.parse("guide.yaml", draft.source().settings());
        return new GuideImport()
                .run(draft.key().file(), draft.source().text(), false, own, SecretValues.read(own, secrets));
    }

    private void change(String[] words) {
        switch (words[0]) {
            case "set" -> alarm(words[1]).put(words[2], value(words[3]));
            case "delete" -> server.alarms.remove(words[1]);
            case "group" -> server.groups.add(words[1]);
            case "unfilter" -> server.filters.remove(words[2] + " " + words[1]);
            case "untopic" -> server.topics.remove(TOPIC + words[1]);
            case "topic" ->
                server.call(
                        "sns",
                        "SetTopicAttributes",
                        Map.of("TopicArn", TOPIC + words[1], "AttributeName", words[2], "AttributeValue", words[3]));
            case "subscribe" ->
                server.call(
                        "sns",
                        "Subscribe",
                        Map.of("TopicArn", TOPIC + words[1], "Protocol", "email", "Endpoint", words[2]));
            case "unsubscribe" -> server.subscriptions.removeIf(each -> words[1].equals(each.get("Endpoint")));
            case "alarm" ->
                server.call(
                        "cloudwatch",
                        "PutMetricAlarm",
                        Map.of("AlarmName", words[1], "AlarmActions", List.of(TOPIC + words[2])));
            case "pending" -> server.confirming = false;
            case "secret" -> secrets.put(words[1], words[2]);
            default -> throw new IllegalArgumentException("server: " + words[0]);
        }
        server.writes.clear();
    }

    private Map<String, Object> alarm(String name) {
        return Optional.ofNullable(server.alarms.get(name)).orElseThrow();
    }

    private static Object value(String text) {
        return text.matches("-?[0-9.]+")
                ? new BigDecimal(text)
                : text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
    }

    private static String text(List<String> lines) {
        return Stream.of(Stream.of("```bash"), lines.stream().map(ApplyScript::command), Stream.of("```", ""))
                .flatMap(part -> part)
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static String command(String line) {
        String[] words = line.split(" ", -1);
        return switch (words[0]) {
            case "topic" ->
                "aws sns create-topic --name " + words[1] + (words.length > 2 ? " --attributes " + words[2] : "");
            case "subscribe" ->
                "aws sns subscribe --topic-arn " + TOPIC + words[1] + " --protocol "
                        + (words[2].contains("@") ? "email" : "https") + " --notification-endpoint " + words[2];
            case "filter" ->
                "aws logs put-metric-filter --filter-name " + words[1] + " --log-group-name " + words[2]
                        + " --filter-pattern " + words[3]
                        + " --metric-transformations metricName=M,metricNamespace=App,metricValue=1,defaultValue=0";
            case "alarm" ->
                "aws cloudwatch put-metric-alarm --alarm-name " + words[1]
                        + " --namespace App --metric-name M --statistic Sum --period 60 --evaluation-periods 1"
                        + " --comparison-operator GreaterThanThreshold --threshold " + words[2]
                        + (words.length > 3 ? " --alarm-actions " + TOPIC + words[3] : "");
            default -> line;
        };
    }

    private static Optional<String> option(List<String> words, String name) {
        int at = words.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    /// Without what is kept and without warnings, which other tests look at.
    private static List<String> shown(String text, String outcome) {
        return Stream.concat(
                        text.lines()
                                .map(line -> line.strip().replaceAll(" +", " "))
                                .filter(line -> !line.matches("kept \\d.*") && !line.startsWith("warnings")),
                        Stream.of(outcome).filter(line -> !line.isEmpty()))
                .toList();
    }
}
