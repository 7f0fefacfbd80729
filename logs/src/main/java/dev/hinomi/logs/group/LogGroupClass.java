package dev.hinomi.logs.group;

/// What a group is kept for (AWS document "Log classes"). Both serve everything here.
public enum LogGroupClass {
    STANDARD,
    INFREQUENT_ACCESS
}
