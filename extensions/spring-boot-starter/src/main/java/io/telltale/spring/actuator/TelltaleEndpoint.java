/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.actuator;

import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.sdk.HostSupport;
import io.telltale.sdk.ProtectionReport;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * {@code /actuator/telltale}: what is protected, which errors are declared, and how often something
 * was masked. It has no value of any exception.
 */
@Endpoint(id = "telltale")
final class TelltaleEndpoint {

  private final LastReport report;
  private final ErrorRegistry registry;
  private final DeclaredCatalogue catalogue;

  TelltaleEndpoint(LastReport report, ErrorRegistry registry, DeclaredCatalogue catalogue) {
    this.report = report;
    this.registry = registry;
    this.catalogue = catalogue;
  }

  /** Sends a canary through the application's telemetry, and tells what became of it. */
  @ReadOperation
  Map<String, Object> telltale() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("protection", protection(report.renew()));
    told.put("errors", registry.all().stream().map(TelltaleEndpoint::error).toList());
    told.put("counters", HostSupport.counters());
    return told;
  }

  /** Returns what all modules declare at {@code /actuator/telltale/catalogue}; else nothing. */
  @ReadOperation(produces = "application/json")
  @Nullable String part(@Selector String part) throws IOException {
    return part.equals("catalogue") ? catalogue.json() : null;
  }

  private static Map<String, Object> protection(ProtectionReport report) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("level", report.level().name());
    told.put("reasons", report.reasons());
    told.put("spans", signal(report.spans()));
    told.put("logs", signal(report.logs()));
    told.put("metrics", signal(report.metrics()));
    return told;
  }

  private static Map<String, Object> signal(ProtectionReport.Signal signal) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("exported", signal.exported());
    if (signal.exported()) {
      List<String> exporters = signal.exporters().stream().map(Object::toString).toList();
      told.put("level", signal.level().name());
      told.put("exporters", exporters);
      told.put("notLookedInto", signal.notLookedInto());
      told.put("hook", signal.hook());
    }
    return told;
  }

  private static Map<String, Object> error(ErrorIdentity identity) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", identity.name());
    told.put("domain", identity.domain());
    told.put("code", identity.code());
    told.put("status", identity.status());
    told.put("title", identity.title());
    return told;
  }
}
