package dev.hinomi.runbooks.sandbox;

final class BubblewrapTest extends SandboxKit {
    @Override
    SandboxChoice choice() {
        return SandboxChoice.BUBBLEWRAP;
    }
}
