package dev.hinomi.guide.lint.command;

import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.ShellCommand;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import java.util.regex.Pattern;

/// Commands that destroy something, with and without a warning in the lines before them.
public final class DestructiveCommand implements Rule {
    private static final int LINES_BEFORE = 8;
    private static final Pattern OPERATION =
            Pattern.compile("(?:delete|terminate|deregister|purge|remove|release|disable|reset)-.+");
    private static final Pattern COMMAND = Pattern.compile(
            "\\b(?:cdk destroy|terraform destroy|kubectl delete|helm uninstall|rm -\\w*r\\w*|git push (?:.* )?(?:--force|-f)\\b|git reset --hard|dropdb|drop (?:table|database))");
    private static final Pattern NOTE = Pattern.compile(
            "(?i)注意|警告|危険|失われ|損失|消え|戻せ|承認|確認して|caution|warning|careful|danger|data loss|lost|irreversible|approv|cannot be undone");

    @Override
    public String id() {
        return "command-destructive";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        guide.items(AwsCommand.class)
                .filter(command -> OPERATION.matcher(command.operation()).matches())
                .forEach(command -> report(
                        guide, command.line(), "aws " + command.service() + " " + command.operation(), findings));
        guide.items(ShellCommand.class)
                .filter(command -> COMMAND.matcher(command.text()).find())
                .forEach(command -> report(guide, command.line(), command.summary(), findings));
    }

    private static void report(Guide guide, int line, String command, Findings findings) {
        if (isNoted(guide, line)) {
            findings.info(
                    line, command + " destroys; a note says so", "Have someone else approve it before it is run.");
        } else {
            findings.warning(
                    line,
                    command + " destroys, and nothing before it says so",
                    "At night people copy what they see. Say what is lost, how to make sure, and who has to approve.");
        }
    }

    private static boolean isNoted(Guide guide, int line) {
        for (int at = Math.max(1, line - LINES_BEFORE); at <= line; at++) {
            if (guide.line(at).filter(text -> NOTE.matcher(text).find()).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
