package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.CodeSample;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.TextLine;

/// Fences that no other item took a line of.
record CodeSamples() implements Extractor {
    @Override
    public void extract(Section section, Found found) {
        for (Block block : section.allBlocks()) {
            if (block instanceof Block.Fence fence
                    && !fence.lines().isEmpty()
                    && fence.lines().stream().map(TextLine::line).noneMatch(found::isClaimed)) {
                Origin origin = new Origin(fence.line(), fence.lastLine(), section.path());
                found.add(new CodeSample(origin, fence.language(), fence.text()));
            }
        }
    }
}
