package dev.hinomi.guide.server;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One call that a plan makes.
public record Call(String service, String operation, Map<String, Object> parameters) {
    public Call {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    public Map<String, Object> on(OperationsPort port) {
        return port.call(service, operation, parameters);
    }
}
