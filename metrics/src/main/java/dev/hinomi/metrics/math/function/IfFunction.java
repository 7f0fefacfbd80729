package dev.hinomi.metrics.math.function;

import dev.hinomi.metrics.data.TimeSeries;
import java.util.List;
import java.util.Optional;

/// `IF(condition, trueValue, falseValue)`: a data point at each time at which the condition has one (CloudWatch
/// User Guide, "Using IF expressions"). Every number but 0 is true.
final class IfFunction {
    private IfFunction() {}

    static MathFunction conditional() {
        return MathFunction.of("IF", IfFunction::apply, "TS S|TS S|TS? -> TS", "S TS S|TS? -> TS");
    }

    private static Value apply(List<Value> arguments, Surroundings surroundings) {
        Value whenTrue = arguments.get(1);
        Optional<Value> whenFalse = arguments.size() > 2 ? Optional.of(arguments.get(2)) : Optional.empty();
        if (arguments.getFirst() instanceof Value.Scalar condition) {
            return chosen(condition.number(), whenTrue, whenFalse, surroundings);
        }
        TimeSeries condition = arguments.getFirst().all().getFirst();
        // A missing data point is 0, but nothing where the other branch is a number.
        double missingFalse = whenTrue instanceof Value.Scalar ? Double.NaN : 0;
        Points points = new Points(condition.size(), surroundings);
        for (int i = 0; i < condition.size(); i++) {
            long time = condition.time(i);
            if (condition.value(i) != 0) {
                add(points, time, whenTrue, 0);
            } else if (whenFalse.isPresent()) {
                add(points, time, whenFalse.get(), missingFalse);
            }
        }
        return new Value.Single(points.series(condition.period()));
    }

    /// @param missing for a series that has no data point at the time; NaN to leave it out
    private static void add(Points points, long time, Value branch, double missing) {
        switch (branch) {
            case Value.Scalar scalar -> points.add(time, scalar.number());
            case Value.Single single -> {
                int place = single.series().find(time);
                double value = place < 0 ? missing : single.series().value(place);
                if (!Double.isNaN(value)) {
                    points.add(time, value);
                }
            }
            case Value.Array _, Value.Text _, Value.Word _ -> throw Value.unexpected(branch);
        }
    }

    /// One of the two branches as a whole, for a condition that does not change over time.
    private static Value chosen(
            double condition, Value whenTrue, Optional<Value> whenFalse, Surroundings surroundings) {
        Optional<Value> branch = condition != 0 ? Optional.of(whenTrue) : whenFalse;
        if (Double.isNaN(condition) || branch.isEmpty()) {
            return new Value.Single(new Points(0, surroundings).series(surroundings.period()));
        }
        return branch.get() instanceof Value.Scalar scalar
                ? new Value.Single(TimeFunctions.constant(scalar.number(), surroundings))
                : branch.get();
    }
}
