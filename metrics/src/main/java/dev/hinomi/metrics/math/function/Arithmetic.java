package dev.hinomi.metrics.math.function;

import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.math.MathType;
import dev.hinomi.metrics.math.Operator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Operators on scalars, series and arrays of series.
public final class Arithmetic {
    private final Operator operator;
    private final Surroundings surroundings;

    private Arithmetic(Operator operator, Surroundings surroundings) {
        this.operator = operator;
        this.surroundings = surroundings;
    }

    /// The type of the result; empty where the operator is not made for its operands, as for two arrays.
    public static Optional<MathType> type(MathType left, MathType right) {
        MathType wider = left.compareTo(right) >= 0 ? left : right;
        boolean twoArrays = left == MathType.ARRAY && right == MathType.ARRAY;
        return wider.compareTo(MathType.ARRAY) > 0 || twoArrays ? Optional.empty() : Optional.of(wider);
    }

    /// The type of an operand with the other sign.
    public static Optional<MathType> type(MathType operand) {
        return operand.compareTo(MathType.ARRAY) > 0 ? Optional.empty() : Optional.of(operand);
    }

    /// Joins two operands. Where two series are joined, one that has no data point at a time counts as 0 there.
    public static Value join(Operator operator, Value left, Value right, Surroundings surroundings) {
        return new Arithmetic(operator, surroundings).join(left, right);
    }

    public static Value negate(Value operand, Surroundings surroundings) {
        return operand instanceof Value.Scalar scalar
                ? new Value.Scalar(-scalar.number())
                : operand.each(series -> {
                    Points points = new Points(series.size(), surroundings);
                    for (int i = 0; i < series.size(); i++) {
                        points.add(series.time(i), -series.value(i));
                    }
                    return points.like(series);
                });
    }

    private Value join(Value left, Value right) {
        return switch (left) {
            case Value.Scalar scalar
            when right instanceof Value.Scalar other ->
                new Value.Scalar(operator.apply(scalar.number(), other.number()));
            case Value.Scalar scalar -> right.each(series -> withScalar(scalar.number(), series));
            case Value.Single single -> withSeries(single.series(), right);
            case Value.Array _
            when right instanceof Value.Scalar scalar -> left.each(series -> withScalar(series, scalar.number()));
            case Value.Array _
            when right instanceof Value.Single other -> left.each(series -> union(series, other.series(), series));
            case Value.Array _, Value.Text _, Value.Word _ -> throw Value.unexpected(left);
        };
    }

    private Value withSeries(TimeSeries left, Value right) {
        return switch (right) {
            case Value.Scalar scalar -> new Value.Single(withScalar(left, scalar.number()));
            case Value.Single single -> new Value.Single(union(left, single.series(), null));
            case Value.Array array -> array.each(series -> union(left, series, series));
            case Value.Text _, Value.Word _ -> throw Value.unexpected(right);
        };
    }

    private TimeSeries withScalar(TimeSeries left, double right) {
        Points points = new Points(left.size(), surroundings);
        for (int i = 0; i < left.size(); i++) {
            points.add(left.time(i), operator.apply(left.value(i), right));
        }
        return points.like(left);
    }

    private TimeSeries withScalar(double left, TimeSeries right) {
        Points points = new Points(right.size(), surroundings);
        for (int i = 0; i < right.size(); i++) {
            points.add(right.time(i), operator.apply(left, right.value(i)));
        }
        return points.like(right);
    }

    /// @param member what the result stands for in an array; null when it is not part of one
    private TimeSeries union(TimeSeries left, TimeSeries right, @Nullable TimeSeries member) {
        Points points = new Points(Math.max(left.size(), right.size()), surroundings);
        int l = 0;
        int r = 0;
        while (l < left.size() || r < right.size()) {
            long leftTime = l < left.size() ? left.time(l) : Long.MAX_VALUE;
            long rightTime = r < right.size() ? right.time(r) : Long.MAX_VALUE;
            long time = Math.min(leftTime, rightTime);
            double leftValue = leftTime == time ? left.value(l++) : 0;
            double rightValue = rightTime == time ? right.value(r++) : 0;
            points.add(time, operator.apply(leftValue, rightValue));
        }
        return member != null ? points.like(member) : points.series(Math.min(left.period(), right.period()));
    }

    /// The series of a list of series and arrays, one after the other.
    public static Value.Array list(List<Value> elements) {
        return new Value.Array(
                elements.stream().flatMap(each -> each.all().stream()).toList());
    }
}
