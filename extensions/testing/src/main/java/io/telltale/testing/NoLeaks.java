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
 * <p>On an existing test class, you need nothing else. During a test, it notes the declared
 * sensitive values of every exception that Telltale records or describes. At the end of the test it
 * flushes what is queued, and searches everything that left for these values, in all the encodings
 * of {@link LeakSearch}: what any {@link OtlpReceiver} received, what the exporters got that
 * OpenTelemetry's autoconfiguration set up (and so {@code Telltale.setup}), standard output and
 * error, and the lines that {@code java.util.logging}, Logback and Log4j 2 write. It does the same
 * for exceptions that are only logged.
 *
 * <p>A test method, or a method before it, may take {@link Canaries} to plant values of its own,
 * and {@link TestTelemetry} to name further values and outlets.
 *
 * <p>If the annotation is on the class, it also searches what leaves between the last test and the
 * end of the {@code @AfterAll} methods. Tests with it do not run in parallel with one another.
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
   * Whether a test fails if it had sensitive values, but no telemetry. Then nothing was searched,
   * for example because the exporter of the test is not watched. Printed output makes no
   * difference.
   */
  boolean requireTelemetry() default true;

  /**
   * Files to search at the end of each test: what was added to them since the test began. A star
   * stands for any part of a file's name, as in {@code target/logs/app*.log}. A file whose name
   * ends with {@code .gz} is unpacked. A name that no file has fails the test.
   */
  String[] files() default {};
}
