/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.internal.ExceptionAttributeResolver;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.stack.StackTraceRenderer;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.SecretSet;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to render a stack trace with the messages masked, against the SDK's own
 * rendering and the JDK's, which mask nothing?
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class StackTraceBenchmark {

  /** The least depth of the call stack in which the exception was thrown. */
  @Param({"40"})
  int depth;

  private final TextMasker masker = new TextMasker(ShapeScanner.of(EnumSet.allOf(Shape.class)));
  private final SecretSet secrets = new SecretSet();
  private final ExceptionAttributeResolver sdk = ExceptionAttributeResolver.getDefault();
  private AuthRequiredException error = new AuthRequiredException("", "");

  /** Throws the exception. */
  @Setup(Level.Trial)
  public void setUp() {
    secrets.add("alice@example.com", "a***@example.com");
    error = AuthRequiredException.atDepth(depth);
  }

  /** Masked. */
  @Benchmark
  public String telltale() {
    return StackTraceRenderer.full(error, message -> masker.mask(message, secrets));
  }

  /** Types and frames alone. */
  @Benchmark
  public String telltaleFrames() {
    return StackTraceRenderer.frames(error);
  }

  /** As the SDK renders it, with type and message, which are little beside. */
  @Benchmark
  public Object sdk() {
    Rendered rendered = new Rendered();
    sdk.setExceptionAttributes(rendered, error, Integer.MAX_VALUE);
    return rendered.last;
  }

  /** As the JDK prints it. */
  @Benchmark
  public String jdk() {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static final class Rendered implements ExceptionAttributeResolver.AttributeSetter {
    private Object last = "";

    @Override
    public <T> void setAttribute(AttributeKey<T> key, T value) {
      last = value;
    }
  }
}
