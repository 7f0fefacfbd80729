package dev.hinomi.guide.lint.people;

import dev.hinomi.guide.item.Contact;
import dev.hinomi.guide.item.Escalation;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Levels of an escalation that call someone whose address the guide does not give, or leaves open. Where levels are
/// told in sentences, only an open address is reported: a sentence names more than people.
public final class EscalationContact implements Rule {
    private static final Pattern ARROW = Pattern.compile("^.*(?:→|⇒|->)\\s*");
    private static final Pattern BRACKETS = Pattern.compile("[(（][^)）]*[)）]");
    private static final Pattern AND = Pattern.compile("\\s*(?:/|、|・|,|\\band\\b)\\s*");

    /// Whom AWS itself answers for; a support case needs no address. An address in the text is one.
    private static final Pattern REACHABLE = Pattern.compile("(?i)aws|@|#|\\+\\d|\\d{2,4}-\\d{2,4}|pagerduty|自動");

    @Override
    public String id() {
        return "escalation-no-contact";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        Reach reach = new Reach(guide);
        guide.items(Escalation.class)
                .forEach(escalation -> escalation.levels().forEach(level -> {
                    List<Contact> meant = reach.meant(level.text());
                    if (isRanked(level)) {
                        people(level.text()).stream()
                                .filter(person -> reach.meant(person).isEmpty()
                                        && !REACHABLE.matcher(person).find())
                                .forEach(person -> findings.warning(
                                        level.line(),
                                        level.name() + " calls " + person + ", and the guide gives no address",
                                        "At night nobody finds the number. Add them to the contacts, with what reaches them at"
                                                + " that hour."));
                    }
                    if (!meant.isEmpty() && meant.stream().allMatch(Reach::isOpen)) {
                        Contact open = meant.getFirst();
                        findings.warning(
                                level.line(),
                                (level.name().isEmpty() ? "the escalation" : level.name()) + " calls " + open.who()
                                        + ", whose address is still open (line " + open.line() + ")",
                                "The call ends here: nobody can be reached there. Write the address, or set it in guide.yaml.");
                    }
                }));
    }

    /// A list of levels gives whom alone; a row of a table also gives when.
    private static boolean isRanked(Escalation.Level level) {
        return level.name().matches("(?i)(?:level|レベル|tier|l)\\s*\\d{1,2}");
    }

    private static List<String> people(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String whom = BRACKETS.matcher(ARROW.matcher(plain).replaceFirst("")).replaceAll("");
        return Stream.of(AND.split(whom))
                .map(String::strip)
                .filter(person -> !person.isEmpty())
                .toList();
    }
}
