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
      logger.log(Level.SEVERE, "failed for " + EMAIL, error());
    }
  },
  LOGGED_BEFORE {
    @Override
    void log(Logger logger) {
      logger.log(Level.SEVERE, "failed", error());
      logger.info("again " + EMAIL);
    }
  },
  RECORDED_BEFORE {
    @Override
    void log(Logger logger) {
      ExceptionTracer.builder(OpenTelemetry.noop()).build().recordException(error());
      logger.log(Level.INFO, "again {0}", EMAIL);
    }
  },
  CAUSE {
    @Override
    void log(Logger logger) {
      Throwable outer = new IllegalStateException("wrapped", error());
      logger.log(Level.SEVERE, "failed for " + EMAIL, outer);
    }
  },
  CAUSE_OF_DECLARED {
    @Override
    void log(Logger logger) {
      Throwable cause = new IllegalArgumentException("bad " + EMAIL);
      logger.log(Level.SEVERE, "failed", new LoginException(EMAIL, cause));
    }
  },
  SUPPRESSED {
    @Override
    void log(Logger logger) {
      Throwable outer = new IllegalStateException("wrapped " + EMAIL);
      outer.addSuppressed(error());
      logger.log(Level.SEVERE, "failed", outer);
    }
  },
  PARAMETER {
    @Override
    void log(Logger logger) {
      logger.log(Level.WARNING, "failed with {0} for {1}", new Object[] {error(), EMAIL});
    }
  },
  PARAMETER_IN_COLLECTION {
    @Override
    void log(Logger logger) {
      logger.log(Level.WARNING, "failed with {0} for {1}", new Object[] {List.of(error()), EMAIL});
    }
  },
  PARTS {
    @Override
    void log(Logger logger) {
      String end = EMAIL.substring(CANARY.length());
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
              return new Object[][] {{"key", "failed for " + EMAIL}};
            }
          };
      logger.logrb(Level.SEVERE, bundle, "key", error());
    }
  },
  UNDECLARED {
    @Override
    void log(Logger logger) {
      Throwable error = new IllegalStateException("mail to " + EMAIL);
      logger.log(Level.SEVERE, "no mail to " + EMAIL, error);
    }
  },
  SOURCE {
    @Override
    void log(Logger logger) {
      logger.logp(Level.SEVERE, "shop of " + EMAIL, EMAIL, "failed", error());
    }
  },
  OWN_TO_STRING {
    @Override
    void log(Logger logger) {
      logger.log(Level.SEVERE, "failed", new OwnTextException(error()));
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
