/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.spring;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where spans go: to the console. In place of this, an application has a collector's address. */
@Configuration
public class Telemetry {

  /** Made by Spring. */
  public Telemetry() {}

  @Bean
  SpanExporter spanLines(@Value("${spring.application.name}") String service) {
    return new SpanLines(service);
  }
}
