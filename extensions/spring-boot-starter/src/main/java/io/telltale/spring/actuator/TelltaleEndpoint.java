/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.actuator;

import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.sdk.HostSupport;
import io.telltale.sdk.ProtectionReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * {@code /actuator/telltale}: what is protected, which errors are declared, and how often something
 * was masked. It has no value of any exception.
 */
@Endpoint(id = "telltale")
final class TelltaleEndpoint {

  private final LastReport report;
  private final ErrorRegistry registry;

  TelltaleEndpoint(LastReport report, ErrorRegistry registry) {
    this.report = report;
    this.registry = registry;
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
