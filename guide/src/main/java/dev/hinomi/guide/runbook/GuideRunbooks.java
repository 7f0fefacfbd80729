package dev.hinomi.guide.runbook;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.Diagram;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.settings.RunSettings;
import dev.hinomi.guide.settings.RunbookSection;
import dev.hinomi.guide.settings.RunbookSettings;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.Effect;
import dev.hinomi.runbooks.definition.Parameter;
import dev.hinomi.runbooks.definition.Runbook;
import dev.hinomi.runbooks.definition.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes runbooks of a guide that can be carried out.
public final class GuideRunbooks {
    /// How long a run waits for its alarm to be over.
    private static final Duration RECOVERY = Duration.ofHours(4);

    private final Set<String> served;

    /// @param served the services of AWS that the server has, as the CLI names them
    public GuideRunbooks(Set<String> served) {
        this.served = Set.copyOf(served);
    }

    /// The runbooks of a guide, in its order.
    ///
    /// @param source whose line is that of each runbook
    /// @throws FaultException when `guide.yaml` speaks of a runbook or a step that the guide does not have
    public List<Runbook> of(Review review, Runbook.Source source) {
        RunbookSection settings = review.settings().runbooks();
        List<Runbook> runbooks = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        Set<String> used = new HashSet<>();
        for (Item item : review.items()) {
            Optional<Draft> draft = draft(review, item);
            draft.ifPresent(found -> {
                String title = unique(found.title(), item.line(), titles);
                Optional<String> key = settings.runbooks().keySet().stream()
                        .filter(name -> name.equals(title))
                        .findFirst();
                key.ifPresent(used::add);
                RunbookSettings own = key.map(settings.runbooks()::get).orElse(RunbookSettings.none());
                runbooks.add(new Assembly(review, source, own).runbook(found, title, item.line()));
            });
        }
        settings.runbooks().forEach((name, own) -> {
            if (!used.contains(name)) {
                throw refused(
                        own.line(),
                        "runbooks: " + name + ": the guide has no such runbook (expected: "
                                + titles.stream().sorted().collect(Collectors.joining("; ")) + ")");
            }
        });
        return runbooks;
    }

    /// Refuses a guide whose `guide.yaml` speaks of runbooks or steps that the guide does not have.
    public static void check(Review review) {
        new GuideRunbooks(Set.of()).of(review, new Runbook.Source("guide", "", 1, 1));
    }

    /// A runbook as the text has it.
    private record Draft(String title, String symptom, List<String> causes, Openings openings, List<Step> steps) {}

    private Optional<Draft> draft(Review review, Item item) {
        Openings openings = new Openings();
        return switch (item) {
            case dev.hinomi.guide.item.Runbook runbook -> {
                RunbookSection said = review.settings().runbooks();
                RunSettings run = said.run()
                        .withLogGroups(said.runbook(runbook.title())
                                .map(RunbookSettings::logGroups)
                                .orElse(List.of()));
                FenceSteps fences = new FenceSteps(run, served, new ShellEffect(), openings);
                yield Optional.of(new Draft(
                        runbook.title(),
                        runbook.symptom(),
                        runbook.causes().stream().map(cause -> cause.text()).toList(),
                        openings,
                        new RunbookSteps(review.document(), fences).of(runbook)));
            }
            case Diagram diagram
            when !diagram.nodes().isEmpty() ->
                Optional.of(new Draft(diagram.origin().title(), "", List.of(), openings, FlowChart.steps(diagram)));
            default -> Optional.empty();
        };
    }

    /// Two runbooks of one title are told apart by the line of the second.
    private static String unique(String title, int line, Set<String> titles) {
        String own = title.isBlank() ? "line " + line : title;
        String name = titles.contains(own) ? own + " (line " + line + ")" : own;
        titles.add(name);
        return name;
    }

    private record Assembly(Review review, Runbook.Source source, RunbookSettings own) {
        Runbook runbook(Draft draft, String title, int line) {
            List<String> alarms = alarms(title, line);
            List<Step> steps = new ArrayList<>(added("0"));
            Set<String> known = new HashSet<>();
            for (Step step : draft.steps()) {
                known.add(step.id());
                steps.add(Optional.ofNullable(own.steps().get(step.id()))
                        .map(said -> said.of(step))
                        .orElse(step));
                steps.addAll(added(step.id()));
            }
            Stream.concat(own.steps().keySet().stream(), own.added().keySet().stream())
                    .filter(id -> !known.contains(id) && !id.equals("0"))
                    .findFirst()
                    .ifPresent(id -> {
                        throw refused(
                                own.line(),
                                "runbooks: " + title + ": step " + id + ": there is none (expected: "
                                        + draft.steps().stream().map(Step::id).collect(Collectors.joining(", ")) + ")");
                    });
            boolean chart = draft.steps().stream().anyMatch(step -> step.action() instanceof Action.Decide);
            if (!chart) {
                alarms.forEach(alarm -> steps.add(
                        recovery("recovery" + (alarms.size() == 1 ? "" : "." + (alarms.indexOf(alarm) + 1)), alarm)));
            }
            return new Runbook(
                    source.guide() + (source.environment().isEmpty() ? "" : "@" + source.environment()) + "/" + title,
                    title,
                    Optional.of(new Runbook.Source(source.guide(), source.environment(), source.version(), line)),
                    draft.symptom(),
                    draft.causes(),
                    parameters(draft.openings()),
                    steps.stream().map(this::named).toList(),
                    own.rollback(),
                    new Runbook.Trigger(
                            alarms,
                            own.start().orElse(alarms.isEmpty() ? Runbook.Start.BY_HAND : Runbook.Start.AUTOMATIC)),
                    review.settings().runbooks().run().topic());
        }

        private List<Step> added(String after) {
            return own.added().getOrDefault(after, List.of());
        }

        /// The alarms of `guide.yaml`, and those that stand in the section, or are named there or in its title. One
        /// that is not stated
        /// in
        /// full is never on the server.
        private List<String> alarms(String title, int line) {
            List<String> names = new ArrayList<>(own.alarms());
            int end = review.document().sections().stream()
                    .mapToInt(section -> section.line())
                    .filter(next -> next > line)
                    .findFirst()
                    .orElse(review.document().lines().size() + 1);
            String text = String.join("\n", review.document().lines().subList(line - 1, end - 1));
            review.items().stream()
                    .filter(Alarm.class::isInstance)
                    .map(Alarm.class::cast)
                    .filter(alarm -> (alarm.line() >= line && alarm.line() < end)
                            || text.contains("`" + alarm.name() + "`")
                            || isTitle(title, alarm.name()))
                    .filter(alarm -> alarm.terms().missing().isEmpty())
                    .map(alarm -> review.settings().alarmNameOf(alarm.name()))
                    .filter(name -> !names.contains(name))
                    .forEach(names::add);
            return names;
        }

        /// Whether a title names an alarm; the names of others may begin alike.
        private static boolean isTitle(String title, String alarm) {
            return Pattern.compile("(?<![\\w-])" + Pattern.quote(alarm) + "(?![\\w-])")
                    .matcher(title)
                    .find();
        }

        private Step recovery(String id, String alarm) {
            return new Step(
                    id,
                    0,
                    "the alarm " + alarm + " is over",
                    "",
                    new Action.Wait(new Action.Until.AlarmOk(alarm)),
                    Effect.READS,
                    true,
                    true,
                    Step.OnFailure.STOP,
                    RECOVERY,
                    Optional.empty());
        }

        private List<Parameter> parameters(Openings openings) {
            Map<String, Parameter> all = new LinkedHashMap<>();
            openings.parameters().forEach(parameter -> all.put(parameter.name(), parameter));
            own.parameters().values().forEach(parameter -> all.put(parameter.name(), parameter));
            return List.copyOf(all.values());
        }

        /// The step with its parameters in place of what `guide.yaml` says stands for them.
        private Step named(Step step) {
            return own.parameters().isEmpty() ? step : new ParameterNames(own.parameters()).in(step);
        }
    }

    private static FaultException refused(int line, String message) {
        return new FaultException(new Fault.InvalidParameter("guide.yaml", "guide.yaml:" + line + ": " + message));
    }
}
