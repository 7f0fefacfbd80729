package dev.hinomi.wire.endpoint;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.codec.EventEncoder;
import dev.hinomi.wire.codec.ProtocolCodec;
import dev.hinomi.wire.routing.Address;
import dev.hinomi.wire.routing.Router;
import dev.hinomi.wire.schema.Draft;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.schema.Service.Protocol;
import dev.hinomi.wire.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers every AWS request, of all services and protocols, without an HTTP server of its own. Start
/// reading at [#handle].
///
/// The signature covers the body as it was sent, so the caller is known before the body is decompressed,
/// and nothing is decompressed for one who is not.
public final class AwsEndpoint {
    private static final System.Logger LOG = System.getLogger(AwsEndpoint.class.getName());

    private final Handlers handlers;
    private final Router router;
    private final Validator validator;
    private final BodyDecoder bodies;
    private final Authentication authentication;
    private final Authorizer authorizer;
    private final CallObserver observer;
    private final FaultMapping faults;
    private final EndpointSettings settings;
    private final InstantSource clock;

    /// Of which nobody is told.
    public AwsEndpoint(
            List<Service> services,
            List<? extends Handler<?, ?>> handlers,
            Authentication authentication,
            Authorizer authorizer,
            FaultMapping faults,
            EndpointSettings settings,
            InstantSource clock) {
        this(services, handlers, authentication, authorizer, CallObserver.NONE, faults, settings, clock);
    }

    /// @param services every service that is routed to, also for operations that no handler serves
    /// @throws IllegalArgumentException when a handler's operation belongs to none of them, or two serve
    ///     the same
    public AwsEndpoint(
            List<Service> services,
            List<? extends Handler<?, ?>> handlers,
            Authentication authentication,
            Authorizer authorizer,
            CallObserver observer,
            FaultMapping faults,
            EndpointSettings settings,
            InstantSource clock) {
        this.handlers = new Handlers(services, handlers);
        this.router = new Router(services);
        this.validator = new Validator(handlers.stream().map(Handler::operation).toList());
        this.bodies = new BodyDecoder(settings.maxBodyBytes());
        this.authentication = authentication;
        this.authorizer = authorizer;
        this.observer = observer;
        this.faults = faults;
        this.settings = settings;
        this.clock = clock;
    }

    /// The answer to `request`, whatever it is; never throws.
    public WireResponse handle(WireRequest request) {
        Exchange exchange = new Exchange(Router.protocolOf(request));
        try {
            return answer(request, exchange);
        } catch (WireError error) {
            return exchange.encode(error);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.ERROR, "request " + exchange.requestId + " to " + exchange + " failed", e);
            return exchange.encode(new WireError(ErrorCatalog.INTERNAL_FAILURE, ErrorCatalog.INTERNAL_FAILURE_MESSAGE));
        }
    }

    /// The answer to a request that the HTTP server has to refuse itself, such as one that is too large to
    /// be read.
    ///
    /// @param head without its body
    public WireResponse refuse(WireRequest head, WireError error) {
        return new Exchange(Router.protocolOf(head)).encode(error);
    }

    private WireResponse answer(WireRequest received, Exchange exchange) {
        Instant at = clock.instant();
        Caller caller = authentication.authenticate(received, at);
        if (isAnonymous(caller) && bodies.isEncoded(received)) {
            throw missingSignature();
        }
        WireRequest request = bodies.decode(received);
        Address address = router.address(request, caller.service().orElse(null));
        exchange.service = address.service();
        checkService(address.service(), caller);
        Handler<?, ?> handler = handlers.of(address);
        exchange.operation = handler.operation();
        return invoke(handler, request, address, caller, at, exchange);
    }

    private <I, O> WireResponse invoke(
            Handler<I, O> handler, WireRequest request, Address address, Caller caller, Instant at, Exchange exchange) {
        Operation<I, O> operation = handler.operation();
        RequestContext context = new RequestContext(
                settings.scopeOf(caller),
                caller.principal(),
                exchange.requestId,
                at,
                address.protocol(),
                request.headers().first("user-agent").orElse(""));
        if (isAnonymous(caller)) {
            if (!handler.anonymous()) {
                throw missingSignature();
            }
            return perform(handler, request, address, context, new Received<>(), exchange);
        }
        Received<I> received = new Received<>();
        Optional<String> refusal = Optional.of(ErrorCatalog.INTERNAL_FAILURE);
        try {
            authorizer.authorize(context, address.service(), operation);
            WireResponse response = perform(handler, request, address, context, received, exchange);
            refusal = Optional.empty();
            return response;
        } catch (WireError e) {
            refusal = Optional.of(e.code() + ": " + e.message());
            throw e;
        } finally {
            observer.called(context, caller, request.from(), address.service(), operation, received.input(), refusal);
        }
    }

    /// The input of a request, once it has been read.
    private static final class Received<I> {
        private @Nullable I input;

        Optional<I> input() {
            return Optional.ofNullable(input);
        }
    }

    private <I, O> WireResponse perform(
            Handler<I, O> handler,
            WireRequest request,
            Address address,
            RequestContext context,
            Received<I> received,
            Exchange exchange) {
        Operation<I, O> operation = handler.operation();
        ProtocolCodec codec = exchange.codec();
        Draft<I> draft = codec.decode(operation, request, address.labels());
        Optional<String> violations = validator.check(draft);
        if (violations.isPresent()) {
            throw new WireError(ErrorCatalog.validationCode(operation, address.protocol()), violations.get());
        }
        I input = draft.build();
        received.input = input;
        return call(handler, context, input, codec, address.service());
    }

    private <I, O> WireResponse call(
            Handler<I, O> handler, RequestContext context, I input, ProtocolCodec codec, Service service) {
        try {
            return switch (handler) {
                case OperationHandler<I, O> once ->
                    codec.encode(once.operation(), once.handle(context, input), context.requestId());
                case StreamHandler<I, O, ?> streaming -> open(streaming, context, input);
            };
        } catch (FaultException e) {
            throw faults.map(e.fault(), service, handler.operation());
        }
    }

    private static <I, O, E> WireResponse open(StreamHandler<I, O, E> handler, RequestContext context, I input) {
        EventEncoder encoder = ProtocolCodec.events(context.protocol());
        StreamHandler.Answer<O, E> answer = handler.open(context, input);
        return new WireResponse(
                200,
                encoder.headers(context.requestId()),
                encoder.initialResponse(handler.operation(), answer.initial()),
                Optional.of(new EncodedEvents<>(
                        answer.events(), handler.streaming().events(), encoder, context.requestId())));
    }

    private static boolean isAnonymous(Caller caller) {
        return caller.principal().role() == Principal.Role.ANONYMOUS;
    }

    private static WireError missingSignature() {
        return new WireError("MissingAuthenticationTokenException", "Request is missing Authentication Token");
    }

    private static void checkService(Service service, Caller caller) {
        caller.service().ifPresent(signed -> {
            if (!signed.equals(service.signingName())) {
                throw new WireError(
                        "InvalidSignatureException",
                        "Credential should be scoped to correct service: '" + service.signingName() + "'.");
            }
        });
    }

    /// One request on its way: what is known of it so far, which is what an error can be written with.
    private static final class Exchange {
        private final String requestId = UUID.randomUUID().toString();
        private final Protocol protocol;
        private @Nullable Service service;
        private @Nullable Operation<?, ?> operation;

        Exchange(Protocol protocol) {
            this.protocol = protocol;
        }

        ProtocolCodec codec() {
            return ProtocolCodec.of(protocol, service);
        }

        WireResponse encode(WireError error) {
            return codec().encodeError(ErrorCatalog.resolve(error, protocol, service, operation), requestId);
        }

        @Override
        public String toString() {
            return (service == null ? protocol : service.id()) + (operation == null ? "" : "." + operation.name());
        }
    }
}
