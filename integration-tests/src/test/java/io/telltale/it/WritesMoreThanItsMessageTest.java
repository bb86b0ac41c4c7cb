/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import java.util.function.Supplier;
import javax.naming.CompositeName;
import javax.naming.InvalidNameException;
import javax.naming.NameNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXParseException;

/** What {@code toString} adds to the message of somebody else's exception is hidden like it. */
class WritesMoreThanItsMessageTest {

  private static final String PERSON = "quillfeather-zorvathelm";

  /** As Kotlin's data classes and records do. */
  private static final class OrderLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      return "OrderLost(customer=" + PERSON + ")";
    }
  }

  private static NameNotFoundException nobody() {
    NameNotFoundException error =
        new NameNotFoundException("[LDAP: error code 32 - No Such Object]");
    try {
      error.setRemainingName(new CompositeName("uid=" + PERSON));
    } catch (InvalidNameException e) {
      throw new IllegalStateException(e);
    }
    return error;
  }

  private static SAXParseException unreadable() {
    return new SAXParseException("not closed", null, "file:///home/" + PERSON + "/order.xml", 1, 7);
  }

  @Test
  void ofLibraries() {
    record(MessagePolicy.KNOWN, WritesMoreThanItsMessageTest::nobody);
    record(MessagePolicy.KNOWN, WritesMoreThanItsMessageTest::unreadable);
  }

  @ParameterizedTest
  @EnumSource(names = {"DECLARED", "NONE"})
  void ofAnyWhereMessagesAreWithheld(MessagePolicy policy) {
    record(policy, OrderLost::new);
    record(policy, WritesMoreThanItsMessageTest::nobody);
    record(policy, WritesMoreThanItsMessageTest::unreadable);
  }

  private static void record(MessagePolicy policy, Supplier<? extends Exception> failure) {
    ErrorDescriber.Builder describer =
        ErrorDescriber.builder()
            .undeclaredMessages(policy)
            .undeclaredStackTrace(StackTraceMode.FULL);
    try (Outlets outlets = Outlets.with(describer).open()) {
      Recordings.record(outlets, failure).withoutAny(PERSON);
    }
    try (Outlets outlets = Outlets.with(describer).open()) {
      Recordings.record(outlets, () -> new RuntimeException(failure.get())).withoutAny(PERSON);
    }
    try (Outlets outlets = Outlets.with(describer).open()) {
      Exception error = failure.get();
      Span span = outlets.tracer().spanBuilder("work").startSpan();
      span.recordException(error);
      span.setAttribute(AttributeKey.stringKey("note"), "failed: " + error);
      span.setStatus(StatusCode.ERROR, error.toString());
      span.end();
      outlets.departed().withoutAny(PERSON);
    }
  }
}
