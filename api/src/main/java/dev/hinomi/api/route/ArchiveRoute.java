package dev.hinomi.api.route;

import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.delivery.archive.Archive;
import dev.hinomi.delivery.archive.ArchiveState;
import dev.hinomi.delivery.archive.ArchivedDay;
import dev.hinomi.wire.WireResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /_hinomi/logs/archive`: how the archive of each log group stands, as JSON.
public final class ArchiveRoute {
    public static final String PATH = "/_hinomi/logs/archive";

    private ArchiveRoute() {}

    public static Route of(Archive archive, SignedRoute.Surroundings surroundings) {
        return SignedRoute.ofAdmins("GET", PATH, surroundings, request -> answer(archive));
    }

    /// All groups with a rule.
    public record Listing(List<Group> groups) {
        public Listing {
            groups = List.copyOf(groups);
        }
    }

    /// A group.
    ///
    /// @param after days after which a day is exported
    /// @param keep days for which it is kept then
    /// @param exportedUntil every event before this is exported; null before the first round
    /// @param error why the last round failed; empty when it did not
    public record Group(
            String account,
            String region,
            String logGroupName,
            String bucket,
            long after,
            long keep,
            @Nullable Instant exportedUntil,
            List<Day> days,
            String error) {
        public Group {
            days = List.copyOf(days);
        }
    }

    /// A day that lies in the bucket.
    public record Day(Instant day, long events, long bytes, Instant exported, Instant keptUntil, List<String> keys) {
        public Day {
            keys = List.copyOf(keys);
        }
    }

    private static WireResponse answer(Archive archive) {
        Listing listing =
                new Listing(archive.states().stream().map(ArchiveRoute::group).toList());
        return Answers.json(200, listing);
    }

    private static Group group(ArchiveState state) {
        return new Group(
                state.scope().account(),
                state.scope().region(),
                state.groupName(),
                state.rule().bucket(),
                state.rule().after().toDays(),
                state.rule().keep().toDays(),
                state.exportedUntil().orElse(null),
                state.days().stream().map(ArchiveRoute::day).toList(),
                state.error());
    }

    private static Day day(ArchivedDay day) {
        return new Day(
                day.day(),
                day.events(),
                day.bytes(),
                day.exported(),
                day.keptUntil(),
                day.objects().stream().map(object -> object.key()).toList());
    }
}
