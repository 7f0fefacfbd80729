package dev.hinomi.metrics.query;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import java.time.Instant;
import java.util.List;

/// The tokens of one request.
final class PageTokens {
    private final PageToken tokens;

    PageTokens(MetricDataRequest request) {
        this.tokens = new PageToken("GetMetricData " + request);
    }

    /// @param now the time of the first page
    /// @param page 0 for the first
    record Place(Instant now, int page) {
        Place next() {
            return new Place(now, page + 1);
        }
    }

    String issue(Place place) {
        return tokens.issue(place.page() + " " + place.now());
    }

    Place place(String token) {
        try {
            List<String> parts = List.of(tokens.place(token).split(" ", 2));
            return new Place(Instant.parse(parts.get(1)), Integer.parseInt(parts.get(0)));
        } catch (FaultException e) {
            throw new FaultException(invalid().fault(), e);
        }
    }

    /// A token that was not issued for the request. AWS says no more than the error's code.
    static FaultException invalid() {
        return new FaultException(new Fault.InvalidToken(""));
    }
}
