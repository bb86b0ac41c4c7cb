/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.AUTH_201;
import static io.telltale.runtime.TestErrors.PAY_503;
import static io.telltale.runtime.TestErrors.authWriter;
import static io.telltale.runtime.TestErrors.paymentWriter;
import static io.telltale.runtime.TestErrors.registry;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.TestErrors.AuthRequired;
import io.telltale.runtime.TestErrors.Module;
import io.telltale.runtime.TestErrors.PaymentUnavailable;
import io.telltale.runtime.TestErrors.UnannotatedAuthRequired;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ErrorRegistryTest {

  private static final AuthRequired AUTH = new AuthRequired("alice@example.com", "acme");

  @Test
  void findsByClassAndNearestSuperclass() {
    ErrorRegistry registry = registry(authWriter());
    assertThat(registry.identityOf(AUTH)).isEqualTo(AUTH_201);
    assertThat(registry.identityOf(new UnannotatedAuthRequired("bob@example.com")))
        .isEqualTo(AUTH_201);
    assertThat(registry.identityOf(new IllegalStateException())).isNull();
    assertThat(registry.identityOf((Throwable) null)).isNull();
  }

  /** A library's own, which carries exceptions from thread to thread and says nothing itself. */
  private static final class Carrier extends RuntimeException {
    Carrier(@Nullable Throwable carried) {
      super("carried by the library", carried);
    }
  }

  @Test
  void looksThroughTheWrappersOfALibrary() {
    ErrorRegistry registry =
        registry(authWriter())
            .withWrappers(
                error -> {
                  throw new IllegalStateException("broken on purpose");
                },
                error -> error instanceof Carrier);
    ErrorDescriber describer = ErrorDescriber.builder().registry(registry).build();
    Carrier empty = new Carrier(null);

    assertThat(describer.unwrap(new Carrier(new ExecutionException(AUTH)))).isSameAs(AUTH);
    assertThat(describer.unwrap(empty)).isSameAs(empty);
  }

  @Test
  void prefersTheSubclass() {
    ErrorIdentity own = ErrorIdentity.builder("AUTH", 202).build();
    ErrorRegistry registry = registry(authWriter(), new Writer(UnannotatedAuthRequired.class, own));
    assertThat(registry.identityOf(new UnannotatedAuthRequired("bob@example.com"))).isEqualTo(own);
    assertThat(registry.identityOf(AUTH)).isEqualTo(AUTH_201);
  }

  @Test
  void asksForTheIdentityOfAnInstanceOnlyWhereItMayDiffer() {
    Writer constant =
        new Writer(AuthRequired.class, AUTH_201) {
          @Override
          public ErrorIdentity constantIdentity() {
            return AUTH_201;
          }

          @Override
          public @Nullable ErrorIdentity identity(Throwable error) {
            throw new AssertionError("asked although all have the same");
          }
        };
    assertThat(registry(constant).identityOf(AUTH)).isEqualTo(AUTH_201);

    Writer varying =
        new Writer(AuthRequired.class, AUTH_201) {
          @Override
          public @Nullable ErrorIdentity identity(Throwable error) {
            return error == AUTH ? PAY_503 : null;
          }
        };
    ErrorRegistry registry = registry(varying);
    assertThat(registry.identityOf(AUTH)).isEqualTo(PAY_503);
    assertThat(registry.identityOf(new AuthRequired("bob@example.com", "acme"))).isNull();
  }

  @Test
  void looksThroughWrappersUnlessTheyAreDeclaredThemselves() {
    ErrorRegistry registry = registry(authWriter());
    assertThat(registry.identityOf(new ExecutionException(AUTH))).isEqualTo(AUTH_201);
    assertThat(registry.identityOf(new CompletionException(new InvocationTargetException(AUTH))))
        .isEqualTo(AUTH_201);

    ErrorIdentity own = ErrorIdentity.builder("JOB", 1).build();
    ErrorRegistry declared = registry(authWriter(), new Writer(ExecutionException.class, own));
    assertThat(declared.identityOf(new ExecutionException(AUTH))).isEqualTo(own);
  }

  @Test
  void takesTheFirstDeclaredCauseOfWhatNobodyDeclares() {
    ErrorRegistry registry = registry(authWriter(), paymentWriter());
    Throwable payment = new PaymentUnavailable("4111111111111111", AUTH);

    assertThat(registry.identityOf(new IllegalStateException("no order", AUTH)))
        .isEqualTo(AUTH_201);
    assertThat(registry.identityOf(new IOException(new RuntimeException(payment))))
        .as("the nearest one")
        .isEqualTo(PAY_503);
    assertThat(registry.identityOf(payment)).as("its own").isEqualTo(PAY_503);
    assertThat(registry.identityOf(new IOException(new RuntimeException("none")))).isNull();
  }

  @Test
  void endsOnACauseThatIsItsOwn() {
    class Endless extends RuntimeException {
      @Override
      public synchronized Throwable getCause() {
        return this;
      }
    }
    assertThat(registry(authWriter()).identityOf(new Endless())).isNull();
  }

  @Test
  void findsByNameAndByCode() {
    ErrorRegistry registry = registry(paymentWriter(), authWriter());
    assertThat(registry.find("AUTH", "AUTH-201")).isEqualTo(AUTH_201);
    assertThat(registry.find("AUTH", "AUTH-999")).isNull();
    assertThat(registry.find("PAY", "AUTH-201")).isNull();
    assertThat(registry.find("PAY", 503)).isEqualTo(PAY_503);
    assertThat(registry.find("AUTH", 503)).isNull();
    assertThat(registry.all()).containsExactly(AUTH_201, PAY_503);
  }

  @Test
  void ignoresAModuleInAFormatThatItDoesNotKnow() {
    ErrorRegistry registry =
        ErrorRegistry.of(
            new Module(TestErrors.UNKNOWN_FORMAT, authWriter()), new Module(paymentWriter()));
    assertThat(registry.identityOf(AUTH)).isNull();
    assertThat(registry.all()).containsExactly(PAY_503);
  }

  @Test
  void goesOnWithoutAWriterThatIsGone() {
    ErrorModule stale =
        new ErrorModule() {
          @Override
          public int format() {
            return 1;
          }

          @Override
          public String name() {
            return "stale";
          }

          @Override
          public List<String> types() {
            return List.of(AuthRequired.class.getName());
          }

          @Override
          public ErrorWriter writer(String type) {
            throw new NoClassDefFoundError("AuthRequired_Telltale");
          }
        };
    ErrorRegistry registry = ErrorRegistry.of(stale, new Module(paymentWriter()));
    assertThat(registry.identityOf(AUTH)).isNull();
    assertThat(registry.identityOf(new PaymentUnavailable("4111", null))).isEqualTo(PAY_503);
    assertThat(registry.all()).containsExactly(PAY_503);
  }

  @Test
  void containsAWriterThatThrows() {
    Writer broken =
        new Writer(AuthRequired.class, AUTH_201) {
          @Override
          public @Nullable ErrorIdentity identity(Throwable error) {
            throw new IllegalStateException("alice@example.com");
          }
        };
    assertThat(registry(broken).identityOf(AUTH)).isNull();
  }

  @Test
  void takesAWriterOnlyForTheClassThatItIsFor() {
    // As if a class of the same name came from another class loader.
    Writer other =
        new Writer(AuthRequired.class, AUTH_201) {
          @Override
          public Class<? extends Throwable> type() {
            return PaymentUnavailable.class;
          }
        };
    ErrorModule module =
        new Module() {
          @Override
          public ErrorWriter writer(String type) {
            return type.equals(AuthRequired.class.getName()) ? other : ErrorWriter.NONE;
          }
        };
    assertThat(ErrorRegistry.of(module).identityOf(AUTH)).isNull();
  }
}
