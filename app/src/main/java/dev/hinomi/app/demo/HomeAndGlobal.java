package dev.hinomi.app.demo;

import dev.hinomi.demo.signal.LogLine;
import dev.hinomi.demo.signal.LogPlace;
import dev.hinomi.demo.signal.MetricDatum;
import dev.hinomi.demo.signal.Telemetry;
import java.util.List;

/// Sends what services without a region of their own report to `us-east-1`, where AWS has it, and all else home.
record HomeAndGlobal(Telemetry home, Telemetry global) implements Telemetry {
    /// "CloudFront metrics are in us-east-1" (CloudFront developer guide, "View CloudFront metrics").
    private static final String CDN = "AWS/CloudFront";

    /// Of a web ACL for CloudFront as well ("Logging web ACL traffic", WAF developer guide).
    private static final String FIREWALL = "aws-waf-logs-";

    @Override
    public void put(String namespace, List<MetricDatum> data) {
        (namespace.equals(CDN) ? global : home).put(namespace, data);
    }

    @Override
    public void put(LogPlace place, List<LogLine> lines) {
        (place.group().startsWith(FIREWALL) ? global : home).put(place, lines);
    }
}
