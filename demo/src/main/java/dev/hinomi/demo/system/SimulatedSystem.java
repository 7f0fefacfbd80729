package dev.hinomi.demo.system;

import dev.hinomi.demo.fault.PreparedFault;
import java.util.List;

/// A system that is simulated.
public interface SimulatedSystem {
    /// As its guide is called, such as `mesh-v2`.
    String name();

    /// The faults that are prepared for it.
    List<PreparedFault> faults();

    /// Plays what happens in a slice of time. Slices come in order, without gaps.
    void play(Slice slice);
}
