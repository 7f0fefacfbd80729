package dev.hinomi.wire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {

    @ParameterizedTest
    @CsvSource({
        "AlarmName, alarmName",
        "OKActions, okActions",
        "ARN, arn",
        "SSEDescription, sseDescription",
        "PromQLCriteria, promQLCriteria",
        "nextToken, nextToken",
        "default, default_",
        "Default, default_",
        "HashCode, hashCode_",
        "X, x"
    })
    void accessors(String member, String expected) {
        assertThat(JavaNames.member(member)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Dimension, Dimension", "Record, RecordShape", "Member, MemberShape", "tag, Tag"})
    void classes(String shape, String expected) {
        assertThat(JavaNames.type(shape)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PutMetricAlarm, PUT_METRIC_ALARM",
        "OKActions, OK_ACTIONS",
        "GetOTelEnrichment, GET_O_TEL_ENRICHMENT",
        "nextToken, NEXT_TOKEN",
        "topicARN, TOPIC_ARN"
    })
    void constants(String name, String expected) {
        assertThat(JavaNames.constant(name)).isEqualTo(expected);
    }
}
