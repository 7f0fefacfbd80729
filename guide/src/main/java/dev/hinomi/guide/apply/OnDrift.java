package dev.hinomi.guide.apply;

/// What applying does about resources that a person changed on the server.
public enum OnDrift {
    /// The guide wins.
    OVERWRITE,
    /// They stay as they are.
    KEEP,
    /// Nothing at all is applied until a person decides.
    STOP
}
