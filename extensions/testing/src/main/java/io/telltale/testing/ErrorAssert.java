/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.testing.ObservedOutput.Part;
import io.telltale.testing.internal.values.DeclaredValues;
import io.telltale.testing.internal.values.SensitiveValue;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Asserts what may leave the process of an exception. It looks at everything, also at the full
 * stack trace and the reply to a caller.
 */
public final class ErrorAssert extends AbstractAssert<ErrorAssert, Throwable> {

  private final ErrorRegistry registry;

  ErrorAssert(Throwable error) {
    super(error, ErrorAssert.class);
    this.registry = ErrorRegistry.load();
  }

  /** Verifies the name of the declared error, {@code AUTH-201} say. */
  public ErrorAssert isDeclaredAs(String name) {
    isNotNull();
    ErrorIdentity identity = registry.identityOf(actual);
    String found = identity == null ? "" : identity.name();
    if (!found.equals(name)) {
      failWithMessage(
          "Expected %s to be declared as %s, but it is %s",
          actual.getClass().getName(), name, found.isEmpty() ? "not declared" : found);
    }
    return this;
  }

  /** Verifies that nobody declared the exception. */
  public ErrorAssert isNotDeclared() {
    isNotNull();
    ErrorIdentity identity = registry.identityOf(actual);
    if (identity != null) {
      failWithMessage(
          "Expected %s not to be declared, but it is as %s",
          actual.getClass().getName(), identity.name());
    }
    return this;
  }

  /**
   * Verifies that the values are masked: the exception has each of them, in a message or as a
   * declared value, but nothing that leaves has one, in any encoding of {@link LeakSearch}. A
   * failure does not repeat them.
   */
  public ErrorAssert masks(String... values) {
    isNotNull();
    List<SensitiveValue> declared = DeclaredValues.of(actual);
    for (String value : values) {
      if (new ObservedOutput("", rawTexts(declared)).leaks(LeakSearch.of(value)).isEmpty()) {
        failWithMessage(
            "Expected a value of %s characters to stand in %s, in its members or the messages of"
                + " it, its causes and suppressed exceptions; so there is nothing to be masked."
                + " Values of fewer than 4 characters, or all alike, cannot be searched for",
            value.length(), actual.getClass().getName());
      }
    }
    return hasNoLeak(LeakSearch.of(values));
  }

  /**
   * Verifies that every value that the exception, its causes and suppressed exceptions declare
   * sensitive is masked, and that there is one.
   */
  public ErrorAssert masksAllDeclaredValues() {
    isNotNull();
    LeakSearch search = new LeakSearch(DeclaredValues.of(actual));
    if (search.size() == 0) {
      failWithMessage(
          "Expected %s to declare a sensitive value that can be searched for, but it declares none."
              + " Mark its members with @Sensitive, and look whether the processor ran",
          actual.getClass().getName());
    }
    return hasNoLeak(search);
  }

  private List<Part> rawTexts(List<SensitiveValue> declared) {
    List<Part> parts = new ArrayList<>();
    declared.forEach(value -> parts.add(new Part("", value.value())));
    StringWriter trace = new StringWriter();
    actual.printStackTrace(new PrintWriter(trace, true));
    parts.add(new Part("", trace.toString()));
    return parts;
  }

  private ErrorAssert hasNoLeak(LeakSearch search) {
    List<Part> parts = DeclaredValues.quietly(() -> RecordedError.parts(actual, registry));
    List<String> leaks =
        new ObservedOutput(actual.getClass().getName(), List.copyOf(parts)).leaks(search);
    if (!leaks.isEmpty()) {
      // The text may hold percent signs, and is no format.
      failWithMessage("%s", "Expected no leak, but found\n  - " + String.join("\n  - ", leaks));
    }
    return this;
  }
}
