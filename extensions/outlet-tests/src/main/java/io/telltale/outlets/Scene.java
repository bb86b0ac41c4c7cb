/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Scope;
import io.telltale.runtime.ExceptionTracer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ways in which a value comes into a line, for every outlet. */
public enum Scene {
  /** The exception is recorded, and a later line of the trace quotes the value. */
  RECORDED {
    @Override
    void play(Outlet outlet) {
      LoginException error = new LoginException(Canary.EMAIL);
      ExceptionTracer.builder(OpenTelemetry.noop()).build().recordException(error);
      outlet.log("login of {} failed", null, Canary.EMAIL);
      outlet.log("login of {} failed", error, Canary.EMAIL);
    }
  },
  /** Nobody has recorded the exception. */
  ONLY_LOGGED {
    @Override
    void play(Outlet outlet) {
      outlet.log("login of {} failed", new LoginException(Canary.EMAIL), Canary.EMAIL);
    }
  },
  /** What is logged wraps the exception, and quotes it. */
  CAUSE {
    @Override
    void play(Outlet outlet) {
      LoginException error = new LoginException(Canary.EMAIL);
      outlet.log("order {} failed", new IllegalStateException("after " + error, error), 17);
    }
  },
  /** What is logged quotes the exception, and does not carry it. */
  QUOTED {
    @Override
    void play(Outlet outlet) {
      LoginException error = new LoginException(Canary.VALUE);
      outlet.log("order {} failed", new IllegalStateException("after " + error), 17);
    }
  },
  /** What is logged has the exception beside it. */
  SUPPRESSED {
    @Override
    void play(Outlet outlet) {
      IllegalStateException outer = new IllegalStateException("cannot close for " + Canary.EMAIL);
      outer.addSuppressed(new LoginException(Canary.EMAIL));
      outlet.log("order {} failed", outer, 17);
    }
  },
  /** The exception is an argument, and nothing is thrown. */
  ARGUMENT {
    @Override
    void play(Outlet outlet) {
      outlet.log("retry {} of {}", null, 2, new LoginException(Canary.EMAIL));
    }
  },
  /** The value stands in what surrounds the line. */
  CONTEXT {
    @Override
    void play(Outlet outlet) {
      outlet.put("user", Canary.EMAIL);
      outlet.put("request", "GET /orders");
      outlet.log("login failed", new LoginException(Canary.EMAIL));
    }
  },
  /** Nobody can declare the exception, which is in the table of known ones. */
  KNOWN {
    @Override
    void play(Outlet outlet) {
      try {
        Integer.parseInt(Canary.EMAIL);
      } catch (NumberFormatException error) {
        outlet.log("no number: {}", error, Canary.EMAIL);
      }
    }
  };

  private static final String THREAD = "checkout-7";

  /** Where a scene is played. */
  public interface Outlet extends AutoCloseable {

    /** Puts a value into what surrounds each line; nothing where there is no such place. */
    default void put(String key, String value) {}

    /**
     * Logs a line.
     *
     * @param text with {@code {}} for each argument
     */
    void log(String text, @Nullable Throwable thrown, Object... arguments);

    /** Returns the arguments with what is thrown behind them, as SLF4J and Log4j take it. */
    static Object[] withThrown(@Nullable Throwable thrown, Object... arguments) {
      if (thrown == null) {
        return arguments;
      }
      Object[] all = Arrays.copyOf(arguments, arguments.length + 1, Object[].class);
      all[arguments.length] = thrown;
      return all;
    }

    /** Ends it, and returns what has left. */
    String written();

    @Override
    void close();
  }

  abstract void play(Outlet outlet);

  /** Plays the scenes, each in a trace of its own, and returns what has left in each. */
  public static String playAll(Function<Scene, ? extends Outlet> outlets, Scene... without) {
    StringBuilder all = new StringBuilder();
    Thread thread = Thread.currentThread();
    String name = thread.getName();
    thread.setName(THREAD);
    try {
      for (Scene scene : values()) {
        if (List.of(without).contains(scene)) {
          continue;
        }
        try (Outlet outlet = outlets.apply(scene);
            Scope ignored = Traces.fresh().makeCurrent()) {
          scene.play(outlet);
          all.append("=== ").append(scene).append('\n').append(outlet.written()).append('\n');
        }
      }
    } finally {
      thread.setName(name);
    }
    return all.toString();
  }

  /** Plays all scenes without masking: each holds the value, or it would prove nothing. */
  public static void control(Function<Scene, ? extends Outlet> outlets, Scene... without) {
    String written = playAll(outlets);
    for (Scene scene : values()) {
      int start = written.indexOf("=== " + scene);
      int end = written.indexOf("=== ", start + 1);
      String own = written.substring(start, end < 0 ? written.length() : end);
      if (!List.of(without).contains(scene)) {
        assertThat(own).contains(Canary.WORD);
      }
    }
  }

  /** Holds what has left against a file, after a search for the value. */
  public static void check(String golden, String written) {
    checkNothingLeft(written);
    GoldenFile.check(golden, written);
  }

  /** Searches what has left for the value. */
  public static void checkNothingLeft(String written) {
    assertThat(written).doesNotContain(Canary.WORD, "rosalind");
  }
}
