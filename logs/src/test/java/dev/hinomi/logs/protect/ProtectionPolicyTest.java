package dev.hinomi.logs.protect;

import static dev.hinomi.logs.protect.PolicyDocuments.document;
import static dev.hinomi.logs.protect.PolicyDocuments.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.identifier.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ProtectionPolicyTest {
    private static final String EMAIL = "[\"arn:aws:dataprotection::aws:data-identifier/EmailAddress\"]";
    private static final String AUDIT = "{\"Audit\":{\"FindingsDestination\":{}}}";
    private static final String MASK = "{\"Deidentify\":{\"MaskConfig\":{}}}";

    @Test
    void findingsTellWhereSensitiveDataIs() {
        ProtectionPolicy policy = ProtectionPolicy.parse(PolicyDocuments.of("EmailAddress", "IpAddress"));

        assertThat(policy.find("mail a@b.example, c@d.example from 192.0.2.1"))
                .containsExactly(
                        new Finding("EmailAddress", List.of(new Span(5, 16), new Span(18, 29))),
                        new Finding("IpAddress", List.of(new Span(35, 44))));
        assertThat(policy.find("nothing")).isEmpty();
    }

    @Test
    void whatSeveralPoliciesFindIsMaskedByAsManyStars() {
        List<ProtectionPolicy> policies = List.of(
                ProtectionPolicy.parse(PolicyDocuments.of("EmailAddress")),
                ProtectionPolicy.parse(PolicyDocuments.of("IpAddress")));

        assertThat(ProtectionPolicy.mask(policies, "日本 a@b.example 192.0.2.1 😀"))
                .isEqualTo("日本 *********** ********* 😀");
    }

    @Test
    void aCustomIdentifierIsFoundByItsName() {
        ProtectionPolicy policy = ProtectionPolicy.parse(custom("EmployeeId", "EmployeeID-\\\\d{9}"));

        assertThat(ProtectionPolicy.mask(List.of(policy), "by EmployeeID-123456789."))
                .isEqualTo("by ********************.");
    }

    @Test
    void aPolicyThatIsNotAsItMustBeIsRefusedWithItsPlace() {
        refused("nonsense", "policyDocument: not JSON");
        refused("[]", "policyDocument: [] (expected: an object)");
        refused("{\"Name\":\"x\"}", "Version: missing (expected: a text)");
        refused(
                document("\"Versions\":1,", statement(EMAIL, AUDIT), statement(EMAIL, MASK)),
                "Versions: unknown (expected: Name, Description, Version, Statement, Configuration)");
        refused(document("", statement(EMAIL, AUDIT)), "Statement: 0 with the operation Deidentify (expected: one)");
        refused(document("", statement(EMAIL, MASK)), "Statement: 0 with the operation Audit (expected: one)");
        refused(
                document("", statement(EMAIL, AUDIT), statement(EMAIL, "{\"Deidentify\":{}}")),
                "Statement[1].Operation.Deidentify.MaskConfig: missing (expected: an object)");
        refused(
                document("", statement(EMAIL, AUDIT), statement(EMAIL, "{\"Deidentify\":{\"MaskConfig\":{\"a\":1}}}")),
                "Statement[1].Operation.Deidentify.MaskConfig.a: unknown (expected: no members)");
        refused(
                document("", statement(EMAIL, "{\"Audit\":{}}"), statement(EMAIL, MASK)),
                "Statement[0].Operation.Audit.FindingsDestination: missing (expected: an object)");
        refused(
                document("", statement(EMAIL, AUDIT), statement("[\"x\"]", MASK)),
                "Statement[1].DataIdentifier: another list (expected: that of the statement that audits)");
        refused(
                PolicyDocuments.of("PhoneNumber"),
                "Statement[0].DataIdentifier: arn:aws:dataprotection::aws:data-identifier/PhoneNumber (expected:"
                        + " PhoneNumber-BR, PhoneNumber-DE, PhoneNumber-ES, PhoneNumber-FR, PhoneNumber-GB,"
                        + " PhoneNumber-IT, PhoneNumber-US)");
        refused(" ".repeat(30_721), "policyDocument: 30721 characters (expected: at most 30720)");
    }

    @Test
    void whatOnlyMachineLearningFindsAndWhatIsReportedElsewhereIsRefusedByName() {
        assertThat(LogsFixture.fault(() -> ProtectionPolicy.parse(PolicyDocuments.of("Name"))))
                .isInstanceOf(Fault.Unsupported.class);
        assertThat(LogsFixture.fault(() -> ProtectionPolicy.parse(document(
                        "",
                        statement(EMAIL, "{\"Audit\":{\"FindingsDestination\":{\"S3\":{\"Bucket\":\"b\"}}}}"),
                        statement(EMAIL, MASK)))))
                .isEqualTo(new Fault.Unsupported(
                        "Statement[0].Operation.Audit.FindingsDestination.S3",
                        "Statement[0].Operation.Audit.FindingsDestination.S3: not supported: findings are reported to a"
                                + " log group only"));
    }

    @Test
    void customIdentifiersHaveTheirLimits() {
        refused(
                custom("Employee Id", "a"),
                "Configuration.CustomDataIdentifier[0].Name: Employee Id (expected: 1 to 128 of letters, digits, _ and -)");
        refused(
                custom("EmailAddress", "a"),
                "Configuration.CustomDataIdentifier[0].Name: EmailAddress (expected: another name than that of a managed"
                        + " data identifier)");
        refused(
                custom("x", "(a)"),
                "Configuration.CustomDataIdentifier[0].Regex: (a) (expected: 1 to 200 of letters, digits, spaces, _ # = @"
                        + " / ; , - and ^ $ ? [ ] { } | \\ * + .)");
        refused(custom("x", "[a"), "Configuration.CustomDataIdentifier[0].Regex: [a (expected: a regular expression: ");
        refused(
                document(
                        configuration(IntStream.range(0, 11)
                                .mapToObj(i -> entry("x" + i, "a"))
                                .collect(Collectors.joining(","))),
                        statement("[\"x0\"]", AUDIT),
                        statement("[\"x0\"]", MASK)),
                "Configuration.CustomDataIdentifier: 11 entries (expected: at most 10)");
        refused(
                document("", statement("[\"Unknown\"]", AUDIT), statement("[\"Unknown\"]", MASK)),
                "Statement[0].DataIdentifier: Unknown (expected: arn:aws:dataprotection::aws:data-identifier/NAME, or the"
                        + " Name of a CustomDataIdentifier)");
    }

    private static String custom(String name, String regex) {
        String identifiers = "[\"" + name + "\"]";
        return document(configuration(entry(name, regex)), statement(identifiers, AUDIT), statement(identifiers, MASK));
    }

    private static String configuration(String entries) {
        return "\"Configuration\":{\"CustomDataIdentifier\":[" + entries + "]},";
    }

    private static String entry(String name, String regex) {
        return "{\"Name\":\"" + name + "\",\"Regex\":\"" + regex + "\"}";
    }

    private static void refused(String document, String message) {
        assertThat(LogsFixture.fault(() -> ProtectionPolicy.parse(document)).message())
                .startsWith(message);
    }
}
