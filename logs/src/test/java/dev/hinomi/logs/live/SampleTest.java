package dev.hinomi.logs.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SampleTest {
    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void keepsEverythingWhileThereIsRoom() {
        Sample<Integer> sample = sampleOf(10, 10);

        assertThat(sample.values()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(sample.isPartial()).isFalse();
    }

    @Test
    void keepsTheOrderOfWhatItChooses() {
        Sample<Integer> sample = sampleOf(10, 1_000);

        assertThat(sample.values()).hasSize(10).doesNotHaveDuplicates().isSorted();
        assertThat(sample.isPartial()).isTrue();
    }

    /// Each of 100 is kept 1,000 times in 10,000 rounds, give or take 30 (the standard deviation).
    @Test
    void givesEachTheSameChance() {
        int[] kept = new int[100];
        IntStream.range(0, 10_000).forEach(_ -> sampleOf(10, 100).values().forEach(value -> kept[value]++));

        assertThat(IntStream.of(kept).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(850, 1150));
    }

    private Sample<Integer> sampleOf(int size, int offered) {
        Sample<Integer> sample = new Sample<>(size, random);
        IntStream.range(0, offered).forEach(sample::offer);
        return sample;
    }
}
