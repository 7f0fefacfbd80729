package dev.hinomi.runbooks.engine;

import dev.hinomi.runbooks.run.RunState;

/// Something that happened to a run.
///
/// @param step that it happened at
/// @param who the ARN of the person who did it; empty for the program
/// @param text what a person said, or what came of a step
/// @param state of the run afterwards
public record TimelineEntry(String step, String who, String text, RunState state) {}
