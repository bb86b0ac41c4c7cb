/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.annotations.SpanStatus;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.MemberTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Exceptions of several shapes, and writers for them as the compiler would generate them. */
final class TestErrors {

  static final AttributeKey<String> EMAIL = AttributeKey.stringKey("error.detail.email");
  static final AttributeKey<String> TENANT = AttributeKey.stringKey("error.detail.tenant");
  static final AttributeKey<String> CARD = AttributeKey.stringKey("error.detail.card");
  static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("error.detail.attempt");

  private TestErrors() {}

  /** The exception of the documentation. */
  static class AuthRequired extends RuntimeException {
    private final @Nullable String email;
    private final @Nullable String tenant;
    int emailCalls;

    AuthRequired(@Nullable String email, @Nullable String tenant) {
      super("no session for " + email);
      this.email = email;
      this.tenant = tenant;
    }

    @Nullable String email() {
      emailCalls++;
      return email;
    }
  }

  /** A subclass that declares nothing. */
  static final class UnannotatedAuthRequired extends AuthRequired {
    UnannotatedAuthRequired(String email) {
      super(email, null);
    }
  }

  /** A failure of a service behind this one; its message comes from the cause. */
  static final class PaymentUnavailable extends RuntimeException {
    final String card;

    PaymentUnavailable(String card, @Nullable Throwable cause) {
      super(cause);
      this.card = card;
    }
  }

  static final ErrorIdentity AUTH_201 =
      ErrorIdentity.builder("AUTH", 201).status(401).title("Authentication required").build();

  /** Newer than this runtime knows. */
  static final int UNKNOWN_FORMAT = 2;

  static final ErrorIdentity PAY_503 = ErrorIdentity.builder("PAY", 503).status(503).build();

  static Writer authWriter() {
    return new Writer(AuthRequired.class, AUTH_201)
        .members(
            (error, out) -> {
              AuthRequired auth = (AuthRequired) error;
              out.putSensitive(EMAIL, Mask.EMAIL, auth.email());
              out.putString(TENANT, auth.tenant);
            })
        .template(members -> "No session for " + members.get(EMAIL));
  }

  static Writer paymentWriter() {
    return new Writer(PaymentUnavailable.class, PAY_503)
        .members(
            (error, out) ->
                out.putSensitive(CARD, Mask.LAST_FOUR, ((PaymentUnavailable) error).card));
  }

  static ErrorIdentity identity(String domain, int code, int status, SpanStatus spanStatus) {
    return ErrorIdentity.builder(domain, code).status(status).spanStatus(spanStatus).build();
  }

  static ErrorRegistry registry(Writer... writers) {
    return ErrorRegistry.of(new Module(writers));
  }

  /** A writer put together by a test. */
  static class Writer implements ErrorWriter {
    private final Class<? extends Throwable> type;
    private final @Nullable ErrorIdentity identity;
    private BiConsumer<Throwable, MemberSink> members = (error, out) -> {};
    private Function<MemberTexts, @Nullable String> template = texts -> null;

    Writer(Class<? extends Throwable> type, @Nullable ErrorIdentity identity) {
      this.type = type;
      this.identity = identity;
    }

    Writer members(BiConsumer<Throwable, MemberSink> members) {
      this.members = members;
      return this;
    }

    Writer template(Function<MemberTexts, @Nullable String> template) {
      this.template = template;
      return this;
    }

    @Override
    public Class<? extends Throwable> type() {
      return type;
    }

    @Override
    public @Nullable ErrorIdentity constantIdentity() {
      // One that a test has made otherwise may tell them apart.
      return getClass() == Writer.class ? identity : null;
    }

    @Override
    public @Nullable ErrorIdentity identity(Throwable error) {
      return identity;
    }

    @Override
    public List<ErrorIdentity> identities() {
      return identity == null ? List.of() : List.of(identity);
    }

    @Override
    public void write(Throwable error, MemberSink out) {
      members.accept(error, out);
    }

    @Override
    public @Nullable String message(ErrorIdentity identity, MemberTexts texts) {
      return template.apply(texts);
    }
  }

  /** A module of such writers. */
  static class Module implements ErrorModule {
    private final Map<String, Writer> writers = new LinkedHashMap<>();
    private final int format;

    Module(Writer... writers) {
      this(1, writers);
    }

    Module(int format, Writer... writers) {
      this.format = format;
      for (Writer writer : writers) {
        this.writers.put(writer.type().getName(), writer);
      }
    }

    @Override
    public int format() {
      return format;
    }

    @Override
    public String name() {
      return "test";
    }

    @Override
    public List<String> types() {
      return List.copyOf(writers.keySet());
    }

    @Override
    public ErrorWriter writer(String type) {
      return writers.containsKey(type) ? writers.get(type) : ErrorWriter.NONE;
    }
  }
}
