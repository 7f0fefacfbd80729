package dev.hinomi.guide.registry;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.kernel.Scope;

/// The version of a guide that counts now, as the server reads it.
///
/// @param review its items and findings; placeholders that stand for secrets are not filled, and links to
///     other files were not followed
public record AppliedGuide(Scope scope, GuideKey key, int version, Review review) {}
