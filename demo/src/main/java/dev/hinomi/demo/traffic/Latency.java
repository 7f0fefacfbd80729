package dev.hinomi.demo.traffic;

/// How long answers take: log-normal around a median, with a tail of slow ones.
///
/// @param median in milliseconds
/// @param spread the deviation of the logarithm
/// @param slow the share of answers in the tail
/// @param slowness how many times longer those take
/// @param longest no answer takes longer, in milliseconds
public record Latency(double median, double spread, double slow, double slowness, double longest) {
    /// In milliseconds.
    public double next(Dice dice) {
        double usual = median * Math.exp(spread * dice.gaussian());
        double taken = dice.chance(slow) ? usual * dice.about(slowness, .4) : usual;
        return rounded(Math.min(longest, taken));
    }

    /// The same system, that many times slower.
    public Latency times(double factor) {
        return new Latency(median * factor, spread, slow, slowness, longest);
    }

    /// To three digits, because requests carry few values that are different.
    static double rounded(double millis) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(millis, 1))) - 1)) / 2;
        return Math.max(1, Math.round(millis / unit) * unit);
    }
}
