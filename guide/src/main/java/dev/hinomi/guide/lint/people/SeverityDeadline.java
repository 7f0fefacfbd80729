package dev.hinomi.guide.lint.people;

import dev.hinomi.guide.item.Diagram;
import dev.hinomi.guide.item.SeverityLevel;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.measure.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two deadlines for one level, in the text or in a flow chart, and a graver level that may wait longer.
public final class SeverityDeadline implements Rule {
    private static final String REASON =
            "In an incident two people hold two deadlines. Write the same one everywhere, the shorter for the graver level.";

    @Override
    public String id() {
        return "severity-deadline";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        List<Due> dues = new ArrayList<>();
        guide.items(SeverityLevel.class)
                .forEach(level -> level.deadline()
                        .flatMap(by -> due(level.line(), level.name(), by))
                        .ifPresent(dues::add));
        List<Due> defined = List.copyOf(dues);
        guide.items(Diagram.class)
                .forEach(chart -> chart.edges()
                        .forEach(edge -> due(
                                        edge.line(),
                                        edge.label(),
                                        Deadline.parse(chart.nodes().getOrDefault(edge.to(), "")))
                                .ifPresent(dues::add)));
        for (int i = 0; i < dues.size(); i++) {
            Due due = dues.get(i);
            dues.subList(0, i).stream()
                    .filter(before -> before.level().equals(due.level())
                            && !before.within().equals(due.within()))
                    .findFirst()
                    .ifPresent(before -> findings.warning(
                            due.line(),
                            due.level() + ": " + due.text() + " (line " + before.line() + ": " + before.text() + ")",
                            REASON));
        }
        defined.forEach(due -> defined.stream()
                .filter(graver -> graver.level().family().equals(due.level().family())
                        && graver.level().number() == due.level().number() - 1
                        && graver.within().compareTo(due.within()) > 0)
                .findFirst()
                .ifPresent(graver -> findings.warning(
                        due.line(),
                        due.level() + " has to be answered sooner than " + graver.level() + ": " + due.text() + " and "
                                + graver.text(),
                        REASON)));
    }

    private static Optional<Due> due(int line, String name, Deadline by) {
        return LevelName.of(name).flatMap(level -> by.span().map(within -> new Due(line, level, within, by.text())));
    }

    private record Due(int line, LevelName level, Duration within, String text) {}
}
