/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.micronaut;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.telltale.sdk.Telltale;

/** A shop whose orders fail. */
@Controller
public class Orders {

  private final OpenTelemetry openTelemetry;

  Orders(OpenTelemetry openTelemetry) {
    this.openTelemetry = openTelemetry;
  }

  /** Says what is protected. */
  @Get("/report")
  public String report() {
    return Telltale.verify(openTelemetry).toString();
  }

  /** Fails. */
  @Get("/orders")
  public String order(@QueryValue String email, @QueryValue String note) {
    Span.current().setAttribute("note", note);
    throw new CardDeclinedException(email, note);
  }
}
