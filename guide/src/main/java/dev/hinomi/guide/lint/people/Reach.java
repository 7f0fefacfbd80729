package dev.hinomi.guide.lint.people;

import dev.hinomi.guide.item.Contact;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Placeholders;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How the people of a guide can be reached.
record Reach(List<Contact> contacts) {
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

    static Reach of(Guide guide) {
        return new Reach(guide.items(Contact.class).toList());
    }

    /// The contacts that `text` may mean, by name or by the heading above them.
    List<Contact> meant(String text) {
        String wanted = normal(text);
        List<Contact> named =
                contacts.stream().filter(contact -> names(wanted, contact)).toList();
        return named.isEmpty()
                ? contacts.stream()
                        .filter(contact ->
                                wanted.contains(normal(contact.origin().title()))
                                        && !contact.origin().title().isEmpty())
                        .toList()
                : named;
    }

    /// Whether somebody of this guide is on duty at night.
    boolean isAroundTheClock() {
        return contacts.stream()
                .anyMatch(contact -> contact.hours()
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

    private static boolean names(String wanted, Contact contact) {
        String who = normal(contact.who());
        if (who.isEmpty()) {
            return false;
        }
        return wanted.contains(who)
                || people(who).anyMatch(word -> contains(wanted, word))
                || SAME.stream()
                        .anyMatch(words -> words.stream().anyMatch(word -> contains(wanted, word))
                                && words.stream().anyMatch(word -> contains(who, word)));
    }

    /// A contact of two names: `primary / secondary`, `Priya N. (lead)`.
    private static Stream<String> people(String who) {
        return Stream.of(who.split("\\s*[/、,()]\\s*", -1)).map(String::strip).filter(word -> word.length() > 1);
    }

    private static boolean contains(String text, String word) {
        return word.charAt(0) < 0x80
                ? Pattern.compile("(?<![a-z])" + Pattern.quote(word) + "(?![a-z])")
                        .matcher(text)
                        .find()
                : text.contains(word);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
