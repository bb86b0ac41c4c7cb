/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.limits;

import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;

/**
 * How many characters the SDKs leave of the texts of attributes, as far as they have been asked. An
 * exporter is not told: what is known comes from the builders in which Telltale is installed.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class LengthLimits {

  /** Stands for a limit that nobody tells: there may be any. */
  public static final int UNKNOWN = -1;

  private final Asked spans = new Asked();
  private final Asked logs = new Asked();

  /** Starts with nothing known. */
  public LengthLimits() {}

  /** Learns the limit of what a builder builds, which is asked for when it is needed. */
  public void learn(SdkTracerProviderBuilder builder) {
    spans.add(new BuiltLimit(() -> BuiltLimit.ofSpans(builder.build())));
  }

  /** The same for log records. */
  public void learn(SdkLoggerProviderBuilder builder) {
    logs.add(new BuiltLimit(() -> BuiltLimit.ofLogs(builder.build())));
  }

  /** Returns the limits of spans, some of which may be {@link #UNKNOWN}. */
  public int[] ofSpans() {
    return spans.limits();
  }

  /** Returns the limits of log records, some of which may be {@link #UNKNOWN}. */
  public int[] ofLogs() {
    return logs.limits();
  }

  /** The builders of one signal. Of all but the latest, only the limits are kept. */
  private static final class Asked {

    private static final int MAX_BUILDERS = 16;

    private final List<IntSupplier> latest = new CopyOnWriteArrayList<>();
    private final Set<Integer> earlier = ConcurrentHashMap.newKeySet();

    synchronized void add(IntSupplier limit) {
      if (latest.size() == MAX_BUILDERS) {
        earlier.add(latest.get(0).getAsInt());
        latest.remove(0);
      }
      latest.add(limit);
    }

    int[] limits() {
      int[] limits = new int[latest.size() + earlier.size()];
      int length = 0;
      for (IntSupplier limit : latest) {
        limits[length++] = limit.getAsInt();
      }
      for (int limit : earlier) {
        limits[length++] = limit;
      }
      return limits;
    }
  }
}
