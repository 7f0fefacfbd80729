package dev.hinomi.guide.item;

/// An `aws ...` command.
///
/// @param text as written, continuation lines included
public record AwsCommand(Origin origin, String text, String service, String operation) implements Item {
    @Override
    public String summary() {
        return "aws " + service + " " + operation;
    }
}
