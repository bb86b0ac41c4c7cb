/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import io.opentelemetry.api.OpenTelemetry;
import io.telltale.outlets.Canary;
import io.telltale.outlets.LoginException;
import io.telltale.outlets.OwnTextException;
import io.telltale.runtime.ExceptionTracer;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.StringFormattedMessage;
import org.apache.logging.log4j.message.StringMapMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;

/** Lines in which something stands that must not leave. */
enum Line {
  ONLY_LOGGED {
    @Override
    void log(Logger logger) {
      logger.error("failed for {}", VALUE, error());
    }
  },
  LOGGED_BEFORE {
    @Override
    void log(Logger logger) {
      logger.error("failed", error());
      logger.info("again " + VALUE);
    }
  },
  RECORDED_BEFORE {
    @Override
    void log(Logger logger) {
      ExceptionTracer.builder(OpenTelemetry.noop()).build().recordException(error());
      logger.info("again {}", VALUE);
    }
  },
  CAUSE {
    @Override
    void log(Logger logger) {
      logger.error("failed for " + VALUE, new IllegalStateException("wrapped", error()));
    }
  },
  CAUSE_OF_DECLARED {
    @Override
    void log(Logger logger) {
      Throwable cause = new IllegalArgumentException("bad " + VALUE);
      logger.error("failed", new LoginException(VALUE, cause));
    }
  },
  SUPPRESSED {
    @Override
    void log(Logger logger) {
      Throwable outer = new IllegalStateException("wrapped " + VALUE);
      outer.addSuppressed(error());
      logger.error("failed", outer);
    }
  },
  ARGUMENT {
    @Override
    void log(Logger logger) {
      logger.warn("failed with {} for {}", error(), VALUE);
    }
  },
  ARGUMENT_IN_COLLECTION {
    @Override
    void log(Logger logger) {
      logger.warn("failed with {} for {}", List.of(error()), VALUE);
    }
  },
  ARGUMENT_WITHOUT_PLACE {
    @Override
    void log(Logger logger) {
      logger.error("failed", VALUE, Map.of("who", VALUE), error());
    }
  },
  TWO_THROWN {
    @Override
    void log(Logger logger) {
      logger.error("failed {} {}", new IllegalStateException("twice for " + VALUE), error());
    }
  },
  FORMATTED {
    @Override
    void log(Logger logger) {
      logger.error(new StringFormattedMessage("failed with %s for %s", error(), VALUE));
    }
  },
  MAP_MESSAGE {
    @Override
    void log(Logger logger) {
      logger.error(new StringMapMessage(Map.of("who", VALUE)), error());
    }
  },
  STRUCTURED_MESSAGE {
    @Override
    void log(Logger logger) {
      StructuredDataMessage message = new StructuredDataMessage("id@1", "of " + VALUE, "type");
      message.put("who", VALUE);
      logger.error(message, error());
    }
  },
  OBJECT_MESSAGE {
    @Override
    void log(Logger logger) {
      logger.error(new ObjectMessage(List.of(error(), VALUE)));
    }
  },
  CONTEXT_MAP {
    @Override
    void log(Logger logger) {
      ThreadContext.put("user", VALUE);
      logger.error("failed", error());
    }
  },
  CONTEXT_WITH_TEXT_OF_EXCEPTION {
    @Override
    void log(Logger logger) {
      ThreadContext.put("last", "failed: " + error());
      logger.error("failed once more");
    }
  },
  CONTEXT_KEY {
    @Override
    void log(Logger logger) {
      ThreadContext.put("of " + VALUE, "GET /orders");
      logger.error("failed", error());
    }
  },
  MAP_KEY {
    @Override
    void log(Logger logger) {
      logger.error(new StringMapMessage(Map.of(VALUE, "17")), error());
    }
  },
  CONTEXT_STACK {
    @Override
    void log(Logger logger) {
      ThreadContext.push("session of " + VALUE);
      logger.error("failed", error());
    }
  },
  MARKER {
    @Override
    void log(Logger logger) {
      logger.error(MarkerManager.getMarker("of " + VALUE), "failed", error());
    }
  },
  UNDECLARED {
    @Override
    void log(Logger logger) {
      logger.error(
          "no mail to " + Canary.EMAIL, new IllegalStateException("mail to " + Canary.EMAIL));
    }
  },
  OWN_TO_STRING {
    @Override
    void log(Logger logger) {
      logger.error("failed", new OwnTextException(error()));
    }
  },
  THREAD {
    @Override
    void log(Logger logger) {
      Thread thread = Thread.currentThread();
      String name = thread.getName();
      thread.setName("session of " + VALUE);
      try {
        logger.error("failed", error());
      } finally {
        thread.setName(name);
      }
    }
  };

  static final String CANARY = Canary.WORD;
  static final String VALUE = Canary.VALUE;

  /** Logs by a logger. */
  abstract void log(Logger logger);

  static LoginException error() {
    return new LoginException(VALUE);
  }
}
