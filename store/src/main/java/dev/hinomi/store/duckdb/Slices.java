package dev.hinomi.store.duckdb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts what a scan must look at into slices of time, in the direction of the scan: all rows of a slice come before all
/// rows of the next. So a page that is full after a few of them has opened few files and read little.
final class Slices {
    private final boolean newestFirst;

    /// Pieces that no slice has touched yet, in the order in which the scan comes to them.
    private final Deque<Piece> ahead;

    /// Pieces that the scan is in.
    private List<Piece> open = new ArrayList<>();

    private Millis left;

    Slices(List<Piece> pieces, Millis range, boolean newestFirst) {
        this.newestFirst = newestFirst;
        this.left = range;
        this.ahead = new ArrayDeque<>(pieces.stream()
                .filter(piece -> piece.overlaps(range))
                .map(piece -> piece.within(range))
                .sorted(
                        newestFirst
                                ? Comparator.comparingLong(Piece::last).reversed()
                                : Comparator.comparingLong(Piece::first))
                .toList());
    }

    /// A range of time and all pieces that have rows in it.
    ///
    /// @param bytes of the pieces that the scan comes to here
    record Slice(Millis range, List<Piece> pieces, long bytes) {}

    boolean isEmpty() {
        return ahead.isEmpty() && open.isEmpty();
    }

    /// What the slices so far have left of the range.
    Millis left() {
        return left;
    }

    /// The next slice, with pieces of about so many bytes.
    Slice next(long bytes) {
        long taken = 0;
        Millis range = upTo(ahead.peek());
        while (!ahead.isEmpty() && (taken < bytes || range.isEmpty())) {
            Piece piece = ahead.remove();
            open.add(piece);
            taken += piece.bytes();
            range = upTo(ahead.peek());
        }
        Slice slice = new Slice(range, within(range), taken);
        left = newestFirst ? new Millis(left.start(), range.start()) : new Millis(range.end(), left.end());
        open = new ArrayList<>(
                open.stream().filter(piece -> piece.overlaps(left)).toList());
        return slice;
    }

    private List<Piece> within(Millis range) {
        return open.stream()
                .filter(piece -> piece.overlaps(range))
                .map(piece -> piece.within(range))
                .toList();
    }

    /// What is left of the range before the scan comes to the piece; all when there is none.
    private Millis upTo(@Nullable Piece next) {
        if (next == null) {
            return left;
        }
        return newestFirst ? new Millis(next.last() + 1, left.end()) : new Millis(left.start(), next.first());
    }
}
