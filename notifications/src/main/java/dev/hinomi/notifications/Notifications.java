package dev.hinomi.notifications;

import dev.hinomi.kernel.Timers;
import dev.hinomi.notifications.delivery.Channels;
import dev.hinomi.notifications.delivery.Dispatcher;
import dev.hinomi.notifications.document.Links;
import dev.hinomi.notifications.document.SigningKeyFile;
import dev.hinomi.notifications.document.SnsDocument;
import dev.hinomi.notifications.email.EmailChannel;
import dev.hinomi.notifications.http.HttpChannel;
import dev.hinomi.outbound.EndpointGuard;
import dev.hinomi.records.Records;
import dev.hinomi.records.events.EventConsumer;
import org.jspecify.annotations.Nullable;

/// Everything about notifications, put together: topics, subscriptions, publishing, delivery, and the alarms'
/// messages.
public final class Notifications implements AutoCloseable {
    private static final String CONSUMER = "notifications";

    private final Records records;
    private final Timers timers;
    private final SigningKeyFile keys;
    private final HttpChannel http;
    private final Dispatcher dispatcher;
    private final Topics topics;
    private final Subscriptions subscriptions;
    private final Publishing publishing;
    private final AlarmNotifications alarms;
    private final JournalSweep sweep;
    private @Nullable EventConsumer consumer;

    /// @param outcome hears what became of alarms' actions
    public Notifications(Records records, Timers timers, NotificationSettings settings, ActionOutcome outcome) {
        this.records = records;
        this.timers = timers;
        keys = new SigningKeyFile(settings.signingKeys(), timers);
        Links links = new Links(settings.publicUrl());
        SnsDocument documents = new SnsDocument(keys, links);
        EndpointGuard guard = new EndpointGuard(settings.allowLinkLocalEndpoints());
        http = new HttpChannel(documents, guard);
        EmailChannel email = new EmailChannel(settings.smtp(), links, documents);
        dispatcher = new Dispatcher(records, timers, new Channels(http, email));
        topics = new Topics(records, timers);
        Endpoints endpoints = new Endpoints(guard, settings.smtp().isPresent());
        subscriptions = new Subscriptions(records, timers, endpoints, dispatcher);
        publishing = new Publishing(records, timers, dispatcher);
        alarms = new AlarmNotifications(publishing, outcome);
        sweep = new JournalSweep(records, timers);
    }

    /// Takes up what was on its way, and begins to hear of alarms. The signing key is made meanwhile, when there is
    /// none, so that neither the start nor the first message waits long.
    public void start() {
        Thread.ofPlatform().name("signing-key").daemon().start(keys::identity);
        dispatcher.start();
        consumer = EventConsumer.start(CONSUMER, records, timers, alarms);
        sweep.start();
    }

    public Topics topics() {
        return topics;
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    public Publishing publishing() {
        return publishing;
    }

    /// What became of messages.
    public DeliveryLog deliveries() {
        return new DeliveryLog(records, timers);
    }

    /// Where receivers look for the certificate of the signing key.
    public String certificatePath() {
        return keys.certificatePath();
    }

    /// The certificate of the signing key as it is served: one PEM block.
    public String certificatePem() {
        return keys.identity().certificatePem();
    }

    /// Stops hearing of alarms, then sending. What is not sent is taken up at the next start. A signing key that is
    /// being made is waited for: it would be lost, or written into a folder that its owner is about to delete.
    @Override
    public void close() {
        sweep.close();
        EventConsumer started = consumer;
        if (started != null) {
            started.close();
        }
        dispatcher.close();
        http.close();
        if (started != null) {
            keys.identity();
        }
    }
}
