package dev.hinomi.runbooks.engine;

import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.records.StoredEvent;
import dev.hinomi.records.WriteTx;
import dev.hinomi.records.events.EventHandler;
import dev.hinomi.runbooks.run.Cause;

/// Begins the runs of alarms that go off.
public final class AlarmStarts implements EventHandler {
    private static final String ALARM = "ALARM";

    private final RunbookCatalog catalog;
    private final RunEngine engine;

    public AlarmStarts(RunbookCatalog catalog, RunEngine engine) {
        this.catalog = catalog;
        this.engine = engine;
    }

    @Override
    public void handle(StoredEvent stored, WriteTx tx) {
        if (stored.event() instanceof OpsEvent.AlarmTransitioned event
                && event.to().equals(ALARM)) {
            Cause.AlarmWentOff cause = new Cause.AlarmWentOff(event.alarmName(), event.id(), event.reason());
            catalog.startedBy(event.scope(), event.alarmName())
                    .forEach(runbook -> engine.begin(tx, event.scope(), runbook, cause));
        }
    }
}
