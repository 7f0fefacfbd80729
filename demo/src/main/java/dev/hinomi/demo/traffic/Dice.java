package dev.hinomi.demo.traffic;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/// Chance that follows from a seed: the same seed, purpose and time throw the same.
public final class Dice {
    private static final HexFormat HEX = HexFormat.of();

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /// The dice for a purpose at a time.
    ///
    /// @param purpose what is decided, so that two things at the same time do not follow each other
    public static Dice of(long seed, String purpose, Instant at) {
        long mixed = seed * 0x9E3779B97F4A7C15L + purpose.hashCode() * 0xC2B2AE3D27D4EB4FL + at.toEpochMilli();
        return new Dice(new SplittableRandom(mixed));
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// At least 0, less than 1.
    public double fraction() {
        return random.nextDouble();
    }

    /// At least `least`, less than `end`.
    public int between(int least, int end) {
        return random.nextInt(least, end);
    }

    /// About `middle`, at most `spread` of it off.
    public double about(double middle, double spread) {
        return middle * (1 + spread * (2 * random.nextDouble() - 1));
    }

    /// How often something happens that happens `mean` times on average and each time independently.
    public int poisson(double mean) {
        double left = mean;
        int events = -1;
        do {
            left += Math.log(1 - random.nextDouble());
            events++;
        } while (left > 0);
        return events;
    }

    /// Normally distributed around 0 with deviation 1.
    public double gaussian() {
        return random.nextGaussian();
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// A UUID, as services call their requests.
    public String requestId() {
        String digits = HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
        return digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-4" + digits.substring(13, 16) + "-a"
                + digits.substring(17, 20) + "-" + digits.substring(20);
    }
}
