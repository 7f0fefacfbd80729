package dev.hinomi.api.logs;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.LiveTailSessionLogEvent;
import dev.hinomi.aws.logs.LiveTailSessionMetadata;
import dev.hinomi.aws.logs.LiveTailSessionStart;
import dev.hinomi.aws.logs.LiveTailSessionUpdate;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.SessionStreamingException;
import dev.hinomi.aws.logs.SessionTimeoutException;
import dev.hinomi.aws.logs.StartLiveTailRequest;
import dev.hinomi.aws.logs.StartLiveTailResponse;
import dev.hinomi.aws.logs.StartLiveTailResponseStream;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.live.LiveTail;
import dev.hinomi.logs.live.LiveTailEvent;
import dev.hinomi.logs.live.LiveTailRequest;
import dev.hinomi.logs.live.LiveTailSession;
import dev.hinomi.wire.EventSource;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.endpoint.StreamHandler;
import dev.hinomi.wire.schema.StreamingOperation;
import java.util.Objects;
import java.util.Optional;

/// Tells what arrives in log groups. The API reference asks for ARNs; names are taken too.
public final class StartLiveTail
        implements StreamHandler<StartLiveTailRequest, StartLiveTailResponse, StartLiveTailResponseStream> {
    private final LiveTail liveTail;

    public StartLiveTail(LiveTail liveTail) {
        this.liveTail = liveTail;
    }

    @Override
    public StreamingOperation<StartLiveTailRequest, StartLiveTailResponse, StartLiveTailResponseStream> streaming() {
        return Logs.START_LIVE_TAIL;
    }

    @Override
    public Answer<StartLiveTailResponse, StartLiveTailResponseStream> open(
            RequestContext context, StartLiveTailRequest input) {
        LiveTailSession session = liveTail.start(
                context.scope(),
                new LiveTailRequest(
                        input.logGroupIdentifiers().stream()
                                .map(identifier -> groupName(context.scope(), identifier))
                                .toList(),
                        input.logStreamNames(),
                        input.logStreamNamePrefixes(),
                        Objects.requireNonNullElse(input.logEventFilterPattern(), "")));
        return new Answer<>(new StartLiveTailResponse(), new Session(session, start(context, session, input)));
    }

    private static String groupName(Scope scope, String identifier) {
        if (identifier.endsWith("*")) {
            throw new FaultException(new Fault.InvalidParameter(
                    "logGroupIdentifiers",
                    "logGroupIdentifiers: " + identifier + " (expected: an ARN that does not end with *)"));
        }
        return GroupReference.resolve(scope, identifier);
    }

    private static LiveTailSessionStart start(
            RequestContext context, LiveTailSession session, StartLiveTailRequest input) {
        return LiveTailSessionStart.builder()
                .requestId(context.requestId())
                .sessionId(session.id())
                .logGroupIdentifiers(input.logGroupIdentifiers())
                .logStreamNames(input.logStreamNames())
                .logStreamNamePrefixes(input.logStreamNamePrefixes())
                .logEventFilterPattern(input.logEventFilterPattern())
                .build();
    }

    /// A session's events, after one that tells its beginning.
    private static final class Session implements EventSource<StartLiveTailResponseStream> {
        private final LiveTailSession session;
        private Optional<StartLiveTailResponseStream> start;

        Session(LiveTailSession session, LiveTailSessionStart start) {
            this.session = session;
            this.start = Optional.of(start);
        }

        @Override
        public Optional<StartLiveTailResponseStream> next() throws InterruptedException {
            if (start.isPresent()) {
                Optional<StartLiveTailResponseStream> first = start;
                start = Optional.empty();
                return first;
            }
            return session.next().map(StartLiveTail::wire);
        }

        @Override
        public void close() {
            session.close();
        }
    }

    private static StartLiveTailResponseStream wire(LiveTailEvent event) {
        return switch (event) {
            case LiveTailEvent.Update update ->
                new LiveTailSessionUpdate(
                        new LiveTailSessionMetadata(update.sampled()),
                        update.lines().stream().map(StartLiveTail::wire).toList());
            case LiveTailEvent.TimedOut _ ->
                new SessionTimeoutException("The Live Tail session has timed out after three hours.");
            case LiveTailEvent.Failed _ ->
                new SessionStreamingException("The Live Tail session ended because of an unknown error.");
        };
    }

    private static LiveTailSessionLogEvent wire(LiveTailEvent.Line line) {
        return new LiveTailSessionLogEvent(
                line.stream(),
                line.group().toString(),
                line.message(),
                line.time().toEpochMilli(),
                line.ingestion().toEpochMilli());
    }
}
