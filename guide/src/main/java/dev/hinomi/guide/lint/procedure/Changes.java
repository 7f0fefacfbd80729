package dev.hinomi.guide.lint.procedure;

import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.item.ShellCommand;
import java.util.regex.Pattern;

/// Which commands change a running system.
final class Changes {
    private static final Pattern OPERATION = Pattern.compile(
            "(?:update|create|put|delete|restore|deploy|modify|run|start|register|deregister|failover|change|promote|execute|set|reboot|stop|import|copy|switch|invoke|rollback|continue|cancel|redrive)(?:-.+)?");
    /// These only look, or keep something for later.
    private static final Pattern HARMLESS =
            Pattern.compile("start-query.*|create-invalidation|create-\\S*(?:backup|snapshot)|copy-\\S*snapshot");
    private static final Pattern COMMAND = Pattern.compile(
            "(?i)\\b(?:cdk (?:deploy|destroy)|terraform (?:\\S+ )*(?:apply|destroy)|kubectl (?:apply|rollout undo|set|delete|scale)|helm (?:upgrade|rollback|install)|sam deploy|serverless deploy|git (?:revert|push)|docker push|make (?:release|deploy|promote|rollback)|pg_restore|mongorestore)\\b"
                    + "|(?:^|[\\s/])(?:deploy|release|rollback|restore)[\\w-]*\\.sh\\b|\\bbootstrap\\b");

    private Changes() {}

    static boolean isOne(Item item) {
        return switch (item) {
            case AwsCommand command ->
                OPERATION.matcher(command.operation()).matches()
                        && !HARMLESS.matcher(command.operation()).matches();
            case ShellCommand command -> COMMAND.matcher(command.text()).find();
            default -> false;
        };
    }
}
