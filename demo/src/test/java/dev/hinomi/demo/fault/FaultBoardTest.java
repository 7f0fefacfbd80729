package dev.hinomi.demo.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.FaultException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FaultBoardTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:00:00Z");
    private static final Duration TEN = Duration.ofMinutes(10);
    private static final PreparedFault SLOW = fault("slow");
    private static final PreparedFault BROKEN = fault("broken");

    private final FaultBoard board = new FaultBoard(List.of(SLOW, BROKEN));

    private static PreparedFault fault(String name) {
        return new PreparedFault(
                name, "system", "happens", "Alarm", TEN, TEN, new Evidence.Pattern("/log", "ERROR", name), "cause");
    }

    @Test
    void isOnFromWhenItIsSwitchedOnUntilItsEnd() {
        board.switchOn("slow", NOW, TEN);

        assertThat(board.isOn(SLOW, NOW.minusSeconds(1))).isFalse();
        assertThat(board.isOn(SLOW, NOW)).isTrue();
        assertThat(board.isOn(SLOW, NOW.plus(TEN).minusSeconds(1))).isTrue();
        assertThat(board.isOn(SLOW, NOW.plus(TEN))).isFalse();
        assertThat(board.isOn(BROKEN, NOW)).isFalse();
        assertThat(board.active(NOW)).containsExactly(new ActiveFault(SLOW, NOW, NOW.plus(TEN)));
        assertThat(board.active(NOW.plus(TEN))).isEmpty();
    }

    @Test
    void oneThatIsOnKeepsItsBeginning() {
        board.switchOn("slow", NOW, TEN);
        Instant later = NOW.plusSeconds(60);
        board.switchOn("slow", later, TEN);
        assertThat(board.active(later)).containsExactly(new ActiveFault(SLOW, NOW, later.plus(TEN)));

        Instant over = NOW.plus(Duration.ofHours(1));
        board.switchOn("slow", over, TEN);
        assertThat(board.active(over)).containsExactly(new ActiveFault(SLOW, over, over.plus(TEN)));
    }

    @Test
    void recoversOneOrAll() {
        board.switchOn("slow", NOW, TEN);
        board.switchOn("broken", NOW, TEN);
        board.recover("slow");
        assertThat(board.active(NOW)).extracting(ActiveFault::fault).containsExactly(BROKEN);
        board.recoverAll();
        assertThat(board.active(NOW)).isEmpty();
    }

    @Test
    void refusesWhatIsNotPrepared() {
        assertThatThrownBy(() -> board.switchOn("slwo", NOW, TEN))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("fault: slwo (expected: one of slow, broken)");
        assertThatThrownBy(() -> board.recover("slwo")).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> board.switchOn("slow", NOW, Duration.ofDays(2)))
                .hasMessageContaining("for: PT48H (expected: more than nothing, at most PT24H)");
    }
}
