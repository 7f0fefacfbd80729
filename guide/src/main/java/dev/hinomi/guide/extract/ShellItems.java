package dev.hinomi.guide.extract;

import dev.hinomi.cli.AwsCli;
import dev.hinomi.cli.shell.CommandLine;
import dev.hinomi.cli.shell.ShellCommand;
import dev.hinomi.cli.shell.Word;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.FilterPattern;
import dev.hinomi.guide.item.InsightsQuery;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The commands of shell blocks: of the AWS CLI with their filter patterns and alarms, and all others.
final class ShellItems implements Extractor {
    private static final Set<String> JOINS = Set.of("&&", "||", "|");
    private static final Set<String> KEYWORDS =
            Set.of("if", "then", "else", "fi", "for", "while", "do", "done", "case", "esac");
    private final AwsCli cli = new AwsCli();

    @Override
    public void extract(Section section, Found found) {
        for (Block block : section.allBlocks()) {
            if (block instanceof Block.Fence fence && ShellFences.content(fence) == ShellFences.Content.SHELL) {
                extract(section, fence, found);
            }
        }
    }

    /// The commands of one block.
    void extract(Section section, Block.Fence fence, Found found) {
        if (fence.lines().isEmpty()) {
            return;
        }
        ScriptText script = ScriptText.of(fence);
        List<ShellCommand> joined = new ArrayList<>();
        for (ShellCommand command : CommandLine.parse(script.text(), script.firstLine())) {
            if (command.words().isEmpty()) {
                continue;
            }
            Optional<AwsCommand> aws = AwsCommands.of(cli.analyse(command), command, script, section.path());
            if (aws.isPresent()) {
                aws(section, script, command, aws.get(), found);
            } else if (command.words().getFirst().text().startsWith("--")) {
                bareOption(section, script, command, found);
            } else if (!command.nested()
                    && !KEYWORDS.contains(command.words().getFirst().text())) {
                joined.add(command);
                if (!JOINS.contains(command.separator())) {
                    shell(section, script, joined, found);
                    joined.clear();
                }
            }
        }
        shell(section, script, joined, found);
    }

    private static void aws(Section section, ScriptText script, ShellCommand command, AwsCommand item, Found found) {
        found.add(item);
        if (item.service().equals("logs")) {
            item.option("filter-pattern")
                    .ifPresent(option ->
                            pattern(section, script, command, FilterPattern.Kind.LOGS, "--filter-pattern", found));
        }
        if (item.is("logs", "start-query")) {
            item.option("query-string")
                    .filter(option -> !item.shellValues().contains("query-string"))
                    .ifPresent(option ->
                            found.add(new InsightsQuery(Origin.at(option.line(), section.path()), "", option.value())));
        }
        if (item.is("xray", "get-trace-summaries")) {
            item.option("filter-expression")
                    .ifPresent(option ->
                            pattern(section, script, command, FilterPattern.Kind.XRAY, "--filter-expression", found));
        }
        if (item.is("cloudwatch", "put-metric-alarm")) {
            CommandAlarms.of(item, section, script, found.items()).ifPresent(found::add);
        }
    }

    private static void bareOption(Section section, ScriptText script, ShellCommand command, Found found) {
        if (command.words().getFirst().is("--filter-pattern")) {
            pattern(section, script, command, FilterPattern.Kind.LOGS, "--filter-pattern", found);
        }
    }

    private static void pattern(
            Section section,
            ScriptText script,
            ShellCommand command,
            FilterPattern.Kind kind,
            String option,
            Found found) {
        List<Word> words = command.words();
        for (int i = 0; i + 1 < words.size(); i++) {
            Word value = words.get(i + 1);
            if (words.get(i).is(option) && !value.dynamic()) {
                found.add(new FilterPattern(
                        Origin.at(value.line(), section.path()), kind, value.text(), script.raw(value)));
            }
        }
    }

    private static void shell(Section section, ScriptText script, List<ShellCommand> joined, Found found) {
        if (joined.isEmpty()) {
            return;
        }
        int start = joined.getFirst().words().getFirst().offset();
        ShellCommand last = joined.getLast();
        int end = last.redirections().stream()
                .mapToInt(redirection -> redirection.target().end())
                .reduce(last.end(), Math::max);
        Origin origin = new Origin(script.line(start), script.line(end), section.path());
        found.add(new dev.hinomi.guide.item.ShellCommand(origin, script.between(start, end)));
    }
}
