package dev.hinomi.outbound;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Keeps the beginning of a body and lets go of the connection when there is more: a body may never end.
final class BodyStart implements HttpResponse.BodySubscriber<BodyStart.Text> {
    private final int limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Text> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    BodyStart(int limit) {
        this.limit = limit;
    }

    /// @param whole whether nothing was left out
    record Text(String text, boolean whole) {}

    @Override
    public CompletionStage<Text> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] part = new byte[Math.min(buffer.remaining(), limit - bytes.size())];
            buffer.get(part);
            bytes.write(part, 0, part.length);
            if (buffer.hasRemaining()) {
                if (subscription != null) {
                    subscription.cancel();
                }
                body.complete(new Text(bytes.toString(StandardCharsets.UTF_8), false));
                return;
            }
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(new Text(bytes.toString(StandardCharsets.UTF_8), true));
    }
}
