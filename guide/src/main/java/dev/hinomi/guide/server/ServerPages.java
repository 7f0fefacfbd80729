package dev.hinomi.guide.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Listings of a server, read to their end.
public final class ServerPages {
    /// Pages that one question may take; a server that never ends its list is not believed.
    private static final int MAX_PAGES = 1_000;

    private final OperationsPort port;

    public ServerPages(OperationsPort port) {
        this.port = port;
    }

    /// What all pages of a listing have under a member.
    public List<Map<String, Object>> all(
            String service, String operation, Map<String, Object> parameters, String member) {
        List<Map<String, Object>> all = new ArrayList<>();
        Map<String, Object> request = new LinkedHashMap<>(parameters);
        for (int page = 0; page < MAX_PAGES; page++) {
            Map<String, Object> answer = port.call(service, operation, request);
            all.addAll(maps(answer.get(member)));
            if (!(answer.get("NextToken") instanceof String token) || token.isEmpty()) {
                return all;
            }
            request.put("NextToken", token);
        }
        throw new IllegalStateException(operation + ": more than " + MAX_PAGES + " pages");
    }

    /// The maps in a list; empty when it is none.
    public static List<Map<String, Object>> maps(@Nullable Object value) {
        List<Map<String, Object>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Map<?, ?> map) {
                    Map<String, Object> copy = new LinkedHashMap<>();
                    map.forEach((key, member) -> copy.put(String.valueOf(key), member));
                    maps.add(copy);
                }
            }
        }
        return maps;
    }
}
