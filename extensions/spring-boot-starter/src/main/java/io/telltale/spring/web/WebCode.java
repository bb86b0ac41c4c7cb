/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

import io.telltale.runtime.data.ErrorIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;

/**
 * What a property says of an exception.
 *
 * @param status 0 if the property has none: then that which the exception itself tells, or the code
 *     if it is a status, or 500
 * @param title null if the property has none
 */
record WebCode(String domain, int code, int status, @Nullable String title) {

  private static final int INTERNAL_SERVER_ERROR = 500;

  /** Returns the identity of any exception of the class. */
  ErrorIdentity identity() {
    return identity(ownStatus());
  }

  /** Returns the identity of an exception, which may have a status of its own. */
  ErrorIdentity identityOf(Throwable error) {
    boolean hasOwn = status == 0 && error instanceof ErrorResponse;
    int told = hasOwn ? ((ErrorResponse) error).getStatusCode().value() : 0;
    return identity(ErrorIdentity.isReplyStatus(told) ? told : ownStatus());
  }

  private int ownStatus() {
    if (status != 0) {
      return status;
    }
    boolean isFailure = code >= 400 && ErrorIdentity.isReplyStatus(code);
    return isFailure ? code : INTERNAL_SERVER_ERROR;
  }

  private ErrorIdentity identity(int replied) {
    ErrorIdentity.Builder identity = ErrorIdentity.builder(domain, code).status(replied);
    @Nullable HttpStatus known = HttpStatus.resolve(replied);
    if (title != null) {
      identity.title(title);
    } else if (known != null) {
      identity.title(known.getReasonPhrase());
    }
    return identity.build();
  }
}
