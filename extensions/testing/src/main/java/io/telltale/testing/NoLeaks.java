/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Fails a test from which a sensitive value left the process.
 *
 * <p>On an existing class of tests it is all that is needed. Of every exception that Telltale
 * records or describes during a test, the declared sensitive values are noted; at the end of the
 * test what is queued is flushed, and everything that left is searched for them in all the
 * encodings of {@link LeakSearch}: what any {@link OtlpReceiver} received, what the exporters got
 * that OpenTelemetry's autoconfiguration set up (and so {@code Telltale.setup}), standard output
 * and error, and the lines that {@code java.util.logging}, Logback and Log4j 2 write. So it is with
 * exceptions that are only logged.
 *
 * <p>A test method, or a method before it, may take {@link Canaries} to plant values of its own,
 * and {@link TestTelemetry} to name further values and outlets.
 *
 * <p>What leaves between the last test of a class and the end of its {@code @AfterAll} methods is
 * searched as well, where the annotation stands on the class. Tests under it do not run in parallel
 * with one another.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(NoLeaksExtension.class)
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ_WRITE)
@ResourceLock(value = Resources.SYSTEM_ERR, mode = ResourceAccessMode.READ_WRITE)
public @interface NoLeaks {

  /**
   * Whether it is a failure if sensitive values were there and no telemetry was: nothing was
   * searched then, as when the exporter of the test is not watched. Whether anything was printed
   * makes no difference.
   */
  boolean requireTelemetry() default true;

  /**
   * Files that are searched at the end of each test: what has been added to them since it began. A
   * star in the name of a file stands for any part of it, as in {@code target/logs/app*.log}; a
   * file whose name ends with {@code .gz} is unpacked. A name that no file has fails the test.
   */
  String[] files() default {};
}
