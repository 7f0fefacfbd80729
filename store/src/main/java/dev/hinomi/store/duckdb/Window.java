package dev.hinomi.store.duckdb;

import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A part of a range of time, and the files that may have rows in it: whole days, all hot files. A read goes window by
/// window, so that few files are open at a time and a page that is full opens no more.
record Window(Millis range, List<DataFile> files) {
    /// Day files in a window, unless one day alone has more.
    private static final int FILES = 16;

    /// The windows of the range in the order of time, without those that no file can have rows in.
    static List<Window> over(Layout layout, DayFile.Kind kind, Millis range) {
        return over(layout, kind, range, 1);
    }

    /// The same, and no window begins within a period.
    ///
    /// @param period in milliseconds; the first begins with the range
    static List<Window> over(Layout layout, DayFile.Kind kind, Millis range, long period) {
        TreeMap<Long, List<DayFile>> days = layout.days().stream()
                .filter(file -> file.kind() == kind
                        && Millis.ofDay(file.day().toEpochDay()).overlaps(range))
                .collect(Collectors.groupingBy(file -> file.day().toEpochDay(), TreeMap::new, Collectors.toList()));
        List<Window> windows = new ArrayList<>();
        List<DataFile> files = new ArrayList<>(layout.hot());
        long start = range.start();
        for (Map.Entry<Long, List<DayFile>> day : days.entrySet()) {
            if (files.size() > layout.hot().size()
                    && files.size() - layout.hot().size() + day.getValue().size() > FILES) {
                long midnight = Millis.ofDay(day.getKey()).start();
                long end = midnight - Math.floorMod(midnight - range.start(), period);
                if (end > start) {
                    windows.add(new Window(new Millis(start, end), List.copyOf(files)));
                    Millis begun = new Millis(end, midnight);
                    files.removeIf(file -> file instanceof DayFile old
                            && !Millis.ofDay(old.day().toEpochDay()).overlaps(begun));
                    start = end;
                }
            }
            files.addAll(day.getValue());
        }
        windows.add(new Window(new Millis(start, range.end()), List.copyOf(files)));
        windows.removeIf(window -> window.files().isEmpty() || window.range().isEmpty());
        return windows;
    }

    /// The same without files that have no points of series from one id to another.
    Window ofSeries(long first, long last) {
        return new Window(
                range,
                files.stream()
                        .filter(file -> !(file instanceof DayFile day) || day.mayHaveSeries(first, last))
                        .toList());
    }
}
