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
      logger.error("failed for {}", EMAIL, error());
    }
  },
  LOGGED_BEFORE {
    @Override
    void log(Logger logger) {
      logger.error("failed", error());
      logger.info("again " + EMAIL);
    }
  },
  RECORDED_BEFORE {
    @Override
    void log(Logger logger) {
      ExceptionTracer.builder(OpenTelemetry.noop()).build().recordException(error());
      logger.info("again {}", EMAIL);
    }
  },
  CAUSE {
    @Override
    void log(Logger logger) {
      logger.error("failed for " + EMAIL, new IllegalStateException("wrapped", error()));
    }
  },
  CAUSE_OF_DECLARED {
    @Override
    void log(Logger logger) {
      Throwable cause = new IllegalArgumentException("bad " + EMAIL);
      logger.error("failed", new LoginException(EMAIL, cause));
    }
  },
  SUPPRESSED {
    @Override
    void log(Logger logger) {
      Throwable outer = new IllegalStateException("wrapped " + EMAIL);
      outer.addSuppressed(error());
      logger.error("failed", outer);
    }
  },
  ARGUMENT {
    @Override
    void log(Logger logger) {
      logger.warn("failed with {} for {}", error(), EMAIL);
    }
  },
  ARGUMENT_IN_COLLECTION {
    @Override
    void log(Logger logger) {
      logger.warn("failed with {} for {}", List.of(error()), EMAIL);
    }
  },
  ARGUMENT_WITHOUT_PLACE {
    @Override
    void log(Logger logger) {
      logger.error("failed", EMAIL, Map.of("who", EMAIL), error());
    }
  },
  TWO_THROWN {
    @Override
    void log(Logger logger) {
      logger.error("failed {} {}", new IllegalStateException("twice for " + EMAIL), error());
    }
  },
  FORMATTED {
    @Override
    void log(Logger logger) {
      logger.error(new StringFormattedMessage("failed with %s for %s", error(), EMAIL));
    }
  },
  MAP_MESSAGE {
    @Override
    void log(Logger logger) {
      logger.error(new StringMapMessage(Map.of("who", EMAIL)), error());
    }
  },
  STRUCTURED_MESSAGE {
    @Override
    void log(Logger logger) {
      StructuredDataMessage message = new StructuredDataMessage("id@1", "of " + EMAIL, "type");
      message.put("who", EMAIL);
      logger.error(message, error());
    }
  },
  OBJECT_MESSAGE {
    @Override
    void log(Logger logger) {
      logger.error(new ObjectMessage(List.of(error(), EMAIL)));
    }
  },
  CONTEXT_MAP {
    @Override
    void log(Logger logger) {
      ThreadContext.put("user", EMAIL);
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
      ThreadContext.put("of " + EMAIL, "GET /orders");
      logger.error("failed", error());
    }
  },
  MAP_KEY {
    @Override
    void log(Logger logger) {
      logger.error(new StringMapMessage(Map.of(EMAIL, "17")), error());
    }
  },
  CONTEXT_STACK {
    @Override
    void log(Logger logger) {
      ThreadContext.push("session of " + EMAIL);
      logger.error("failed", error());
    }
  },
  MARKER {
    @Override
    void log(Logger logger) {
      logger.error(MarkerManager.getMarker("of " + EMAIL), "failed", error());
    }
  },
  UNDECLARED {
    @Override
    void log(Logger logger) {
      logger.error("no mail to " + EMAIL, new IllegalStateException("mail to " + EMAIL));
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
      thread.setName("session of " + EMAIL);
      try {
        logger.error("failed", error());
      } finally {
        thread.setName(name);
      }
    }
  };

  static final String CANARY = Canary.WORD;
  static final String EMAIL = Canary.EMAIL;

  /** Logs by a logger. */
  abstract void log(Logger logger);

  static LoginException error() {
    return new LoginException(EMAIL);
  }
}
