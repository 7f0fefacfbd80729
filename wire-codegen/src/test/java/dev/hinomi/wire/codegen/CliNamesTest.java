package dev.hinomi.wire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// As `aws help` shows the names.
class CliNamesTest {

    @ParameterizedTest
    @CsvSource({
        "PutMetricAlarm, put-metric-alarm",
        "OKActions, ok-actions",
        "ListWebACLs, list-web-acls",
        "DBInstanceIdentifier, db-instance-identifier",
        "CodeSha256, code-sha256",
        "AssignIpv6AddressOnCreation, assign-ipv6-address-on-creation",
        "GetOTelEnrichment, get-otel-enrichment",
        "ExecutePartiQLStatement, execute-partiql-statement",
        "EnableSoftwareTokenMFA, enable-software-token-mfa",
        "already-dashed, already-dashed"
    })
    void areSpelledAsTheCliDoes(String name, String expected) {
        assertThat(CliNames.of(name)).isEqualTo(expected);
    }
}
