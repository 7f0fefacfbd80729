package dev.hinomi.api.route;

import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.util.function.Function;
import java.util.function.Supplier;

/// `POST /_hinomi/reset`: wipes all state, for use as a test server.
public final class ResetRoute implements Route {
    public static final String PATH = "/_hinomi/reset";

    private final Function<WireRequest, WireResponse> answer;

    private ResetRoute(Function<WireRequest, WireResponse> answer) {
        this.answer = answer;
    }

    /// Where state may be wiped, by admins.
    ///
    /// @param surroundings asked for at each request, because a reset replaces them
    /// @param reset returns when nothing is left of what was before
    public static ResetRoute offered(Supplier<SignedRoute.Surroundings> surroundings, Runnable reset) {
        return new ResetRoute(request -> SignedRoute.ofAdmins("POST", PATH, surroundings.get(), _ -> {
                    reset.run();
                    return Answers.text(200, "all state is wiped");
                })
                .handle(request));
    }

    /// Where state is meant to last.
    public static ResetRoute notOffered() {
        return new ResetRoute(_ ->
                Answers.refusal(404, "POST " + PATH + " exists only on a server that was started with --ephemeral"));
    }

    @Override
    public boolean serves(String method, String path) {
        return method.equals("POST") && path.equals(PATH);
    }

    @Override
    public WireResponse handle(WireRequest request) {
        return answer.apply(request);
    }
}
