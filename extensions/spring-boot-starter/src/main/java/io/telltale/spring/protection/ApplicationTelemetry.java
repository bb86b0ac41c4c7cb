/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.protection;

import io.opentelemetry.api.OpenTelemetry;
import io.telltale.sdk.HostSupport;
import org.springframework.beans.factory.ObjectProvider;

/** The instance of OpenTelemetry that an application uses. */
final class ApplicationTelemetry {

  private ApplicationTelemetry() {}

  /**
   * Returns the bean, be it of Spring Boot or of OpenTelemetry's own starter; where there is none,
   * or it exports no spans, the instance of a Java agent; else one that does nothing.
   */
  static OpenTelemetry of(ObjectProvider<OpenTelemetry> beans) {
    return HostSupport.ofApplication(beans.getIfAvailable());
  }
}
