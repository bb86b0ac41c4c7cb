/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import io.jaegertracing.thriftjava.Process;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.resources.Resource;

/** A resource in Jaeger's model: a process with the name of its service. */
final class ResourceConverter {

  private static final AttributeKey<String> SERVICE_NAME = AttributeKey.stringKey("service.name");

  /** Jaeger refuses a process without a name; this is OpenTelemetry's word for one. */
  private static final String UNKNOWN = "unknown_service:java";

  private ResourceConverter() {}

  /** Returns the process; what it is made of is its own and may be changed. */
  static Process convert(Resource resource) {
    String name = resource.getAttribute(SERVICE_NAME);
    Process process = new Process(name == null || name.isEmpty() ? UNKNOWN : name);
    Attributes others = resource.getAttributes().toBuilder().remove(SERVICE_NAME).build();
    if (!others.isEmpty()) {
      process.setTags(new TagList(others.size()).putAll(others).tags());
    }
    return process;
  }
}
