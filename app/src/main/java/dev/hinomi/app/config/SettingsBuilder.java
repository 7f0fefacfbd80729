package dev.hinomi.app.config;

import dev.hinomi.app.config.Settings.Auth;
import dev.hinomi.app.config.Settings.Emf;
import dev.hinomi.app.config.Settings.Http;
import dev.hinomi.app.config.Settings.Otlp;
import dev.hinomi.app.config.Settings.Smtp;
import dev.hinomi.delivery.DeliverySettings;
import dev.hinomi.insights.InsightsSettings;
import java.nio.file.Path;
import java.util.Optional;

/// Settings that are to differ from others in a few things, so that whoever changes one names no other.
public final class SettingsBuilder {
    private final Settings base;
    private Http http;
    private Path data;
    private boolean ephemeral;
    private Auth auth;
    private String account;
    private String defaultRegion;
    private Optional<Smtp> smtp;
    private Emf emf;
    private Otlp otlp;
    private final Settings.Prometheus prometheus;
    private DeliverySettings delivery;
    private InsightsSettings insights;
    private Settings.Demo demo;
    private Settings.Runbooks runbooks;

    SettingsBuilder(Settings base) {
        this.base = base;
        this.http = base.http();
        this.data = base.data();
        this.ephemeral = base.ephemeral();
        this.auth = base.auth();
        this.account = base.account();
        this.defaultRegion = base.defaultRegion();
        this.smtp = base.smtp();
        this.emf = base.emf();
        this.otlp = base.otlp();
        this.prometheus = base.prometheus();
        this.delivery = base.delivery();
        this.insights = base.insights();
        this.demo = base.demo();
        this.runbooks = base.runbooks();
    }

    /// Where to listen.
    ///
    /// @param port 0 for any free one
    public SettingsBuilder port(int port) {
        http = new Http(http.bind(), port, http.publicUrl(), http.hosts(), http.proxies());
        return this;
    }

    public SettingsBuilder data(Path folder) {
        data = folder;
        return this;
    }

    public SettingsBuilder ephemeral(boolean whether) {
        ephemeral = whether;
        return this;
    }

    public SettingsBuilder auth(Auth how) {
        auth = how;
        return this;
    }

    public SettingsBuilder account(String id) {
        account = id;
        return this;
    }

    public SettingsBuilder defaultRegion(String region) {
        defaultRegion = region;
        return this;
    }

    public SettingsBuilder smtp(Smtp server) {
        smtp = Optional.of(server);
        return this;
    }

    /// Where to take the embedded metric format.
    ///
    /// @param port 0 for any free one
    public SettingsBuilder emfPort(int port) {
        emf = new Emf(Optional.of(port));
        return this;
    }

    /// The ports of OTLP beside the main one.
    public SettingsBuilder otlpPorts(ListenPort both) {
        otlp = new Otlp(
                both, both, otlp.logGroup(), otlp.logStream(), otlp.create(), otlp.namespace(), otlp.dimensions());
        return this;
    }

    public SettingsBuilder delivery(DeliverySettings where) {
        delivery = where;
        return this;
    }

    public SettingsBuilder insights(InsightsSettings how) {
        insights = how;
        return this;
    }

    public SettingsBuilder demo(Settings.Demo how) {
        demo = how;
        return this;
    }

    public SettingsBuilder runbooks(Settings.Runbooks how) {
        runbooks = how;
        return this;
    }

    public Settings build() {
        return new Settings(
                http,
                data,
                ephemeral,
                auth,
                account,
                defaultRegion,
                base.regions(),
                base.limits(),
                smtp,
                base.retention(),
                base.alarms(),
                emf,
                otlp,
                prometheus,
                delivery,
                insights,
                demo,
                runbooks);
    }
}
