package dev.hinomi.app.command.guide;

import dev.hinomi.app.client.GuideClient;
import dev.hinomi.app.client.ServerOperations;

/// A running server: its operations, and its guides.
record GuideConnection(ServerOperations operations, GuideClient guides) implements AutoCloseable {
    @Override
    public void close() {
        guides.close();
        operations.close();
    }
}
