package dev.hinomi.app.platform;

import dev.hinomi.guide.registry.AppliedGuide;
import dev.hinomi.guide.registry.GuideListener;
import dev.hinomi.guide.runbook.GuideRunbooks;
import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.kernel.Scope;
import dev.hinomi.runbooks.definition.Runbook;
import dev.hinomi.runbooks.engine.RunbookCatalog;
import java.util.List;

/// Makes the runbooks of the guides that count those that can be run.
final class GuideRunbookSync implements GuideListener {
    private final GuideRunbooks guides;
    private final RunbookCatalog catalog;

    GuideRunbookSync(GuideRunbooks guides, RunbookCatalog catalog) {
        this.guides = guides;
        this.catalog = catalog;
    }

    @Override
    public void current(AppliedGuide guide) {
        GuideKey key = guide.key();
        Runbook.Source source = new Runbook.Source(key.name(), key.environment(), guide.version(), 1);
        catalog.replace(guide.scope(), key.name(), key.environment(), guides.of(guide.review(), source));
    }

    @Override
    public void removed(Scope scope, GuideKey key) {
        catalog.replace(scope, key.name(), key.environment(), List.of());
    }
}
