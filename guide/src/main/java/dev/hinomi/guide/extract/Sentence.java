package dev.hinomi.guide.extract;

import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One sentence of a section's prose, its digits and signs in their plain form.
///
/// @param line on which it begins
/// @param bullet whether it stands in a list
record Sentence(int line, String text, boolean bullet) {
    /// What goes on for longer is no sentence; patterns are tried on every one, and a guide comes from outside.
    private static final int MAX_LENGTH = 1_000;

    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|(?<=。)\\s*");

    /// The sentences of a section in the order of the file.
    static List<Sentence> of(Section section) {
        List<Sentence> sentences = new ArrayList<>();
        collect(section.blocks(), sentences);
        return sentences;
    }

    boolean matches(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    private static void collect(List<Block> blocks, List<Sentence> sentences) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph prose -> split(prose.texts(), false, sentences);
                case Block.ItemList list -> list.items().forEach(item -> item(item, sentences));
                case Block.Table _, Block.Fence _ -> {}
            }
        }
    }

    /// The first paragraph of an item is cut after its first line; here it is one again.
    private static void item(Block.Item item, List<Sentence> sentences) {
        List<Text> texts = new ArrayList<>(List.of(item.text()));
        List<Block> children = item.children();
        if (!children.isEmpty()
                && children.getFirst() instanceof Block.Paragraph rest
                && rest.line() == item.line() + 1) {
            texts.addAll(rest.texts());
            children = children.subList(1, children.size());
        }
        split(texts, true, sentences);
        collect(children, sentences);
    }

    private static void split(List<Text> texts, boolean bullet, List<Sentence> sentences) {
        String all = Normalizer.normalize(
                String.join("\n", texts.stream().map(Text::plain).toList()), Normalizer.Form.NFKC);
        int line = texts.getFirst().line();
        int from = 0;
        Matcher end = END.matcher(all);
        while (from < all.length()) {
            boolean more = end.find();
            String text = all.substring(from, more ? end.start() : all.length());
            if (!text.isBlank() && text.length() <= MAX_LENGTH) {
                sentences.add(new Sentence(line, text.replace('\n', ' ').strip(), bullet));
            }
            int next = more ? end.end() : all.length();
            line += (int)
                    all.substring(from, next).chars().filter(c -> c == '\n').count();
            from = next;
        }
    }
}
