package dev.hinomi.guide.runbook;

import dev.hinomi.cli.shell.CommandLine;
import dev.hinomi.guide.extract.ShellFences;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.settings.RunSettings;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.Effect;
import dev.hinomi.runbooks.definition.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns the blocks of a step into what is carried out.
record FenceSteps(RunSettings settings, Set<String> served, ShellEffect effects, Openings openings) {
    private static final Pattern GRAPHQL = Pattern.compile("(?s)\\s*(?:query|mutation)\\b.*\\{.*");
    private static final Pattern SOURCE = Pattern.compile("(?is)^\\s*(?:#[^\\n]*\\n\\s*)*SOURCE\\b.*");

    /// What the block does; empty when only a person can do it.
    Optional<Step> of(String id, String title, String detail, Block.Fence fence) {
        return switch (ShellFences.content(fence)) {
            case SHELL -> shell(id, title, detail, fence);
            case QUERY -> query(id, title, detail, fence);
            case JSON, OTHER ->
                fence.language().equals("graphql")
                                && GRAPHQL.matcher(fence.text()).matches()
                        ? graphQl(id, title, detail, fence)
                        : Optional.empty();
        };
    }

    private Optional<Step> shell(String id, String title, String detail, Block.Fence fence) {
        String script = ShellFences.typed(fence);
        boolean empty = CommandLine.parse(script, 1).isEmpty();
        if (empty || Interactive.in(script)) {
            return Optional.empty();
        }
        // A placeholder is no redirection: the parameter stands for it before the script is judged.
        String named = openings.named(script);
        Effect effect = effects.of(named.replace("{{", "").replace("}}", ""));
        Optional<String> profile = settings.awsProfile().filter(_ -> !served.containsAll(effects.services(script)));
        return Optional.of(step(id, fence.line(), title, detail, new Action.Shell(named, profile), effect));
    }

    private Optional<Step> query(String id, String title, String detail, Block.Fence fence) {
        boolean namesGroups = SOURCE.matcher(fence.text()).matches();
        if (settings.logGroups().isEmpty() && !namesGroups) {
            return Optional.empty();
        }
        List<String> groups = namesGroups ? List.of() : settings.logGroups();
        return Optional.of(step(
                id,
                fence.line(),
                title,
                detail,
                new Action.Query(openings.named(fence.text()), groups, settings.window()),
                Effect.READS));
    }

    private Optional<Step> graphQl(String id, String title, String detail, Block.Fence fence) {
        return settings.graphQl()
                .map(endpoint -> step(
                        id,
                        fence.line(),
                        title,
                        detail,
                        new Action.GraphQl(endpoint.url(), endpoint.headers(), openings.named(fence.text())),
                        fence.text().stripLeading().startsWith("mutation") ? Effect.CHANGES : Effect.READS));
    }

    private static Step step(String id, int line, String title, String detail, Action action, Effect effect) {
        boolean reads = effect == Effect.READS;
        return Step.of(id, line, title, detail, action)
                .with(effect, reads, reads ? Step.OnFailure.CONTINUE : Step.OnFailure.STOP);
    }
}
