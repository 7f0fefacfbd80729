package dev.hinomi.guide.registry;

import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.kernel.Scope;

/// Is told which guides count. Calls come one at a time and in the order of the changes, each after its
/// commit and before the one who made it is answered; after the start there is one for each guide, as the program may
/// read it in another way than the one before did. A failure of the listener is logged and changes nothing. It may read
/// the registry, and must not write to it.
public interface GuideListener {
    /// This version counts from now on, in place of the one before.
    void current(AppliedGuide guide);

    /// No version of the guide counts any more.
    void removed(Scope scope, GuideKey key);
}
