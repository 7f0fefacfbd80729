package dev.hinomi.guide.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// Turns inline nodes into one [Text] per line of the file.
final class Texts extends AbstractVisitor {
    private final List<Text> done = new ArrayList<>();
    private StringBuilder plain = new StringBuilder();
    private List<String> strong = new ArrayList<>();
    private List<String> codes = new ArrayList<>();
    private String link = "";
    private String target = "";
    private int line;

    private Texts(int line) {
        this.line = line;
    }

    /// The lines of `node`, at least one.
    static List<Text> of(Node node) {
        Texts texts = new Texts(DocumentBuilder.lineOf(node));
        texts.visitChildren(node);
        texts.flush();
        return texts.done;
    }

    /// All of `node` on one line.
    static Text single(Node node) {
        List<Text> texts = of(node);
        return new Text(
                texts.getFirst().line(),
                String.join(" ", texts.stream().map(Text::plain).toList()),
                texts.stream().flatMap(text -> text.strong().stream()).toList(),
                texts.stream().flatMap(text -> text.codes().stream()).toList(),
                texts.stream().allMatch(Text::isLink) ? texts.getFirst().link() : Optional.empty());
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        plain.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        plain.append(code.getLiteral());
        codes.add(code.getLiteral());
    }

    /// Placeholders such as `<task-arn>` in prose are HTML to Markdown; a reader sees them as text. A line
    /// break inside a table's cell only parts words.
    @Override
    public void visit(HtmlInline html) {
        plain.append(html.getLiteral().matches("(?i)<br\\s*/?>") ? " " : html.getLiteral());
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        int from = plain.length();
        visitChildren(emphasis);
        if (from <= plain.length()) {
            strong.add(plain.substring(from));
        }
    }

    @Override
    public void visit(Link node) {
        int from = plain.length();
        visitChildren(node);
        link = plain.substring(Math.min(from, plain.length())).strip();
        target = node.getDestination();
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        flush();
        line++;
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        flush();
        line++;
    }

    private void flush() {
        String text = plain.toString().strip();
        boolean isLink = !link.isEmpty() && link.equals(text);
        done.add(new Text(line, text, strong, codes, isLink ? Optional.of(target) : Optional.empty()));
        link = "";
        plain = new StringBuilder();
        strong = new ArrayList<>();
        codes = new ArrayList<>();
    }
}
