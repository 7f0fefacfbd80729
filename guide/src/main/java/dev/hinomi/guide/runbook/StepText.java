package dev.hinomi.guide.runbook;

import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Document;
import dev.hinomi.guide.reader.Section;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a guide says of one step: the lines from its own to the next one's.
///
/// @param title its first line, without number and markup
/// @param detail the other lines, those of blocks left out
/// @param fences the blocks among them
record StepText(int line, String title, String detail, List<Block.Fence> fences) {
    StepText {
        fences = List.copyOf(fences);
    }

    /// @param end the line after the last one
    static StepText of(Document document, Section section, int line, int end, String title) {
        List<Block.Fence> fences = section.allBlocks().stream()
                .filter(Block.Fence.class::isInstance)
                .map(Block.Fence.class::cast)
                .filter(fence -> fence.line() >= line && fence.line() < end)
                .toList();
        BitSet code = new BitSet();
        // The closing mark stands on the line after the last one with text.
        fences.forEach(fence -> code.set(fence.line(), fence.lastLine() + 2));
        String detail = IntStream.range(line + 1, Math.min(end, document.lines().size() + 1))
                .filter(number -> !code.get(number))
                .mapToObj(number -> document.lines().get(number - 1).strip())
                .filter(text -> !text.isEmpty() && !text.matches("-{3,}|#+ .*"))
                .collect(Collectors.joining("\n"));
        return new StepText(line, title.replaceAll("[:：]\\s*$", "").strip(), detail, fences);
    }
}
