package dev.hinomi.guide.registry;

import dev.hinomi.guide.state.GuideKey;

/// Which version of a guide is the last.
///
/// @param removed whether it marks a removal, so that none counts
record GuideHead(String name, String environment, int latest, boolean removed) {
    GuideKey key() {
        return new GuideKey(name, environment);
    }
}
