/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.hostile;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** An exception of which one method throws, when it is armed. Its message holds the value. */
final class Victim extends RuntimeException {

  private final Map<String, Supplier<?>> faults = new TreeMap<>();

  Victim() {
    super("no account of " + Fault.CANARY);
  }

  /** Lets a method throw. */
  Victim at(String method, Supplier<?> fault) {
    faults.put(method, fault);
    return this;
  }

  private void pass(String method) {
    Supplier<?> fault = faults.get(method);
    if (fault != null) {
      fault.get();
    }
  }

  String name() {
    pass("accessor");
    return Fault.CANARY;
  }

  @Override
  public String getMessage() {
    pass("getMessage");
    return super.getMessage();
  }

  @Override
  public String getLocalizedMessage() {
    pass("getLocalizedMessage");
    return super.getLocalizedMessage();
  }

  @Override
  public synchronized Throwable getCause() {
    pass("getCause");
    return super.getCause();
  }

  @Override
  public StackTraceElement[] getStackTrace() {
    pass("getStackTrace");
    return super.getStackTrace();
  }

  @Override
  public String toString() {
    pass("toString");
    return super.toString();
  }

  @Override
  public int hashCode() {
    pass("hashCode");
    return super.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    pass("equals");
    return super.equals(other);
  }
}
