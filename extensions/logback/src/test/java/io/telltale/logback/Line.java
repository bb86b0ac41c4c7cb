/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.Logger;
import io.opentelemetry.api.OpenTelemetry;
import io.telltale.outlets.Canary;
import io.telltale.outlets.LoginException;
import io.telltale.outlets.OwnTextException;
import io.telltale.runtime.ExceptionTracer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import net.logstash.logback.argument.StructuredArguments;
import net.logstash.logback.marker.Markers;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** Lines in which something stands that must not leave. */
enum Line {
  ONLY_LOGGED {
    @Override
    void log(Context context) {
      logger(context).error("failed for {}", EMAIL, new LoginException(EMAIL));
    }
  },
  LOGGED_BEFORE {
    @Override
    void log(Context context) {
      logger(context).error("failed", new LoginException(EMAIL));
      logger(context).info("again " + EMAIL);
    }
  },
  RECORDED_BEFORE {
    @Override
    void log(Context context) {
      ExceptionTracer.builder(OpenTelemetry.noop()).build().recordException(error());
      logger(context).info("again {}", EMAIL);
    }
  },
  CAUSE {
    @Override
    void log(Context context) {
      logger(context).error("failed for " + EMAIL, new IllegalStateException("wrapped", error()));
    }
  },
  CAUSE_OF_DECLARED {
    @Override
    void log(Context context) {
      Throwable cause = new IllegalArgumentException("bad " + EMAIL);
      logger(context).error("failed", new LoginException(EMAIL, cause));
    }
  },
  SUPPRESSED {
    @Override
    void log(Context context) {
      Throwable outer = new IllegalStateException("wrapped " + EMAIL);
      outer.addSuppressed(error());
      logger(context).error("failed", outer);
    }
  },
  ARGUMENT {
    @Override
    void log(Context context) {
      logger(context).warn("failed with {} for {}", error(), EMAIL);
    }
  },
  ARGUMENT_IN_COLLECTION {
    @Override
    void log(Context context) {
      logger(context).warn("failed with {} for {}", List.of(error()), EMAIL);
    }
  },
  ARGUMENT_WITHOUT_PLACE {
    @Override
    void log(Context context) {
      logger(context).error("failed", EMAIL, Map.of("who", EMAIL), error());
    }
  },
  TWO_THROWN {
    @Override
    void log(Context context) {
      Throwable other = new IllegalStateException("twice for " + EMAIL);
      logger(context).error("failed {} {}", other, error());
    }
  },
  MDC {
    @Override
    void log(Context context) {
      context.mdc.put("user", EMAIL);
      logger(context).error("failed", error());
    }
  },
  MDC_WITH_TEXT_OF_EXCEPTION {
    @Override
    void log(Context context) {
      context.mdc.put("last", "failed: " + error());
      logger(context).error("failed once more");
    }
  },
  PAIR_WITH_TEXT_OF_EXCEPTION {
    @Override
    void log(Context context) {
      logger(context).atError().addKeyValue("why", error().toString()).log("failed");
    }
  },
  MDC_KEY {
    @Override
    void log(Context context) {
      context.mdc.put("of " + EMAIL, "GET /orders");
      logger(context).error("failed", error());
    }
  },
  PAIR_KEY {
    @Override
    void log(Context context) {
      logger(context).atError().addKeyValue(EMAIL, 17).setCause(error()).log("failed");
    }
  },
  KEY_VALUES {
    @Override
    void log(Context context) {
      logger(context)
          .atError()
          .addKeyValue("who", EMAIL)
          .addKeyValue("why", error())
          .addKeyValue("all", List.of(EMAIL))
          .log("failed");
    }
  },
  HELD_IN_A_PAIR {
    @Override
    void log(Context context) {
      Object held = new AtomicReference<>(error());
      logger(context).atError().addKeyValue("why", held).log("failed for {}", EMAIL);
    }
  },
  UNDECLARED {
    @Override
    void log(Context context) {
      logger(context).error("no mail to " + EMAIL, new IllegalStateException("mail to " + EMAIL));
    }
  },
  OWN_TO_STRING {
    @Override
    void log(Context context) {
      logger(context).error("failed", new OwnTextException(error()));
    }
  },
  STRUCTURED_ARGUMENT {
    @Override
    void log(Context context) {
      Object fields = StructuredArguments.fields(new Who(EMAIL));
      logger(context).error("failed {}", fields, error());
    }
  },
  MARKER {
    @Override
    void log(Context context) {
      logger(context).error(Markers.append("who", EMAIL), "failed", error());
    }
  },
  MARKER_NAME {
    @Override
    void log(Context context) {
      logger(context).error(MarkerFactory.getMarker(EMAIL), "failed", error());
    }
  },
  MARKER_NAME_FLUENT {
    @Override
    void log(Context context) {
      logger(context)
          .atError()
          .addMarker(MarkerFactory.getDetachedMarker("of " + EMAIL))
          .addMarker(MarkerFactory.getMarker("PLAIN"))
          .setCause(error())
          .log("failed");
    }
  },
  MARKER_NAME_OF_A_CHILD {
    @Override
    void log(Context context) {
      Marker parent = MarkerFactory.getDetachedMarker("LOGIN");
      parent.add(MarkerFactory.getDetachedMarker("of " + EMAIL));
      logger(context).error(parent, "failed", error());
    }
  },
  MARKER_NAME_LATER {
    @Override
    void log(Context context) {
      logger(context).error("failed", error());
      logger(context).info(MarkerFactory.getDetachedMarker(EMAIL), "again");
    }
  },
  THREAD {
    @Override
    void log(Context context) {
      Thread thread = Thread.currentThread();
      String name = thread.getName();
      thread.setName("session of " + EMAIL);
      try {
        logger(context).error("failed", error());
      } finally {
        thread.setName(name);
      }
    }
  };

  static final String CANARY = Canary.WORD;
  static final String EMAIL = Canary.EMAIL;

  /** Logs by the loggers of a context. */
  abstract void log(Context context);

  static LoginException error() {
    return new LoginException(EMAIL);
  }

  static Logger logger(Context context) {
    return context.logger();
  }

  /** What an encoder looks into, and does not show otherwise. */
  public record Who(String email) {

    @Override
    public String toString() {
      return "somebody";
    }
  }
}
