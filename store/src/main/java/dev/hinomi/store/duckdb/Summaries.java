package dev.hinomi.store.duckdb;

import dev.hinomi.store.EventScan;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.internal.EventsSummary;
import dev.hinomi.store.internal.Extent;
import dev.hinomi.store.internal.SummaryFile;
import dev.hinomi.store.internal.TextFilter;
import dev.hinomi.store.internal.TextProbe;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.HotFile;
import dev.hinomi.store.manifest.Layout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What is known of the day files of events without opening them: their extents are kept here, the filters of the
/// extents are read when a search asks for them.
final class Summaries {
    private static final System.Logger LOG = System.getLogger(Summaries.class.getName());

    private final StoreDirectory directory;
    private final Map<Long, Map<Long, List<Extent>>> extents = new ConcurrentHashMap<>();

    Summaries(StoreDirectory directory) {
        this.directory = directory;
    }

    void put(DayFile file, EventsSummary summary) {
        extents.put(
                file.number(),
                summary.extents().stream()
                        .collect(Collectors.groupingBy(Extent::group, Collectors.toUnmodifiableList())));
    }

    /// Whether anything is known of the file.
    boolean knows(DayFile file) {
        return extents.containsKey(file.number());
    }

    void forget(DataFile file) {
        extents.remove(file.number());
    }

    /// What a scan must look at.
    List<Piece> pieces(Layout layout, EventScan scan) {
        Millis range = Millis.of(scan.start(), scan.end());
        TextProbe probe = TextProbe.of(scan.texts());
        List<Piece> pieces = new ArrayList<>();
        for (DataFile file : files(layout, scan.group(), range)) {
            switch (file) {
                case HotFile hot -> pieces.add(new Piece(hot, range.start(), range.end() - 1, 0));
                case DayFile day -> pieces.addAll(pieces(day, scan.group(), range, probe));
            }
        }
        return pieces;
    }

    /// The files that may have events of the group in the range.
    List<DataFile> files(Layout layout, long group, Millis range) {
        return layout.files()
                .filter(file -> switch (file) {
                    case HotFile _ -> true;
                    case DayFile day ->
                        day.kind() == DayFile.Kind.EVENTS
                                && extents(day, group).stream().anyMatch(extent -> overlaps(extent, range));
                })
                .toList();
    }

    /// What the day files have of the groups in the range, each file that has any.
    List<DayPart> parts(Layout layout, Set<Long> groups, Millis range, TextCondition texts) {
        TextProbe probe = TextProbe.of(texts);
        List<DayPart> parts = new ArrayList<>();
        for (DayFile file : layout.days()) {
            List<Extent> all = new ArrayList<>();
            List<Extent> wanted = new ArrayList<>();
            if (file.kind() == DayFile.Kind.EVENTS) {
                for (long group : groups.stream().sorted().toList()) {
                    List<Extent> within = extents(file, group).stream()
                            .filter(extent -> overlaps(extent, range))
                            .toList();
                    all.addAll(within);
                    wanted.addAll(probe.narrows() ? mayHold(file, within, probe) : within);
                }
            }
            if (!all.isEmpty()) {
                Set<Long> known = extents.getOrDefault(file.number(), Map.of()).keySet();
                parts.add(new DayPart(file, directory.resolve(file), known, all, wanted));
            }
        }
        return parts;
    }

    /// The extents of the group in the file; one for the whole day when nothing is known of the file.
    private List<Extent> extents(DayFile file, long group) {
        Map<Long, List<Extent>> groups = extents.get(file.number());
        Millis day = Millis.ofDay(file.day().toEpochDay());
        return groups == null
                ? List.of(new Extent(group, day.start(), day.end() - 1, file.rows(), directory.size(file), 0, 0))
                : groups.getOrDefault(group, List.of());
    }

    private List<Piece> pieces(DayFile file, long group, Millis range, TextProbe probe) {
        List<Extent> all = extents(file, group).stream()
                .filter(extent -> overlaps(extent, range))
                .toList();
        List<Extent> wanted = probe.narrows() ? mayHold(file, all, probe) : all;
        return wanted.stream()
                .map(extent -> new Piece(file, extent.first(), extent.last(), extent.bytes()))
                .toList();
    }

    private static boolean overlaps(Extent extent, Millis range) {
        return extent.first() < range.end() && extent.last() >= range.start();
    }

    /// Those of the extents, which are of one group of the file, that may have a message for which the probe holds.
    private List<Extent> mayHold(DayFile file, List<Extent> candidates, TextProbe probe) {
        List<Extent> left = new ArrayList<>();
        try {
            if (candidates.stream().anyMatch(extent -> extent.length() == 0)) {
                return candidates;
            }
            SummaryFile.readFilters(directory.summary(file), candidates, (Extent extent, TextFilter filter) -> {
                if (probe.mayHold(filter)) {
                    left.add(extent);
                }
            });
            return left;
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0}: searches go through all of {1}",
                    e.getMessage(),
                    file.fileName());
            return candidates;
        }
    }
}
