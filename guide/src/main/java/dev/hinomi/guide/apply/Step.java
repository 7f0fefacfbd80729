package dev.hinomi.guide.apply;

import dev.hinomi.guide.server.Call;
import java.util.List;

/// What a plan does about one item of the guide.
///
/// @param line of the item
/// @param kind such as `alarm`, `topic`, `subscription`, `command`, `checklist`
/// @param name of the resource, or what the item says
/// @param warnings the rules that warn of the item
public record Step(int line, String kind, String name, Action action, List<String> warnings) {
    public Step {
        warnings = List.copyOf(warnings);
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
        record NoChange() implements Action {}

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
            case Action.NoChange _ -> List.of();
            case Action.Keep _ -> List.of();
            case Action.Leave _ -> List.of();
        };
    }
}
