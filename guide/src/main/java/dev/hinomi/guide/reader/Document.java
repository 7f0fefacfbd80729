package dev.hinomi.guide.reader;

import java.util.List;
import java.util.stream.Stream;

/// A guide as read: sections in the order of the file.
///
/// @param file the name to show in messages
/// @param lines the file's lines as written; `lines.get(0)` is line 1
public record Document(String file, List<String> lines, List<Section> sections, List<Link> links) {
    public Document {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
        links = List.copyOf(links);
    }

    /// All fences with the section that holds them.
    public Stream<InSection<Block.Fence>> fences() {
        return sections.stream()
                .flatMap(section -> section.allBlocks().stream()
                        .filter(Block.Fence.class::isInstance)
                        .map(block -> new InSection<>(section, (Block.Fence) block)));
    }

    /// The headings, each with its line.
    public Stream<TextLine> headings() {
        return sections.stream()
                .filter(section -> !section.path().isEmpty())
                .map(section -> new TextLine(section.line(), section.title()));
    }

    /// A block and where it stands.
    public record InSection<B extends Block>(Section section, B block) {}
}
