package dev.hinomi.runbooks.sandbox;

final class NamespacesTest extends SandboxKit {
    @Override
    SandboxChoice choice() {
        return SandboxChoice.NAMESPACES;
    }
}
