package dev.hinomi.demo.system.mesh;

import dev.hinomi.demo.traffic.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// A group of computers in a classroom that exchange data.
///
/// @param domain the address of the classroom to the outside
/// @param host the computer that keeps the group alive
/// @param members how many have joined
record MeshGroup(String id, String domain, String host, int members) {
    private static final int CLASSROOMS = 48;
    private static final long LESSON = Duration.ofHours(1).toMillis();

    /// One that exists at `at`: a classroom has one group for the length of a lesson.
    static MeshGroup at(long seed, Dice dice, Instant at) {
        int classroom = (int) (CLASSROOMS * dice.fraction() * dice.fraction());
        Instant lesson = Instant.ofEpochMilli(at.toEpochMilli() - Math.floorMod(at.toEpochMilli(), LESSON));
        Dice own = Dice.of(seed, "classroom " + classroom, lesson);
        return new MeshGroup(
                Integer.toString(own.between(40_000_000, 1_600_000_000), 36),
                String.format(Locale.ROOT, "203.0.113.%d", 10 + classroom),
                "host-" + String.format(Locale.ROOT, "%03d", classroom),
                own.between(3, 30));
    }

    /// As queries and logs name it.
    String variables() {
        return "\"groupId\":\"" + id + "\",\"domain\":\"" + domain + "\"";
    }

    String words() {
        return "groupId: " + id + " domain: " + domain;
    }

    String node(Dice dice) {
        return String.format(Locale.ROOT, "node-%02d", dice.between(1, members + 1));
    }
}
