package dev.hinomi.demo;

import dev.hinomi.demo.fault.FaultBoard;
import dev.hinomi.demo.fault.PreparedFault;
import dev.hinomi.demo.system.SimulatedSystem;
import dev.hinomi.demo.system.container.ContainerService;
import dev.hinomi.demo.system.mesh.MeshV2;
import dev.hinomi.demo.system.photo.PhotoSharing;
import dev.hinomi.demo.system.profile.ProfileApi;
import dev.hinomi.demo.system.subgoal.SubgoalApi;
import java.util.List;

/// The systems that are simulated.
public final class Systems {
    private Systems() {}

    /// All, as they are before anybody called them.
    public static List<SimulatedSystem> all() {
        return List.of(new MeshV2(), new SubgoalApi(), new PhotoSharing(), new ProfileApi(), new ContainerService());
    }

    /// Every fault that is prepared, in the order of the systems.
    public static List<PreparedFault> faults() {
        return all().stream().flatMap(system -> system.faults().stream()).toList();
    }

    /// A board on which none is on.
    public static FaultBoard board() {
        return new FaultBoard(faults());
    }
}
