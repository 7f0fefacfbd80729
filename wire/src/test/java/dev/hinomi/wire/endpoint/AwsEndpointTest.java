package dev.hinomi.wire.endpoint;

import static dev.hinomi.wire.endpoint.EndpointFixture.cbor;
import static dev.hinomi.wire.endpoint.EndpointFixture.json;
import static dev.hinomi.wire.endpoint.EndpointFixture.query;
import static dev.hinomi.wire.endpoint.EndpointFixture.signed;
import static dev.hinomi.wire.endpoint.EndpointFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.Kitchen;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service.Protocol;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AwsEndpointTest {
    private static final byte[] NAMED_A = HexFormat.of().parseHex("a1644e616d656161"); // {"Name": "a"}
    private static final String COOK_A = "Action=Cook&Version=2020-01-01&Name=a";

    private final EndpointFixture fixture = new EndpointFixture();
    private final AwsEndpoint endpoint = fixture.endpoint();

    @Test
    void servesOneOperationInThreeProtocols() {
        assertThat(text(endpoint.handle(signed(json("Kitchen_20200101.Cook", "{\"Name\":\"a\"}")))))
                .isEqualTo("{\"Name\":\"a\"}");
        assertThat(text(endpoint.handle(signed(query(COOK_A))))).contains("<CookResult><Name>a</Name></CookResult>");
        assertThat(endpoint.handle(signed(cbor("Cook", NAMED_A))).body().shared())
                .isEqualTo(HexFormat.of().parseHex("bf644e616d656161ff"));
        assertThat(fixture.contexts)
                .extracting(RequestContext::protocol)
                .containsExactly(Protocol.JSON, Protocol.QUERY, Protocol.RPC_V2_CBOR);
    }

    @Test
    void servesRestOperationsByMethodAndPath() {
        WireRequest put = new WireRequest(
                "PUT", "/shelves/s/items/a/b", "", Headers.of("host", "localhost", "etag", "e"), Blob.EMPTY);

        WireResponse response = endpoint.handle(signed(put, "eu-west-1", "pantry"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().first("etag")).contains("e");
    }

    @Test
    void tellsHandlersWhoCallsAndWhere() {
        WireRequest request = EndpointFixture.withHeader(query(COOK_A), "user-agent", "aws-cli/2.9");

        WireResponse response = endpoint.handle(signed(request));

        RequestContext context = fixture.contexts.getFirst();
        assertThat(context.scope()).isEqualTo(new Scope("123456789012", "eu-west-1"));
        assertThat(context.principal()).isEqualTo(EndpointFixture.OPERATOR);
        assertThat(context.at()).isEqualTo(EndpointFixture.NOW);
        assertThat(context.userAgent()).isEqualTo("aws-cli/2.9");
        assertThat(response.headers().first("x-amzn-requestid")).contains(context.requestId());
    }

    @Test
    void refusesInvalidInputAsEachProtocolDoes() {
        String message =
                "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not"
                        + " be null";

        WireResponse json = endpoint.handle(signed(json("Kitchen_20200101.Cook", "{}")));
        WireResponse xml = endpoint.handle(signed(query("Action=Cook&Version=2020-01-01")));

        assertThat(json.status()).isEqualTo(400);
        assertThat(text(json)).isEqualTo("{\"__type\":\"ValidationException\",\"message\":\"" + message + "\"}");
        assertThat(json.headers().first("x-amzn-query-error")).contains("ValidationError;Sender");
        assertThat(xml.status()).isEqualTo(400);
        assertThat(text(xml)).contains("<Code>ValidationError</Code><Message>" + message + "</Message>");
        assertThat(fixture.contexts).isEmpty();
    }

    @Test
    void mapsFaultsOfTheDomain() {
        fixture.cook = _ -> {
            throw new FaultException(new Fault.NotFound("pot", "no pot 7"));
        };

        WireResponse response = endpoint.handle(signed(query(COOK_A)));

        assertThat(response.status()).isEqualTo(404);
        assertThat(text(response)).contains("<Code>PotNotFound</Code><Message>Test Kitchen.Cook: no pot 7</Message>");
    }

    @Test
    void findsAnErrorByItsQueryCodeToo() {
        fixture.cook = _ -> {
            throw new WireError("PotNotFound", "no pot");
        };

        assertThat(text(endpoint.handle(signed(json("Kitchen_20200101.Cook", "{\"Name\":\"a\"}")))))
                .contains("\"__type\":\"PotNotFoundException\"");
    }

    @Test
    void writesTheMembersThatAnErrorHasAndNoOthers() {
        fixture.cook = _ -> {
            throw new WireError("PotNotFoundException", "no pot", Map.of("pot", "red", "lid", "blue"));
        };

        assertThat(text(endpoint.handle(signed(json("Kitchen_20200101.Cook", "{\"Name\":\"a\"}")))))
                .contains("\"pot\":\"red\"")
                .doesNotContain("lid");
    }

    @Test
    void answersAnUnexpectedExceptionWithoutSayingWhatItWas() {
        fixture.cook = _ -> {
            throw new IllegalStateException("password is 1234");
        };

        WireResponse response = endpoint.handle(signed(json("Kitchen_20200101.Cook", "{\"Name\":\"a\"}")));

        assertThat(response.status()).isEqualTo(500);
        assertThat(text(response)).contains("InternalFailure").doesNotContain("1234");
    }

    @Test
    void namesAnOperationThatIsKnownAndNotServed() {
        WireResponse declared = endpoint.handle(signed(query("Action=Clean&Version=2020-01-01")));
        WireResponse known = endpoint.handle(signed(json("Kitchen_20200101.Bake", "{}")));

        assertThat(declared.status()).isEqualTo(400);
        assertThat(text(declared))
                .contains("<Code>UnsupportedOperation</Code>")
                .contains("Operation Clean of Test Kitchen is known and not served by Hinomi");
        assertThat(known.status()).isEqualTo(400);
        assertThat(text(known)).contains("Operation Bake of Test Kitchen is known and not served by Hinomi");
    }

    @Test
    void refusesAnOperationThatNobodyKnows() {
        assertThat(text(endpoint.handle(signed(query("Action=Fry&Version=2020-01-01")))))
                .contains("<Code>InvalidAction</Code><Message>Could not find operation Fry for version 2020-01-01");
        assertThat(text(endpoint.handle(signed(json("Kitchen_20200101.Fry", "{}")))))
                .contains("UnknownOperationException");
        assertThat(text(endpoint.handle(signed(cbor("Fry", NAMED_A))))).contains("UnknownOperationException");
    }

    @Test
    void refusesRequestsThatNameNoServiceOrOperation() {
        assertThat(text(endpoint.handle(signed(query("Version=2020-01-01"))))).contains("<Code>MissingAction</Code>");
        assertThat(text(endpoint.handle(signed(query("Action=Cook&Version=1999-01-01")))))
                .contains("<Code>NoSuchVersion</Code>");
        assertThat(text(endpoint.handle(signed(json("Bakery.Cook", "{}"))))).contains("UnknownOperationException");
        assertThat(text(endpoint.handle(signed(json("Cook", "{}"))))).contains("UnknownOperationException");
        assertThat(text(endpoint.handle(signed(EndpointFixture.post("/nowhere", "", "host", "localhost")))))
                .contains("No operation is served at POST /nowhere of kitchen");
    }

    @Test
    void asksTheAuthorizerBeforeItReadsTheInput() {
        fixture.denied = true;

        WireResponse response = endpoint.handle(signed(query("Action=Cook&Version=2020-01-01&Count=x")));

        assertThat(response.status()).isEqualTo(403);
        assertThat(text(response)).contains("<Code>AccessDenied</Code><Message>not you</Message>");
    }

    @Test
    void servesRequestsWithoutASignatureOnlyWhereAHandlerSaysSo() {
        WireResponse refused = endpoint.handle(query(COOK_A));
        fixture.anonymous = true;
        WireResponse served = endpoint.handle(query(COOK_A));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(text(refused)).contains("<Code>MissingAuthenticationToken</Code>");
        assertThat(served.status()).isEqualTo(200);
        assertThat(fixture.contexts.getFirst().principal().role()).isEqualTo(Principal.Role.ANONYMOUS);
    }

    @Test
    void asksTheAuthorizerAboutASignedCallerEvenWhereNoSignatureIsNeeded() {
        fixture.anonymous = true;
        fixture.denied = true;

        assertThat(endpoint.handle(signed(query(COOK_A))).status()).isEqualTo(403);
        assertThat(endpoint.handle(query(COOK_A)).status()).isEqualTo(200);
    }

    @Test
    void servesALinkThatNamesNoVersion() {
        fixture.anonymous = true;
        WireRequest link =
                new WireRequest("GET", "/", "Action=Cook&Name=a", Headers.of("host", "localhost"), Blob.EMPTY);

        assertThat(text(endpoint.handle(link))).contains("<CookResult><Name>a</Name></CookResult>");
        assertThat(text(endpoint.handle(signed(query("Action=Cook&Name=a"))))).contains("<Code>NoSuchVersion</Code>");
    }

    @Test
    void refusesAKeyThatItDoesNotKnow() {
        WireRequest request = query(COOK_A);
        WireRequest stranger =
                new RequestSigner("AKIDSTRANGER", "x", "eu-west-1").sign(request, "kitchen", EndpointFixture.NOW);

        WireResponse response = endpoint.handle(stranger);

        assertThat(response.status()).isEqualTo(403);
        assertThat(text(response))
                .contains("<Code>InvalidClientTokenId</Code>"
                        + "<Message>The security token included in the request is invalid.</Message>");
    }

    @Test
    void refusesASignatureForAnotherServiceOrRegion() {
        WireRequest json = json("Kitchen_20200101.Cook", "{\"Name\":\"a\"}");
        AwsEndpoint oneRegion =
                fixture.endpoint(new Authentication.Unverified(EndpointFixture.OPERATOR), Set.of("us-east-1"));

        assertThat(text(endpoint.handle(signed(json, "eu-west-1", "pantry"))))
                .contains("Credential should be scoped to correct service: 'kitchen'.");
        assertThat(text(endpoint.handle(signed(json, "Mars", "kitchen"))))
                .contains("InvalidSignatureException")
                .contains("region: Mars (expected: a region code such as us-east-1)");
        assertThat(text(oneRegion.handle(signed(json)))).contains("region: eu-west-1 (expected: one of [us-east-1])");
    }

    @Test
    void takesTheRegionOfASignatureThatIsNotVerified() {
        AwsEndpoint open = fixture.endpoint(new Authentication.Unverified(EndpointFixture.OPERATOR), Set.of());

        open.handle(query(COOK_A));
        open.handle(signed(query(COOK_A)));

        assertThat(fixture.contexts)
                .extracting(context -> context.scope().region())
                .containsExactly("us-east-1", "eu-west-1");
    }

    @Test
    void refusesOnBehalfOfTheServerInTheClientsProtocol() {
        WireError tooLarge = new WireError("RequestEntityTooLargeException", "more than 10 bytes");

        WireResponse xml = endpoint.refuse(query(""), tooLarge);
        WireResponse json = endpoint.refuse(json("Kitchen_20200101.Cook", ""), tooLarge);

        assertThat(xml.status()).isEqualTo(413);
        assertThat(text(xml)).contains("<Code>RequestEntityTooLarge</Code>");
        assertThat(text(json)).contains("\"__type\":\"RequestEntityTooLargeException\"");
    }

    @Test
    void refusesAHandlerWhoseOperationIsOfNoService() {
        assertThatThrownBy(() -> new Handlers(List.of(), List.of(new CookNothing())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("handler: Cook (expected: an operation of a routed service)");
        assertThatThrownBy(() -> new Handlers(List.of(Kitchen.SERVICE), List.of(new CookNothing(), new CookNothing())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("handler: Cook (expected: one for each operation)");
    }

    private static final class CookNothing implements OperationHandler<Kitchen.Meal, Kitchen.Meal> {
        @Override
        public Operation<Kitchen.Meal, Kitchen.Meal> operation() {
            return Kitchen.COOK;
        }

        @Override
        public Kitchen.Meal handle(RequestContext context, Kitchen.Meal input) {
            return input;
        }
    }
}
