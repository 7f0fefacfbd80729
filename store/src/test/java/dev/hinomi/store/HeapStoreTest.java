package dev.hinomi.store;

final class HeapStoreTest extends TelemetryStoreKit {
    @Override
    protected TelemetryStore open() {
        return new HeapStore();
    }

    @Override
    protected TelemetryStore settle(TelemetryStore store) {
        return store;
    }
}
