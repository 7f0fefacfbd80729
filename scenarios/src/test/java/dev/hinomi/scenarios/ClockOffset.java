package dev.hinomi.scenarios;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/// Lets the SDK sign by the clock of the test, as it does for a client whose clock is off.
final class ClockOffset implements ExecutionInterceptor {
    private final InstantSource clock;

    ClockOffset(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        long offset = Duration.between(clock.instant(), Instant.now()).toSeconds();
        attributes.putAttribute(SdkExecutionAttribute.TIME_OFFSET, Math.toIntExact(offset));
    }
}
