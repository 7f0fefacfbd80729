package dev.hinomi.demo.traffic;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/// Users: few who call a lot and many who call now and then, each with an hour that is theirs.
public final class Crowd {
    private static final int TRIES = 4;
    private static final int HOURS = 24;

    private final String prefix;
    private final double[] upTo;

    /// So many users.
    ///
    /// @param prefix of the names: `user-` for `user-0001` and so on
    public Crowd(String prefix, int size) {
        this.prefix = prefix;
        this.upTo = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 1 / Math.pow(i + 3.0, 0.7);
            upTo[i] = sum;
        }
    }

    public String name(int user) {
        return prefix + String.format(Locale.ROOT, "%04d", user + 1);
    }

    /// Who calls: mostly somebody who calls a lot and whose hour it is.
    public String caller(Dice dice, Instant at) {
        int user = any(dice);
        for (int i = 1; i < TRIES && !dice.chance(liking(user, at)); i++) {
            user = any(dice);
        }
        return name(user);
    }

    private int any(Dice dice) {
        int found = Arrays.binarySearch(upTo, dice.fraction() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
    }

    private static double liking(int user, Instant at) {
        int hour = 7 + Math.floorMod(user * 5, HOURS - 7);
        return 1 - 0.8 * Rhythm.hoursFrom(at, hour) / 12;
    }
}
