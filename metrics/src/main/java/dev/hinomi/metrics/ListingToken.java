package dev.hinomi.metrics;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;

/// The tokens of the pages of one listing of metrics. CloudWatch tells a text that is no token from the token
/// of another listing, so the tokens of all listings are alike and hold what they were issued for.
final class ListingToken {
    private static final PageToken TOKENS = new PageToken("ListMetrics");

    private final String listing;

    ListingToken(Scope scope, MetricFilter filter) {
        listing = Integer.toHexString((scope + "/" + filter).hashCode());
    }

    /// @param last the id of the page's last metric
    String issue(long last) {
        return TOKENS.issue(listing + "/" + last);
    }

    /// The id of the last metric of the page that a token was issued with.
    long place(String token) {
        String place = issued(token);
        int slash = place.indexOf('/');
        if (slash < 0 || !place.substring(0, slash).equals(listing)) {
            throw invalid("Parameters do not match original request parameters");
        }
        return Long.parseLong(place.substring(slash + 1));
    }

    private static String issued(String token) {
        try {
            return TOKENS.place(token);
        } catch (FaultException e) {
            throw new FaultException(
                    invalid("Request parameter NextToken is invalid").fault(), e);
        }
    }

    private static FaultException invalid(String message) {
        return new FaultException(new Fault.InvalidToken(message));
    }
}
