/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/**
 * What a careful team would write for these exceptions: the same attributes, event and status, with
 * the keys kept, and no search for the value, as the author knows where in the message it is.
 */
final class HandWritten {

  private static final AttributeKey<Long> CODE = AttributeKey.longKey("error.code");
  private static final AttributeKey<String> DOMAIN = AttributeKey.stringKey("error.domain");
  private static final AttributeKey<String> NAME = AttributeKey.stringKey("error.name");
  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("error.type");
  private static final AttributeKey<Long> STATUS = AttributeKey.longKey("error.status_code");
  private static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("error.message");
  private static final AttributeKey<String> EMAIL = AttributeKey.stringKey("error.detail.email");
  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("error.detail.tenant");
  private static final AttributeKey<String> EXCEPTION_TYPE =
      AttributeKey.stringKey("exception.type");
  private static final AttributeKey<String> EXCEPTION_MESSAGE =
      AttributeKey.stringKey("exception.message");

  private static final AttributeKey<String> PAYER = AttributeKey.stringKey("error.detail.payer");
  private static final AttributeKey<String> PAYEE = AttributeKey.stringKey("error.detail.payee");

  private static final AttributeKey<String> NOTE = AttributeKey.stringKey("error.detail.note");

  private static final String DECLINED_NAME = "io.telltale.benchmarks.DeclinedException";
  private static final String TRANSFER_NAME = "io.telltale.benchmarks.TransferException";
  private static final String CLASS_NAME = "io.telltale.benchmarks.AuthRequiredException";

  private HandWritten() {}

  static void record(Span span, AuthRequiredException error) {
    String email = mask(error.email());
    String message = "No session for " + email;
    span.setAttribute(CODE, 201L);
    span.setAttribute(DOMAIN, "AUTH");
    span.setAttribute(NAME, "AUTH-201");
    span.setAttribute(TYPE, CLASS_NAME);
    span.setAttribute(STATUS, 401L);
    span.setAttribute(MESSAGE, message);
    span.setAttribute(EMAIL, email);
    span.setAttribute(TENANT, error.tenant());
    span.addEvent(
        "exception",
        Attributes.of(EXCEPTION_TYPE, CLASS_NAME, EXCEPTION_MESSAGE, "no session for " + email));
    span.setStatus(StatusCode.ERROR, message);
  }

  static void record(Span span, TransferException error) {
    String payer = mask(error.payer());
    String payee = mask(error.payee());
    String message = "transfer from " + payer + " to " + payee + " was refused";
    span.setAttribute(CODE, 301L);
    span.setAttribute(DOMAIN, "PAY");
    span.setAttribute(NAME, "PAY-301");
    span.setAttribute(TYPE, TRANSFER_NAME);
    span.setAttribute(STATUS, 422L);
    span.setAttribute(MESSAGE, message);
    span.setAttribute(PAYER, payer);
    span.setAttribute(PAYEE, payee);
    span.addEvent(
        "exception", Attributes.of(EXCEPTION_TYPE, TRANSFER_NAME, EXCEPTION_MESSAGE, message));
    span.setStatus(StatusCode.ERROR, message);
  }

  static void record(Span span, DeclinedException error) {
    String email = mask(error.email());
    String message = "card of " + email + " declined: ***";
    span.setAttribute(CODE, 402L);
    span.setAttribute(DOMAIN, "PAY");
    span.setAttribute(NAME, "PAY-402");
    span.setAttribute(TYPE, DECLINED_NAME);
    span.setAttribute(STATUS, 402L);
    span.setAttribute(MESSAGE, message);
    span.setAttribute(EMAIL, email);
    span.setAttribute(NOTE, "***");
    span.addEvent(
        "exception", Attributes.of(EXCEPTION_TYPE, DECLINED_NAME, EXCEPTION_MESSAGE, message));
    span.setStatus(StatusCode.ERROR, message);
  }

  /** What the caller of a service may know of this exception, as JSON. */
  static String reply(Span span, DeclinedException error) {
    return "{\"type\":\"about:blank\",\"title\":\"Card declined\",\"status\":402,\"code\":402,"
        + "\"name\":\"PAY-402\",\"domain\":\"PAY\",\"traceId\":\""
        + span.getSpanContext().getTraceId()
        + "\"}";
  }

  private static String mask(String email) {
    int at = email.indexOf('@');
    return at < 3 ? "***" : email.charAt(0) + "***" + email.substring(at);
  }
}
