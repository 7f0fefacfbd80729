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
            Pattern.compile("(?:delete|terminate|purge|remove|release)-.+|deregister-image|rb");
    private static final Pattern COMMAND = Pattern.compile(
            "\\b(?:cdk destroy|sam delete|serverless remove|terraform (?:\\S+ )*destroy|kubectl delete|helm (?:uninstall|delete)"
                    + "|rm -\\w*[rR]\\w*|git push (?:.* )?(?:--force(?:-with-lease)?|-f)(?![\\w-])|git reset --hard|git clean -\\w*f\\w*"
                    + "|dropdb|docker (?:volume rm|system prune)|mkfs|dd if=)"
                    + "|(?i:\\bdrop (?:table|database|schema|index|collection)\\b|\\btruncate (?:table )?\\w|\\bdelete from\\b)");

    /// Options that make a command destroy which otherwise does not, by the beginning of the command.
    private static final Pattern WITH_OPTION = Pattern.compile(
            "(?s)aws s3 rm .*--recursive.*|aws s3 sync .*--delete.*|aws \\S+ \\S+ .*(?:--skip-final-snapshot|--force-delete\\S*|--force-destroy)\\b.*");
    private static final Pattern NOTE = Pattern.compile(
            "(?i)注意|警告|危険|失われ|損失|消え|戻せ|承認|確認して|caution|warning|careful|danger|data loss|lost|irreversible|(?<!auto-)approv|cannot be undone");

    @Override
    public String id() {
        return "command-destructive";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        guide.items(AwsCommand.class)
                .filter(command -> OPERATION.matcher(command.operation()).matches()
                        || WITH_OPTION.matcher(command.summary()).matches())
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
