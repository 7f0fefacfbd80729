package dev.hinomi.store.manifest;

final class MemoryManifestTest extends ManifestKit {
    @Override
    protected Manifest fresh() {
        return new MemoryManifest();
    }

    @Override
    protected Manifest reopen(Manifest manifest) {
        return manifest;
    }
}
