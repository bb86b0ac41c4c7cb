/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.data;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;

/** The attributes that Telltale writes. Their names are part of the contract and never change. */
public final class ErrorAttributes {

  /** {@code error.code}: the declared code, unique within its domain. */
  public static final AttributeKey<Long> ERROR_CODE = AttributeKey.longKey("error.code");

  /** {@code error.domain}: the domain that owns the code. */
  public static final AttributeKey<String> ERROR_DOMAIN = AttributeKey.stringKey("error.domain");

  /** {@code error.name}: the handle to search by. */
  public static final AttributeKey<String> ERROR_NAME = AttributeKey.stringKey("error.name");

  /** {@code error.status_code}: the declared HTTP status. */
  public static final AttributeKey<Long> ERROR_STATUS_CODE =
      AttributeKey.longKey("error.status_code");

  /**
   * {@code error.retryable}: whether the same request may be sent again, if the declaration says
   * so.
   */
  public static final AttributeKey<Boolean> ERROR_RETRYABLE =
      AttributeKey.booleanKey("error.retryable");

  /**
   * {@code error.type}: the canonical class name of the exception (OpenTelemetry semantic
   * conventions, general attributes, "error.type").
   */
  public static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

  /** {@code error.message}: the rendered template, else the exception's message, masked. */
  public static final AttributeKey<String> ERROR_MESSAGE = AttributeKey.stringKey("error.message");

  /**
   * {@code error.fingerprint}: 16 letters by which a defect is known again, made of the type, the
   * declared name and the frames of the application, without lines and without any message.
   */
  public static final AttributeKey<String> ERROR_FINGERPRINT =
      AttributeKey.stringKey("error.fingerprint");

  /** What the names of exported members start with: {@code error.detail.}. */
  public static final String ERROR_DETAIL_PREFIX = "error.detail.";

  /** {@code error.upstream.code}: the code in the reply of a service that was called. */
  public static final AttributeKey<Long> ERROR_UPSTREAM_CODE =
      AttributeKey.longKey("error.upstream.code");

  /** {@code error.upstream.domain}: the domain that owns that code. */
  public static final AttributeKey<String> ERROR_UPSTREAM_DOMAIN =
      AttributeKey.stringKey("error.upstream.domain");

  /** {@code error.upstream.name}: the handle to search by for that error. */
  public static final AttributeKey<String> ERROR_UPSTREAM_NAME =
      AttributeKey.stringKey("error.upstream.name");

  /** {@code exception.type} on the event: the canonical class name. */
  public static final AttributeKey<String> EXCEPTION_TYPE =
      AttributeKey.stringKey("exception.type");

  /** {@code exception.message} on the event: the exception's message, masked. */
  public static final AttributeKey<String> EXCEPTION_MESSAGE =
      AttributeKey.stringKey("exception.message");

  /** {@code exception.stacktrace} on the event, by policy, masked. */
  public static final AttributeKey<String> EXCEPTION_STACKTRACE =
      AttributeKey.stringKey("exception.stacktrace");

  /** {@code error.cause_types} on the event: the class names of the causes, at most 8. */
  public static final AttributeKey<List<String>> ERROR_CAUSE_TYPES =
      AttributeKey.stringArrayKey("error.cause_types");

  private ErrorAttributes() {}
}
