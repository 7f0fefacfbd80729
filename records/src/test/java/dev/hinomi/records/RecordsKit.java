package dev.hinomi.records;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What every implementation of [Records] does. A subclass opens one; the state outlives a close.
public abstract class RecordsKit implements DocumentTests, JournalTests, TaskTests, EventLogTests, TransactionTests {
    private Records records;

    /// Opens the same state at each call within a test, and empty state in each test.
    protected abstract Records open();

    @BeforeEach
    final void begin() {
        records = open();
    }

    @AfterEach
    final void end() {
        records.close();
    }

    @Override
    public final Records records() {
        return records;
    }

    @Override
    public final void reopen() {
        records.close();
        records = open();
    }
}
