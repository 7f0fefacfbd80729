package dev.hinomi.dashboards.chart;

import dev.hinomi.metrics.data.TimeSeries;
import java.awt.Color;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a chart shows.
public sealed interface Plot {
    /// What the legend names.
    List<? extends Entry> entries();

    /// A line of the legend.
    sealed interface Entry {
        String label();

        Color color();
    }

    /// Values over time.
    ///
    /// @param stacked whether each line of an axis stands on the one before
    record Lines(
            Instant start,
            Instant end,
            ZoneOffset zone,
            boolean stacked,
            List<Line> entries,
            Axis left,
            Axis right,
            List<Level> levels,
            List<Moment> moments)
            implements Plot {
        public Lines {
            entries = List.copyOf(entries);
            levels = List.copyOf(levels);
            moments = List.copyOf(moments);
        }
    }

    /// One series; data points that are further apart than its period are not joined.
    record Line(String label, Color color, Side side, TimeSeries points) implements Entry {}

    /// A bar for each value.
    record Bars(List<Value> entries) implements Plot {
        public Bars {
            entries = List.copyOf(entries);
        }
    }

    /// The parts of a whole.
    record Pie(List<Value> entries) implements Plot {
        public Pie {
            entries = List.copyOf(entries);
        }
    }

    /// Numbers in large letters.
    record Numbers(List<Value> entries) implements Plot {
        public Numbers {
            entries = List.copyOf(entries);
        }
    }

    /// How far each value is between two ends.
    record Gauges(List<Value> entries, double low, double high) implements Plot {
        public Gauges {
            entries = List.copyOf(entries);
        }
    }

    /// A number with its name.
    record Value(String label, Color color, OptionalDouble value) implements Entry {}

    /// Which value axis.
    enum Side {
        LEFT,
        RIGHT
    }

    /// What a value axis shows; found from the data where it is empty.
    record Axis(OptionalDouble low, OptionalDouble high, Optional<String> label) {}

    /// A line across at a value, or an area between two.
    ///
    /// @param edges one, or two
    record Level(List<Mark<Double>> edges, Color color, Fill fill, Side side) {
        public Level {
            edges = List.copyOf(edges);
        }
    }

    /// A line at a time, or an area between two.
    ///
    /// @param edges one, or two
    record Moment(List<Mark<Instant>> edges, Color color, Fill fill) {
        public Moment {
            edges = List.copyOf(edges);
        }
    }

    /// Where an annotation is and what is written beside it.
    record Mark<T>(T at, Optional<String> label) {}

    /// Which side of an annotation is shaded. Between its two edges an area always is.
    enum Fill {
        NONE,
        /// Above a level, after a moment.
        BEYOND,
        /// Below a level, before a moment.
        SHORT
    }
}
