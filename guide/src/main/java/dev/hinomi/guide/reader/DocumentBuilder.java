package dev.hinomi.guide.reader;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/// Cuts the Markdown tree at its headings.
final class DocumentBuilder {
    private final String file;
    private final List<String> lines;
    private final int maxHeadings;
    private final List<Section> sections = new ArrayList<>();
    private final List<Heading> open = new ArrayList<>();
    private int headings;

    DocumentBuilder(String file, List<String> lines, int maxHeadings) {
        this.file = file;
        this.lines = lines;
        this.maxHeadings = maxHeadings;
    }

    Document build(Node root) {
        List<Block> blocks = new ArrayList<>();
        int line = 1;
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                close(line, blocks);
                blocks = new ArrayList<>();
                line = lineOf(heading);
                enter(heading);
            } else {
                blocks.addAll(BlockBuilder.build(node));
            }
        }
        close(line, blocks);
        return new Document(file, lines, sections, linksOf(root));
    }

    private void enter(Heading heading) {
        headings++;
        if (headings > maxHeadings) {
            throw new FaultException(new Fault.InvalidParameter(
                    "guide",
                    file + ":" + lineOf(heading) + ": more than " + maxHeadings + " headings (expected: at most "
                            + maxHeadings + ")"));
        }
        while (!open.isEmpty() && open.getLast().getLevel() >= heading.getLevel()) {
            open.removeLast();
        }
        open.add(heading);
    }

    private void close(int line, List<Block> blocks) {
        if (open.isEmpty() && blocks.isEmpty()) {
            return;
        }
        List<String> path =
                open.stream().map(heading -> Texts.single(heading).plain()).toList();
        sections.add(new Section(path, line, blocks));
    }

    private static List<Link> linksOf(Node root) {
        List<Link> links = new ArrayList<>();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Link link) {
                links.add(new Link(lineOf(link), Texts.single(link).plain(), link.getDestination()));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                links.add(new Link(lineOf(image), Texts.single(image).plain(), image.getDestination()));
            }
        });
        return links;
    }

    /// The line of a node in the file; of the nearest node around it that has one.
    static int lineOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            List<SourceSpan> spans = at.getSourceSpans();
            if (!spans.isEmpty()) {
                return spans.getFirst().getLineIndex() + 1;
            }
        }
        return 1;
    }
}
