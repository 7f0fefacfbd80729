package dev.hinomi.guide.lint.people;

import dev.hinomi.guide.item.Contact;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Placeholders;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How the people of a guide can be reached.
final class Reach {
    private static final Pattern ALWAYS = Pattern.compile("(?i)24\\s?(?:/|x|×|時間)|around the clock|終日|常時");
    private static final Pattern OPEN = Pattern.compile(
            "(?i)要確認|未定|\\btbd\\b|\\btba\\b|^\\?+$|^[-–—－]$|^\\|[\\w-]+\\|$|\\bask .{0,40} for the .{0,20}number");
    private static final Pattern AT_TIMES = Pattern.compile(
            "(?i)business hours|office hours|working hours|営業時間|平日|日中|\\d{1,2}(?::\\d\\d)?\\s?(?:-|–|~|〜)\\s?\\d{1,2}(?::\\d\\d)?\\s?(?:h\\b|時)");

    /// Names of the same people in the words of the two languages.
    private static final List<List<String>> SAME = List.of(
            List.of("management", "経営", "cto", "ceo", "executive"),
            List.of("on-call", "on call", "oncall", "オンコール", "当番"),
            List.of("infrastructure", "インフラ"),
            List.of("development", "developer", "dev-team", "開発"),
            List.of("security", "セキュリティ"),
            List.of("operations", "ops", "運用"));

    private final List<Known> contacts;

    Reach(Guide guide) {
        contacts = guide.items(Contact.class).map(Known::of).toList();
    }

    /// The contacts that `text` may mean, by name or by the heading above them.
    List<Contact> meant(String text) {
        String wanted = normal(text);
        BitSet same = groups(wanted);
        List<Contact> named = contacts.stream()
                .filter(known -> known.isNamed(wanted, same))
                .map(Known::contact)
                .toList();
        return named.isEmpty()
                ? contacts.stream()
                        .filter(known -> !known.heading().isEmpty() && wanted.contains(known.heading()))
                        .map(Known::contact)
                        .toList()
                : named;
    }

    /// Whether somebody of this guide is on duty at night.
    boolean isAroundTheClock() {
        return contacts.stream()
                .anyMatch(known -> known.contact()
                        .hours()
                        .filter(hours -> ALWAYS.matcher(hours).find())
                        .isPresent());
    }

    static boolean isAtTimes(Contact contact) {
        return contact.hours()
                .map(hours -> Normalizer.normalize(hours, Normalizer.Form.NFKC))
                .filter(hours ->
                        AT_TIMES.matcher(hours).find() && !ALWAYS.matcher(hours).find())
                .isPresent();
    }

    /// Whether the address is still to be given.
    static boolean isOpen(Contact contact) {
        String channel = contact.channel().strip();
        return channel.isEmpty()
                || OPEN.matcher(Normalizer.normalize(channel, Normalizer.Form.NFKC))
                        .find()
                || !Placeholders.inContact(channel).isEmpty();
    }

    /// Which of the groups of the same people a text names.
    private static BitSet groups(String text) {
        BitSet groups = new BitSet();
        for (int i = 0; i < SAME.size(); i++) {
            if (SAME.get(i).stream().anyMatch(word -> contains(text, word))) {
                groups.set(i);
            }
        }
        return groups;
    }

    /// A Latin word must stand alone.
    private static boolean contains(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean alone =
                    (at == 0 || !isLatin(text.charAt(at - 1))) && (end == text.length() || !isLatin(text.charAt(end)));
            if (alone || word.charAt(0) >= 0x80) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /// A contact with its names as they are compared.
    ///
    /// @param names the whole name, and its parts in `primary / secondary` or `Priya N. (lead)`
    private record Known(Contact contact, List<String> names, BitSet groups, String heading) {
        static Known of(Contact contact) {
            String who = normal(contact.who());
            return new Known(
                    contact,
                    Stream.concat(Stream.of(who), Stream.of(who.split("\\s*[/、,()]\\s*", -1)))
                            .map(String::strip)
                            .filter(name -> name.length() > 1)
                            .distinct()
                            .toList(),
                    Reach.groups(who),
                    normal(contact.origin().title()));
        }

        boolean isNamed(String wanted, BitSet same) {
            return groups.intersects(same)
                    || (!names.isEmpty() && wanted.contains(names.getFirst()))
                    || names.stream().anyMatch(name -> contains(wanted, name));
        }
    }
}
