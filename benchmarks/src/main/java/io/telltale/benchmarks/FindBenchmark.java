/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.data.ErrorIdentity;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to find the identity of an exception whose class was met before? Of one class
 * only, of several in turns, of one that nobody declared, and of a declared one in a wrapper.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FindBenchmark {

  private ErrorRegistry registry;
  private final Throwable[] several = DeclaredErrors.all().toArray(Throwable[]::new);
  private final Throwable declared = several[0];
  private final Throwable undeclared = new IllegalStateException("undeclared");
  private final Throwable wrapped = new ExecutionException(declared);
  private int next;

  /** Meets each class for the first time. */
  @Setup
  public void setUp() {
    registry = ErrorRegistry.load();
    for (Throwable error : List.of(several[0], several[1], several[2], several[3], wrapped)) {
      if (registry.identityOf(error) == null) {
        throw new IllegalStateException("the generated registry is missing");
      }
    }
  }

  /** The same class again and again. */
  @Benchmark
  public @Nullable ErrorIdentity declared() {
    return registry.identityOf(declared);
  }

  /** Four classes in turns. */
  @Benchmark
  public @Nullable ErrorIdentity declaredOfFourClasses() {
    return registry.identityOf(several[next++ & 3]);
  }

  /** An exception of the JDK. */
  @Benchmark
  public @Nullable ErrorIdentity undeclared() {
    return registry.identityOf(undeclared);
  }

  /** A declared exception that an executor has wrapped. */
  @Benchmark
  public @Nullable ErrorIdentity wrapped() {
    return registry.identityOf(wrapped);
  }
}
