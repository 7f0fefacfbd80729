package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Contact;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Contacts without bold names: bullets `who: how` and names in sentences with the address in brackets, under
/// a heading about contacts or escalation; owner and channel at the head of a page.
record ContactLines(Vocabulary vocabulary) implements Extractor {
    private static final Pattern NAMED = Pattern.compile(
            "(?<who>[\\p{L}][\\p{L} ,-]{1,60}?)\\s*\\((?<how>[^()]*(?:@|#\\w|\\+\\d|\\bvia\\b)[^()]*)\\)");
    private static final Pattern HANDLE = Pattern.compile("^[@#][\\w-]+.*");

    @Override
    public void extract(Section section, Found found) {
        head(section, found);
        if (!section.under(title ->
                vocabulary.mentions(Concept.CONTACTS, title) || vocabulary.mentions(Concept.ESCALATION, title))) {
            return;
        }
        for (Block block : section.blocks()) {
            if (block instanceof Block.ItemList list && !list.ordered()) {
                list.items().stream()
                        .map(Block.Item::text)
                        .filter(text ->
                                !found.isClaimed(text.line()) && text.label().isEmpty())
                        .forEach(text -> bullet(section, text, found));
            }
        }
        Labelled.of(section).stream()
                .filter(term -> section.under(title -> vocabulary.mentions(Concept.CONTACTS, title)))
                .filter(term -> term.value().isEmpty() && isOneBullet(term.blocks()))
                .forEach(term ->
                        term.entries().forEach(entry -> add(section, entry.line(), term.label(), entry.text(), found)));
        for (Sentence sentence : Sentence.of(section)) {
            Matcher named = NAMED.matcher(sentence.bullet() ? "" : sentence.text());
            while (named.find()) {
                add(section, sentence.line(), named.group("who").strip(), named.group("how"), found);
            }
        }
    }

    /// The definition of a term in a list of definitions.
    private static boolean isOneBullet(List<Block> blocks) {
        return blocks.size() == 1
                && blocks.getFirst() instanceof Block.ItemList list
                && !list.ordered()
                && list.items().size() == 1;
    }

    private static void bullet(Section section, Text text, Found found) {
        String[] parts = text.plain().split("\\s*[:：]\\s*", 2);
        if (parts.length == 2 && !parts[1].isEmpty()) {
            add(section, text.line(), parts[0], parts[1], found);
        }
    }

    /// A table of two columns without titles, each row a bold key and a handle.
    private static void head(Section section, Found found) {
        for (Block block : section.blocks()) {
            if (block instanceof Block.Table table
                    && table.header().stream().allMatch(title -> title.plain().isEmpty())) {
                table.rows().stream()
                        .filter(row -> row.cells().size() == 2
                                && HANDLE.matcher(row.cell(1)).matches())
                        .forEach(row -> add(section, row.line(), row.cell(0), row.cell(1), found));
            }
        }
    }

    private static void add(Section section, int line, String who, String how, Found found) {
        found.add(new Contact(Found.at(section, line), who, how, Optional.empty()));
    }
}
