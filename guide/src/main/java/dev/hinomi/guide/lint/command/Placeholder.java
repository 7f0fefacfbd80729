package dev.hinomi.guide.lint.command;

import dev.hinomi.guide.extract.ShellFences;
import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.Contact;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Placeholders;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.reader.TextLine;
import java.util.BitSet;
import java.util.List;

/// Words that stand for a value which someone still has to give.
public final class Placeholder implements Rule {
    private static final List<String> APPLIED_SNS = List.of("create-topic", "subscribe");

    @Override
    public String id() {
        return "placeholder";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        BitSet applied = applied(guide);
        guide.document()
                .fences()
                .map(inSection -> inSection.block())
                .filter(fence -> switch (ShellFences.content(fence)) {
                    case SHELL, QUERY -> true;
                    case JSON, OTHER -> false;
                })
                .flatMap(fence -> fence.lines().stream())
                .forEach(line -> check(line, applied.get(line.line()), findings));
        guide.items(Contact.class)
                .forEach(contact -> Placeholders.inContact(contact.channel())
                        .forEach(name -> findings.warning(
                                contact.line(),
                                contact.who() + " has no real address: " + name,
                                "Nobody can be reached there. Write the address, or set it in guide.yaml.")));
    }

    private static void check(TextLine line, boolean applied, Findings findings) {
        for (String name : Placeholders.in(line.text())) {
            String reason = "The command cannot work until it is replaced. Set it: --set '" + name
                    + "=...', or placeholders in guide.yaml.";
            if (applied) {
                findings.error(line.line(), "placeholder " + name, reason);
            } else {
                findings.warning(line.line(), "placeholder " + name, reason);
            }
        }
    }

    /// The lines of what `guide apply` would create.
    private static BitSet applied(Guide guide) {
        BitSet lines = new BitSet();
        guide.items(Alarm.class).forEach(alarm -> mark(alarm, lines));
        guide.items(AwsCommand.class)
                .filter(command -> command.service().equals("sns") && APPLIED_SNS.contains(command.operation()))
                .forEach(command -> mark(command, lines));
        return lines;
    }

    private static void mark(Item item, BitSet lines) {
        lines.set(item.origin().line(), item.origin().endLine() + 1);
    }
}
