/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The ways in which a value can leave a process, each as careless code uses it. */
enum Outlet {
  SPAN_NAME("span 'GET <leak>' name:") {
    @Override
    void leak(String text, OpenTelemetrySdk sdk) {
      startSpan("GET " + text, sdk).end();
    }
  },
  SPAN_ATTRIBUTE("span 'work' attributes[url.query]:") {
    @Override
    void leak(String text, OpenTelemetrySdk sdk) {
      startSpan("work", sdk).setAttribute("url.query", "user=" + text).end();
    }
  },
  SPAN_ATTRIBUTE_IN_A_LIST("span 'work' attributes[users] values:") {
    @Override
    void leak(String text, OpenTelemetrySdk sdk) {
      startSpan("work", sdk)
          .setAttribute(AttributeKey.stringArrayKey("users"), List.of(text))
          .end();
    }
  },
  SPAN_ATTRIBUTE_NAME("span 'work' attributes name:") {
    @Override
    void leak(String text, OpenTelemetrySdk sdk) {
      startSpan("work", sdk).setAttribute("seen." + text, true).end();
    }
  },
  EVENT_NAME("span 'work' event 'retry <leak>' name:") {
    @Override
    void leak(String text, OpenTelemetrySdk sdk) {
      startSpan("work", sdk).addEvent("retry " + text).end();
    }
  },
  EVENT_ATTRIBUTE("span 'work' event 'exception' attributes[exception.message]:") {
    @Override
    void leak(String text, OpenTelemetrySdk sdk) {
      startSpan("work", sdk).recordException(new IllegalStateException("no " + text)).end();
    }
  },
  STATUS("span 'work' status message:") {
    @Override
    void leak(String text, OpenTelemetrySdk sdk) {
      startSpan("work", sdk).setStatus(StatusCode.ERROR, "no session for " + text).end();
    }
  },
  LINK("span 'work' links attributes[reason]:") {
    @Override
    void leak(String text, OpenTelemetrySdk sdk) {
      SpanContext other =
          SpanContext.create(
              "1234567890abcdef1234567890abcdef",
              "1234567890abcdef",
              TraceFlags.getSampled(),
              TraceState.getDefault());
      SpanBuilder span = sdk.getTracer("t").spanBuilder("work");
      span.addLink(other, Attributes.of(AttributeKey.stringKey("reason"), text)).startSpan().end();
    }
  },
  LOG_BODY("log_records body:") {
    @Override
    void leak(String text, OpenTelemetrySdk sdk) {
      sdk.getSdkLoggerProvider().get("l").logRecordBuilder().setBody("login of " + text).emit();
    }
  },
  LOG_ATTRIBUTE("log_records attributes[user]:") {
    @Override
    void leak(String text, OpenTelemetrySdk sdk) {
      sdk.getSdkLoggerProvider().get("l").logRecordBuilder().setAttribute("user", text).emit();
    }
  },
  METRIC_LABEL("metric 'logins' sum data_points attributes[user]:") {
    @Override
    void leak(String text, OpenTelemetrySdk sdk) {
      sdk.getMeter("m")
          .counterBuilder("logins")
          .build()
          .add(1, Attributes.of(AttributeKey.stringKey("user"), text));
    }
  },
  STANDARD_OUTPUT("standard output, line 1:") {
    @Override
    void leak(String text, OpenTelemetrySdk sdk) {
      System.out.println("login of " + text);
    }
  },
  STANDARD_ERROR("standard error, line 1:") {
    @Override
    void leak(String text, OpenTelemetrySdk sdk) {
      System.err.print("login of " + text);
    }
  },
  LOGGER("java.util.logging, logger 'io.telltale.testing.careless', line 2:") {
    @Override
    void leak(String text, OpenTelemetrySdk sdk) {
      // With a handler of its own, standard error would be found as well.
      Logger logger = Logger.getLogger("io.telltale.testing.careless");
      logger.log(Level.INFO, "login of {0}", text);
    }
  };

  private final String place;

  Outlet(String place) {
    this.place = place;
  }

  /** Returns how a report says where the value was. */
  String place() {
    return place;
  }

  abstract void leak(String text, OpenTelemetrySdk sdk);

  private static Span startSpan(String name, OpenTelemetrySdk sdk) {
    return sdk.getTracer("t").spanBuilder(name).startSpan();
  }
}
