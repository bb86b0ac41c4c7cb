/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.quarkus;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.telltale.sdk.Telltale;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** A shop whose orders fail. */
@Path("/")
public class Orders {

  @Inject OpenTelemetry openTelemetry;

  /** Says what is protected. */
  @GET
  @Path("report")
  public String report() {
    return Telltale.verify(openTelemetry).toString();
  }

  /** Fails. */
  @GET
  @Path("orders")
  public String order(@QueryParam("email") String email, @QueryParam("note") String note) {
    Span.current().setAttribute("note", note);
    throw new CardDeclinedException(email, note);
  }
}
