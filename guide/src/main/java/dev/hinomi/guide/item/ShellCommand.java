package dev.hinomi.guide.item;

/// A command of a shell block that is not the AWS CLI.
public record ShellCommand(Origin origin, String text) implements Item {
    @Override
    public String summary() {
        return text.replaceAll("\\s*\\\\?\\n\\s*", " ");
    }
}
