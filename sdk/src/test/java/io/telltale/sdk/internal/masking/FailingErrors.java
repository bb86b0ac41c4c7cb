/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import java.util.List;
import java.util.function.Supplier;

/** One declared exception, whose accessor does what a test wants. */
final class FailingErrors implements ErrorModule, ErrorWriter {

  private static final ErrorIdentity IDENTITY =
      ErrorIdentity.builder("TEST", 13).title("Something failed").build();
  private static final AttributeKey<String> SECRET = AttributeKey.stringKey("error.detail.secret");

  /** The exception. */
  static class Failing extends RuntimeException {

    private final transient Supplier<String> accessor;

    Failing(String message, Supplier<String> accessor) {
      super(message);
      this.accessor = accessor;
    }
  }

  @Override
  public int format() {
    return 1;
  }

  @Override
  public String name() {
    return "failing";
  }

  @Override
  public List<String> types() {
    return List.of(Failing.class.getName());
  }

  @Override
  public ErrorWriter writer(String type) {
    return this;
  }

  @Override
  public Class<Failing> type() {
    return Failing.class;
  }

  @Override
  public ErrorIdentity identity(Throwable error) {
    return IDENTITY;
  }

  @Override
  public List<ErrorIdentity> identities() {
    return List.of(IDENTITY);
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    out.putSensitive(SECRET, Mask.REDACT, ((Failing) error).accessor.get());
  }
}
