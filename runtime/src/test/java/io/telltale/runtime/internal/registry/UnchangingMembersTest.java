/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Which exceptions say always the same of themselves, by writers as the compiler makes them. */
class UnchangingMembersTest {

  static class Steady extends RuntimeException {
    final String email;
    final int attempt;
    String tenant = "acme";
    final AtomicReference<String> held = new AtomicReference<>("x");

    Steady(String email) {
      this.email = email;
      this.attempt = email.length();
    }

    String email() {
      return email;
    }

    String shown() {
      return email + attempt;
    }

    String tenant() {
      return tenant;
    }

    AtomicReference<String> held() {
      return held;
    }
  }

  static class Inheriting extends Steady {
    Inheriting(String email) {
      super(email);
    }
  }

  static final class Overriding extends Steady {
    private String other;

    Overriding(String email) {
      super(email);
      this.other = email;
    }

    @Override
    String email() {
      return other;
    }
  }

  static final class Accessors implements ErrorWriter {
    @Override
    public Class<? extends Throwable> type() {
      return Steady.class;
    }

    @Override
    public void write(Throwable error, MemberSink out) {
      Steady exception = (Steady) error;
      if (exception.getClass() != Steady.class) {
        out.readThrough(exception, Steady.class, "email");
      }
      out.putSensitive(AttributeKey.stringKey("error.detail.email"), Mask.EMAIL, exception.email());
      out.putLong(AttributeKey.longKey("error.detail.attempt"), exception.attempt);
    }
  }

  static final class Fields implements ErrorWriter {
    @Override
    public Class<? extends Throwable> type() {
      return Steady.class;
    }

    @Override
    public void write(Throwable error, MemberSink out) {
      out.putSensitive(
          AttributeKey.stringKey("error.detail.email"), Mask.EMAIL, ((Steady) error).email);
    }
  }

  static final class Computing implements ErrorWriter {
    @Override
    public Class<? extends Throwable> type() {
      return Steady.class;
    }

    @Override
    public void write(Throwable error, MemberSink out) {
      out.putSensitive(
          AttributeKey.stringKey("error.detail.email"), Mask.EMAIL, ((Steady) error).shown());
    }
  }

  static final class Mutable implements ErrorWriter {
    @Override
    public Class<? extends Throwable> type() {
      return Steady.class;
    }

    @Override
    public void write(Throwable error, MemberSink out) {
      out.putString(AttributeKey.stringKey("error.detail.email"), ((Steady) error).tenant());
    }
  }

  static final class MutableField implements ErrorWriter {
    @Override
    public Class<? extends Throwable> type() {
      return Steady.class;
    }

    @Override
    public void write(Throwable error, MemberSink out) {
      out.putString(AttributeKey.stringKey("error.detail.email"), ((Steady) error).tenant);
    }
  }

  static final class Holding implements ErrorWriter {
    @Override
    public Class<? extends Throwable> type() {
      return Steady.class;
    }

    @Override
    public void write(Throwable error, MemberSink out) {
      out.putString(AttributeKey.stringKey("error.detail.email"), ((Steady) error).held().get());
    }
  }

  static final class OfMessage implements ErrorWriter {
    @Override
    public Class<? extends Throwable> type() {
      return Steady.class;
    }

    @Override
    public void write(Throwable error, MemberSink out) {
      out.putString(AttributeKey.stringKey("error.detail.email"), error.getMessage());
    }
  }

  @Test
  void readsFinalFieldsAndWhatReturnsThem() {
    assertThat(areAll(Steady.class, new Accessors())).isTrue();
    assertThat(areAll(Steady.class, new Fields())).isTrue();
    assertThat(areAll(Steady.class, new Fields(), new Accessors())).isTrue();
    assertThat(areAll(Inheriting.class, new Accessors())).isTrue();
  }

  @Test
  void doesNotTrustWhatMayChange() {
    assertThat(areAll(Steady.class, new Computing())).isFalse();
    assertThat(areAll(Steady.class, new Mutable())).isFalse();
    assertThat(areAll(Steady.class, new MutableField())).isFalse();
    assertThat(areAll(Steady.class, new Holding())).isFalse();
    assertThat(areAll(Steady.class, new OfMessage())).isFalse();
    assertThat(areAll(Steady.class, new Accessors(), new Mutable())).isFalse();
  }

  @Test
  void asksTheAccessorOfTheSubclass() {
    assertThat(areAll(Overriding.class, new Accessors())).isFalse();
    assertThat(areAll(Overriding.class, new Fields())).isTrue();
  }

  @Test
  void knowsNothingOfAWriterWithoutAClassFile() {
    assertThat(areAll(Steady.class, proxy())).isFalse();
  }

  private static ErrorWriter proxy() {
    return (ErrorWriter)
        Proxy.newProxyInstance(
            UnchangingMembersTest.class.getClassLoader(),
            new Class<?>[] {ErrorWriter.class},
            (proxy, method, args) -> method.getName().equals("identities") ? List.of() : null);
  }

  private static boolean areAll(Class<?> type, ErrorWriter... writers) {
    return UnchangingMembers.areAll(
        type, new WriterChain(type.getName(), List.of(writers), null, null, true, true, List.of()));
  }
}
