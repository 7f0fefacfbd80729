package dev.hinomi.guide.apply;

import dev.hinomi.guide.server.Call;
import dev.hinomi.guide.state.Resource;
import java.util.List;
import java.util.Optional;

/// What a plan does about one item of the guide, or about what is left of one.
///
/// @param line of the item; in the version that said it last when it is removed
/// @param kind such as `alarm`, `topic`, `subscription`, `command`, `checklist`
/// @param name of the resource, or what the item says
/// @param warnings the rules that warn of the item
/// @param before what the server knows of the resource, when the guide was applied before
/// @param after what it shall know when the step went well; nothing when it is gone
public record Step(
        int line,
        String kind,
        String name,
        Action action,
        List<String> warnings,
        Optional<Resource> before,
        Optional<Resource> after) {
    public Step {
        warnings = List.copyOf(warnings);
    }

    /// A step about an item that is no resource.
    static Step of(int line, String kind, String name, Action action) {
        return new Step(line, kind, name, action, List.of(), Optional.empty(), Optional.empty());
    }

    /// What is done.
    public sealed interface Action {
        /// It does not exist and is created.
        record Create(List<Call> calls) implements Action {
            public Create {
                calls = List.copyOf(calls);
            }
        }

        /// It exists and differs.
        ///
        /// @param differences such as `Threshold: 5 -> 10`
        record Update(List<Call> calls, List<String> differences) implements Action {
            public Update {
                calls = List.copyOf(calls);
                differences = List.copyOf(differences);
            }
        }

        /// It is there and is as the guide says.
        ///
        /// @param remarks what a person should know all the same
        record NoChange(List<String> remarks) implements Action {
            public NoChange {
                remarks = List.copyOf(remarks);
            }
        }

        /// A person changed it on the server since the guide was applied.
        ///
        /// @param calls none unless the guide wins
        /// @param differences on both sides
        record Drift(List<Call> calls, List<String> differences, OnDrift answer) implements Action {
            public Drift {
                calls = List.copyOf(calls);
                differences = List.copyOf(differences);
            }
        }

        /// The guide made it and no longer says it.
        ///
        /// @param calls none unless it is to be removed
        /// @param remarks where it was said, and what goes with it
        record Remove(List<Call> calls, boolean wanted, List<String> remarks) implements Action {
            public Remove {
                calls = List.copyOf(calls);
                remarks = List.copyOf(remarks);
            }
        }

        /// It is kept with the guide and nothing is created for it.
        record Keep(String reason) implements Action {}

        /// It is not applied.
        record Leave(String reason) implements Action {}
    }

    /// What changes the server.
    List<Call> calls() {
        return switch (action) {
            case Action.Create create -> create.calls();
            case Action.Update update -> update.calls();
            case Action.Drift drift -> drift.calls();
            case Action.Remove remove -> remove.calls();
            case Action.NoChange _, Action.Keep _, Action.Leave _ -> List.of();
        };
    }
}
