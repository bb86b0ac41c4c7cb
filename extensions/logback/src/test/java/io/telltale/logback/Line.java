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
      logger(context).error("failed for {}", VALUE, new LoginException(VALUE));
    }
  },
  LOGGED_BEFORE {
    @Override
    void log(Context context) {
      logger(context).error("failed", new LoginException(VALUE));
      logger(context).info("again " + VALUE);
    }
  },
  RECORDED_BEFORE {
    @Override
    void log(Context context) {
      ExceptionTracer.builder(OpenTelemetry.noop()).build().recordException(error());
      logger(context).info("again {}", VALUE);
    }
  },
  CAUSE {
    @Override
    void log(Context context) {
      logger(context).error("failed for " + VALUE, new IllegalStateException("wrapped", error()));
    }
  },
  CAUSE_OF_DECLARED {
    @Override
    void log(Context context) {
      Throwable cause = new IllegalArgumentException("bad " + VALUE);
      logger(context).error("failed", new LoginException(VALUE, cause));
    }
  },
  SUPPRESSED {
    @Override
    void log(Context context) {
      Throwable outer = new IllegalStateException("wrapped " + VALUE);
      outer.addSuppressed(error());
      logger(context).error("failed", outer);
    }
  },
  ARGUMENT {
    @Override
    void log(Context context) {
      logger(context).warn("failed with {} for {}", error(), VALUE);
    }
  },
  ARGUMENT_IN_COLLECTION {
    @Override
    void log(Context context) {
      logger(context).warn("failed with {} for {}", List.of(error()), VALUE);
    }
  },
  ARGUMENT_WITHOUT_PLACE {
    @Override
    void log(Context context) {
      logger(context).error("failed", VALUE, Map.of("who", VALUE), error());
    }
  },
  TWO_THROWN {
    @Override
    void log(Context context) {
      Throwable other = new IllegalStateException("twice for " + VALUE);
      logger(context).error("failed {} {}", other, error());
    }
  },
  MDC {
    @Override
    void log(Context context) {
      context.mdc.put("user", VALUE);
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
      context.mdc.put("of " + VALUE, "GET /orders");
      logger(context).error("failed", error());
    }
  },
  PAIR_KEY {
    @Override
    void log(Context context) {
      logger(context).atError().addKeyValue(VALUE, 17).setCause(error()).log("failed");
    }
  },
  KEY_VALUES {
    @Override
    void log(Context context) {
      logger(context)
          .atError()
          .addKeyValue("who", VALUE)
          .addKeyValue("why", error())
          .addKeyValue("all", List.of(VALUE))
          .log("failed");
    }
  },
  HELD_IN_A_PAIR {
    @Override
    void log(Context context) {
      Object held = new AtomicReference<>(error());
      logger(context).atError().addKeyValue("why", held).log("failed for {}", VALUE);
    }
  },
  UNDECLARED {
    @Override
    void log(Context context) {
      logger(context)
          .error(
              "no mail to " + Canary.EMAIL, new IllegalStateException("mail to " + Canary.EMAIL));
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
      Object fields = StructuredArguments.fields(new Who(VALUE));
      logger(context).error("failed {}", fields, error());
    }
  },
  MARKER {
    @Override
    void log(Context context) {
      logger(context).error(Markers.append("who", VALUE), "failed", error());
    }
  },
  MARKER_NAME {
    @Override
    void log(Context context) {
      logger(context).error(MarkerFactory.getMarker(VALUE), "failed", error());
    }
  },
  MARKER_NAME_FLUENT {
    @Override
    void log(Context context) {
      logger(context)
          .atError()
          .addMarker(MarkerFactory.getDetachedMarker("of " + VALUE))
          .addMarker(MarkerFactory.getMarker("PLAIN"))
          .setCause(error())
          .log("failed");
    }
  },
  MARKER_NAME_OF_A_CHILD {
    @Override
    void log(Context context) {
      Marker parent = MarkerFactory.getDetachedMarker("LOGIN");
      parent.add(MarkerFactory.getDetachedMarker("of " + VALUE));
      logger(context).error(parent, "failed", error());
    }
  },
  MARKER_NAME_LATER {
    @Override
    void log(Context context) {
      logger(context).error("failed", error());
      logger(context).info(MarkerFactory.getDetachedMarker(VALUE), "again");
    }
  },
  THREAD {
    @Override
    void log(Context context) {
      Thread thread = Thread.currentThread();
      String name = thread.getName();
      thread.setName("session of " + VALUE);
      try {
        logger(context).error("failed", error());
      } finally {
        thread.setName(name);
      }
    }
  };

  static final String CANARY = Canary.WORD;
  static final String VALUE = Canary.VALUE;

  /** Logs by the loggers of a context. */
  abstract void log(Context context);

  static LoginException error() {
    return new LoginException(VALUE);
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
