package dev.hinomi.logs.group;

import java.util.List;

/// What other modules have to do with groups.
///
/// @param owned what goes with a group
/// @param hold what retention must wait for
public record GroupTies(List<GroupOwned> owned, RetentionHold hold) {
    public static final GroupTies NONE = new GroupTies(List.of(), RetentionHold.NOTHING);

    public GroupTies {
        owned = List.copyOf(owned);
    }
}
