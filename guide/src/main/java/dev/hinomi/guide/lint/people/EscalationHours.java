package dev.hinomi.guide.lint.people;

import dev.hinomi.guide.item.Contact;
import dev.hinomi.guide.item.Escalation;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// Levels of an escalation that may come at any hour and call someone who can be reached at some hours only.
public final class EscalationHours implements Rule {
    private static final Pattern AT_ONCE =
            Pattern.compile("(?i)直ち|時間にかかわらず|昼夜|at once|immediately|at any (?:time|hour)|day and night");
    private static final Duration A_DAY = Duration.ofDays(1);

    @Override
    public String id() {
        return "escalation-hours";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        Reach reach = new Reach(guide);
        guide.items(Escalation.class)
                .forEach(escalation -> escalation.levels().stream()
                        .filter(level -> comesAtNight(level, reach))
                        .forEach(level -> {
                            List<Contact> meant = reach.meant(level.text());
                            if (!meant.isEmpty() && meant.stream().allMatch(Reach::isAtTimes)) {
                                Contact contact = meant.getFirst();
                                findings.warning(
                                        level.line(),
                                        contact.who() + " can be reached at "
                                                + contact.hours().orElse("")
                                                + " only (line " + contact.line()
                                                + "), and the escalation asks at any hour: "
                                                + level.text(),
                                        "At night the call ends here. Name someone who is reachable then, or give another way to"
                                                + " reach them.");
                            }
                        }));
    }

    /// A day or more leaves time until somebody is there.
    private static boolean comesAtNight(Escalation.Level level, Reach reach) {
        boolean soon = level.after()
                .span()
                .filter(after -> after.compareTo(A_DAY) >= 0)
                .isEmpty();
        return soon && (AT_ONCE.matcher(level.text()).find() || reach.isAroundTheClock());
    }
}
