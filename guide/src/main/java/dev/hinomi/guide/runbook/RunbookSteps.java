package dev.hinomi.guide.runbook;

import dev.hinomi.guide.item.Entry;
import dev.hinomi.guide.item.Runbook;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Document;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.runbooks.definition.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The steps of a runbook as the guide's text has them: what can be carried out is, and everything else is told to a
/// person.
record RunbookSteps(Document document, FenceSteps fences) {
    private static final Pattern NUMBER = Pattern.compile("^(?:\\d{1,3}[.)]|[①-⑳])\\s*");

    List<Step> of(Runbook item) {
        Section section = section(item.line());
        int end = end(section);
        List<StepText> texts = new ArrayList<>();
        List<Entry> entries = item.steps();
        for (int i = 0; i < entries.size(); i++) {
            int next = i + 1 < entries.size() ? entries.get(i + 1).line() : end;
            Entry entry = entries.get(i);
            texts.add(StepText.of(
                    document,
                    section,
                    entry.line(),
                    next,
                    NUMBER.matcher(entry.text()).replaceFirst("")));
        }
        if (entries.isEmpty()) {
            texts.add(StepText.of(document, section, section.line(), end, item.title()));
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            steps.addAll(steps(String.valueOf(i + 1), texts.get(i)));
        }
        return steps;
    }

    /// A step for each of its blocks; what no block can do is a person's.
    private List<Step> steps(String id, StepText text) {
        List<Step> steps = new ArrayList<>();
        List<Block.Fence> left = new ArrayList<>();
        boolean several = text.fences().size() > 1;
        for (Block.Fence fence : text.fences()) {
            String own = several ? id + "." + (steps.size() + 1) : id;
            Optional<Step> step = fences.of(own, title(text, fence), text.detail(), fence);
            step.ifPresentOrElse(steps::add, () -> left.add(fence));
        }
        if (!left.isEmpty() || steps.isEmpty()) {
            String own = steps.isEmpty() ? id : id + "." + (steps.size() + 1);
            String code = left.stream().map(Block.Fence::text).collect(Collectors.joining("\n\n"));
            String detail = text.detail() + (text.detail().isEmpty() || code.isEmpty() ? "" : "\n\n") + code;
            steps.add(Step.manual(own, text.line(), text.title(), detail));
        }
        return steps;
    }

    /// The step's own title; with several blocks, each one's comment says more.
    private static String title(StepText text, Block.Fence fence) {
        if (text.fences().size() == 1) {
            return text.title();
        }
        return fence.lines().stream()
                .findFirst()
                .map(line -> line.text().strip())
                .filter(line -> line.startsWith("#"))
                .map(line -> text.title() + ": " + line.replaceFirst("^#+\\s*", ""))
                .orElse(text.title());
    }

    private Section section(int line) {
        return document.sections().stream()
                .filter(section -> section.line() <= line)
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalStateException("line " + line + " of " + document.file()
                        + " belongs to no section (expected: that of a runbook)"));
    }

    /// The line after the section's last one.
    private int end(Section section) {
        return document.sections().stream()
                .mapToInt(Section::line)
                .filter(line -> line > section.line())
                .findFirst()
                .orElse(document.lines().size() + 1);
    }
}
