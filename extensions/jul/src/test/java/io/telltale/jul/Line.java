/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import io.opentelemetry.api.OpenTelemetry;
import io.telltale.outlets.Canary;
import io.telltale.outlets.LoginException;
import io.telltale.outlets.OwnTextException;
import io.telltale.runtime.ExceptionTracer;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lines in which something stands that must not leave. */
enum Line {
  ONLY_LOGGED {
    @Override
    void log(Logger logger) {
      logger.log(Level.SEVERE, "failed for " + VALUE, error());
    }
  },
  LOGGED_BEFORE {
    @Override
    void log(Logger logger) {
      logger.log(Level.SEVERE, "failed", error());
      logger.info("again " + VALUE);
    }
  },
  RECORDED_BEFORE {
    @Override
    void log(Logger logger) {
      ExceptionTracer.builder(OpenTelemetry.noop()).build().recordException(error());
      logger.log(Level.INFO, "again {0}", VALUE);
    }
  },
  CAUSE {
    @Override
    void log(Logger logger) {
      Throwable outer = new IllegalStateException("wrapped", error());
      logger.log(Level.SEVERE, "failed for " + VALUE, outer);
    }
  },
  CAUSE_OF_DECLARED {
    @Override
    void log(Logger logger) {
      Throwable cause = new IllegalArgumentException("bad " + VALUE);
      logger.log(Level.SEVERE, "failed", new LoginException(VALUE, cause));
    }
  },
  SUPPRESSED {
    @Override
    void log(Logger logger) {
      Throwable outer = new IllegalStateException("wrapped " + VALUE);
      outer.addSuppressed(error());
      logger.log(Level.SEVERE, "failed", outer);
    }
  },
  PARAMETER {
    @Override
    void log(Logger logger) {
      logger.log(Level.WARNING, "failed with {0} for {1}", new Object[] {error(), VALUE});
    }
  },
  PARAMETER_IN_COLLECTION {
    @Override
    void log(Logger logger) {
      logger.log(Level.WARNING, "failed with {0} for {1}", new Object[] {List.of(error()), VALUE});
    }
  },
  PARTS {
    @Override
    void log(Logger logger) {
      String end = VALUE.substring(CANARY.length());
      logger.log(
          Level.WARNING, "failed for " + CANARY + "{0} with {1}", new Object[] {end, error()});
    }
  },
  BUNDLE {
    @Override
    void log(Logger logger) {
      ResourceBundle bundle =
          new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
              return new Object[][] {{"key", "failed for " + VALUE}};
            }
          };
      logger.logrb(Level.SEVERE, bundle, "key", error());
    }
  },
  UNDECLARED {
    @Override
    void log(Logger logger) {
      Throwable error = new IllegalStateException("mail to " + Canary.EMAIL);
      logger.log(Level.SEVERE, "no mail to " + Canary.EMAIL, error);
    }
  },
  SOURCE {
    @Override
    void log(Logger logger) {
      logger.logp(Level.SEVERE, "shop of " + VALUE, VALUE, "failed", error());
    }
  },
  OWN_TO_STRING {
    @Override
    void log(Logger logger) {
      logger.log(Level.SEVERE, "failed", new OwnTextException(error()));
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
