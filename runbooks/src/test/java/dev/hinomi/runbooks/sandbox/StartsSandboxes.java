package dev.hinomi.runbooks.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/// One test of these at a time: the limit of processes is one for all sandboxes of a user (`RLIMIT_NPROC`,
/// getrlimit(2)),
/// and what a sandbox leaves behind is looked for on the whole machine.
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ResourceLock("sandboxes")
public @interface StartsSandboxes {}
