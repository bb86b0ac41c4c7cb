/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.telltale.annotations.Mask;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.registry.ClassFinder;
import io.telltale.runtime.internal.registry.ModuleRegistries;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which exceptions go the short way. That both ways give the same is tested with the tracer. */
class PlainErrorTest {

  private static final AttributeKey<String> USER = stringKey("error.detail.user");
  private static final AttributeKey<String> TENANT = stringKey("error.detail.tenant");

  private final ErrorRecords records =
      new ErrorRecords(
          ModuleRegistries.lookupOf(ModuleRegistries.of(List.of(new SessionModule()))),
          new RecordingPolicy(
              Masks.create(null, null),
              null,
              new TextMasker(ShapeScanner.of(EnumSet.allOf(Shape.class))),
              MessagePolicy.KNOWN,
              KnownErrors.NONE,
              StackTraceMode.OFF,
              StackTraceMode.FRAMES,
              false),
          SecretLedger.create(),
          ClassFinder.NONE);

  private static class SessionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String user;
    private final String tenant;

    SessionException(String message, String user, @Nullable Throwable cause) {
      super(message, cause);
      this.user = user;
      this.tenant = "acme";
    }
  }

  private static final class SessionWriter implements ErrorWriter {

    @Override
    public Class<? extends Throwable> type() {
      return SessionException.class;
    }

    @Override
    public ErrorIdentity constantIdentity() {
      return ErrorIdentity.builder("SHOP", 7).build();
    }

    @Override
    public void write(Throwable error, MemberSink out) {
      out.putSensitive(USER, Mask.EMAIL, ((SessionException) error).user);
      out.putString(TENANT, ((SessionException) error).tenant);
    }
  }

  private static final class SessionModule implements ErrorModule {

    private final ErrorWriter writer = new SessionWriter();

    @Override
    public int format() {
      return 1;
    }

    @Override
    public String name() {
      return "test";
    }

    @Override
    public List<String> types() {
      return List.of(SessionException.class.getName());
    }

    @Override
    public ErrorWriter writer(String type) {
      return types().contains(type) ? writer : ErrorWriter.NONE;
    }
  }

  private @Nullable PlainError take(String message, String user) {
    return records.takePlain(new SessionException(message, user, null), Attributes.empty());
  }

  /** What it inherits from the interface, it would take otherwise than a record does. */
  @Test
  void takesEachKindOfMemberItself() throws NoSuchMethodException {
    for (Method method : MemberSink.class.getMethods()) {
      if (Modifier.isStatic(method.getModifiers())) {
        continue;
      }
      Method own = PlainError.class.getMethod(method.getName(), method.getParameterTypes());
      assertThat(own.getDeclaringClass()).as("%s", method).isNotEqualTo(MemberSink.class);
    }
  }

  @Test
  void anExceptionAsMostAreGoesTheShortWay() {
    for (String user : List.of("alice@example.com", "bob@example.org", "rosa.luxemburg")) {
      PlainError read = take("no session for '" + user + "'", user);

      assertThat(read).isNotNull();
      assertThat(read.record()).as(user).isNull();
      assertThat(read.exceptionMessage).startsWith("no session for '").doesNotContain(user);
    }
    PlainError silent = take("no session", "alice@example.com");
    assertThat(silent).isNotNull();
    assertThat(silent.record()).isNull();
  }

  @Test
  void otherExceptionsDoNot() {
    assertThat(records.takePlain(new IllegalStateException("undeclared"), Attributes.empty()))
        .isNull();
    SessionException suppressing = new SessionException("late", "alice@example.com", null);
    suppressing.addSuppressed(new IllegalStateException());
    Throwable twice =
        new SessionException(
            "late", "bob@example.org", new IllegalStateException("failed", suppressing));
    Throwable long4 = new SessionException("late", "alice@example.com", null);
    for (int i = 0; i < 4; i++) {
      long4 = i % 2 == 0 ? new IllegalStateException(long4) : new RuntimeException(long4);
    }
    Throwable copied = new IllegalStateException("failed", new IllegalStateException());
    for (Throwable other : List.of(suppressing, twice, long4, copied)) {
      assertThat(records.takePlain(other, Attributes.empty())).as(other.toString()).isNull();
    }
    for (String message : List.of("token%20alice", "no session for bob@example.org")) {
      PlainError read = take(message, "alice@example.com");
      assertThat(read).isNotNull();
      ErrorRecord record = read.record();
      assertThat(record).as(message).isNotNull();
      records.giveBack(record);
    }
  }

  @Test
  void exceptionsInSimpleChainsGoTheShortWay() {
    for (String user : List.of("alice@example.com", "bob@example.org")) {
      String message = "no session for " + user;
      Throwable caused = new SessionException(message, user, new IOException("closed"));
      Throwable wrapped =
          new IllegalStateException("failed", new SessionException(message, user, null));
      Throwable quoting = new RuntimeException(new SessionException(message, user, null));
      for (Throwable error : List.of(caused, wrapped, quoting)) {
        PlainError read = records.takePlain(error, Attributes.empty());

        assertThat(read).isNotNull();
        assertThat(read.record()).as(error.toString()).isNull();
        assertThat(read.causeTypes()).isNotEmpty();
        assertThat(read.errorType()).isEqualTo(SessionException.class.getCanonicalName());
        assertThat(read.exceptionMessage()).doesNotContain(user);
      }
    }
  }

  /** Whatever a cause says by its shape is secret in all texts of the trace. */
  @Test
  void causesThatHaveAShapeDoNot() {
    PlainError read =
        records.takePlain(
            new SessionException(
                "no session", "alice@example.com", new IOException("bob@example.org")),
            Attributes.empty());

    assertThat(read).isNotNull();
    assertThat(read.record()).isNotNull();
    assertThat(read.record().secrets().size()).isEqualTo(2);
    records.giveBack(read.record());
  }

  @Test
  void textsOfTheCallerThatMayLeaveGoTheShortWay() {
    Attributes harmless =
        Attributes.of(stringKey("http.route"), "/orders", AttributeKey.longKey("attempt"), 3L);
    Attributes quoting = Attributes.of(stringKey("query"), "user is alice@example.com");
    Attributes shaped =
        Attributes.of(AttributeKey.stringArrayKey("to"), List.of("bob@example.org"));

    for (Attributes additional : List.of(harmless, quoting, shaped)) {
      SessionException error = new SessionException("no session", "alice@example.com", null);
      PlainError read = records.takePlain(error, additional);

      assertThat(read).isNotNull();
      ErrorRecord record = read.record();
      assertThat(record == null).as("%s", additional).isEqualTo(additional.equals(harmless));
      if (record != null) {
        records.giveBack(record);
      }
    }
  }

  /** An address of somebody else stands in the words around the value. */
  @Test
  void keepsNothingOfAMessageThatHasAShape() {
    PlainError read = take("'alice@example.com' was asked by bob@example.org", "alice@example.com");

    assertThat(read).isNotNull();
    assertThat(read.record()).isNotNull();
    assertThat(read.usual).extracting("words").isNull();
    records.giveBack(read.record());
  }
}
