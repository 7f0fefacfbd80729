package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Contact;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/// Bullets of the form `- **Who**: how`, under a heading about contacts or with an address or telephone number.
record Contacts(Vocabulary vocabulary) implements Extractor {
    private static final Pattern ADDRESS = Pattern.compile(
            "[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}|\\+?\\d[\\d-]{8,20}|\\d{2,4}-[\\dX]{2,4}-[\\dX]{3,4}|#[\\w-]{2,80}");

    @Override
    public void extract(Section section, Found found) {
        boolean contacts = section.under(title -> vocabulary.mentions(Concept.CONTACTS, title));
        for (Block block : section.blocks()) {
            if (block instanceof Block.ItemList list && !list.ordered()) {
                list.items().stream()
                        .map(Block.Item::text)
                        .filter(text -> !found.isClaimed(text.line()))
                        .filter(text -> text.label().isPresent() && isContact(contacts, text))
                        .forEach(text -> found.add(new Contact(
                                Found.at(section, text.line()),
                                text.label().orElse(""),
                                text.value(),
                                Optional.empty())));
            }
        }
    }

    private static boolean isContact(boolean contacts, Text text) {
        return contacts || ADDRESS.matcher(text.value()).lookingAt();
    }
}
