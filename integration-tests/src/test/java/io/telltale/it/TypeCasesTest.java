/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.telltale.it.Recordings.FRAMEWORK;
import static io.telltale.it.Recordings.STATUS;
import static io.telltale.it.Recordings.TELLTALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.it.errors.AccountException;
import io.telltale.it.errors.InvitedException;
import io.telltale.it.errors.OrderException;
import io.telltale.it.errors.OrderLostException;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exceptions of every kind of class, and from every class loader. */
class TypeCasesTest {

  private static final String EMAIL = "canary.rosa@mail.example";
  private static final List<String> WAYS = List.of(TELLTALE, FRAMEWORK, STATUS);

  @Test
  void case25_sensitivityIsInherited() {
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(outlets, () -> new InvitedException(EMAIL, "canary-subject"));
      departed.withoutAny("canary");
      for (String way : WAYS) {
        assertThat(departed.message(way)).isEqualTo("cannot invite *** at c***@mail.example");
        assertThat(departed.span(way).attributes())
            .containsEntry("error.code", 9L)
            .containsEntry("error.type", InvitedException.class.getName())
            .containsEntry("error.detail.email", "c***@mail.example");
      }
    }
  }

  @Test
  void case25_anUnannotatedSubclassThatHidesTheField() {
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(outlets, () -> new OrderLostException("canary-customer"));
      departed.withoutAny("canary");
      for (String way : WAYS) {
        assertThat(departed.message(way)).isEqualTo("no order of ***");
        assertThat(departed.span(way).attributes())
            .containsEntry("error.code", 11L)
            .containsEntry("error.type", OrderLostException.class.getName())
            .containsEntry("error.detail.customer", "***")
            .containsEntry("error.detail.shop", "corner");
      }
    }
  }

  @Test
  void case26_localAndAnonymousClasses() {
    class Local extends OrderException {
      Local() {
        super("canary-local");
      }
    }
    try (Outlets outlets = Outlets.open()) {
      Departed departed = Recordings.record(outlets, Local::new).withoutAny("canary");
      assertThat(departed.exception(TELLTALE).get("exception.type"))
          .isEqualTo(Local.class.getName());
    }
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(outlets, () -> new OrderException("canary-anonymous") {});
      departed.withoutAny("canary");
      for (String way : WAYS) {
        assertThat(departed.exception(way).get("exception.type").toString())
            .startsWith(TypeCasesTest.class.getName() + "$");
        assertThat(departed.span(way).attributes()).containsEntry("error.code", 11L);
      }
    }
  }

  @Test
  void case26_whatCannotBeReadIsACompileError(@TempDir Path classes) {
    Compilation compilation =
        Compilation.of(
            classes,
            Map.of(
                "app.HiddenException",
                """
                package app;
                import io.telltale.annotations.*;
                @ErrorCode(1)
                public class HiddenException extends RuntimeException {
                  @Sensitive private final String email = "";
                }
                """));
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0))
        .contains("[telltale:no-accessor]", "'email'")
        .contains("HiddenException.java:5");
  }

  static Stream<Function<Throwable, Throwable>> wrappers() {
    return Stream.of(
        ExecutionException::new,
        CompletionException::new,
        InvocationTargetException::new,
        UndeclaredThrowableException::new,
        error -> new ExecutionException(new CompletionException(error)));
  }

  @ParameterizedTest
  @MethodSource("wrappers")
  void case27_wrappersGiveWayToWhatTheyWrap(Function<Throwable, Throwable> wrapper) {
    ErrorDescriber.Builder full = ErrorDescriber.builder().stackTrace(StackTraceMode.FULL);
    Throwable sample = wrapper.apply(new IllegalStateException());
    try (Outlets outlets = Outlets.with(full).open()) {
      Departed departed =
          Recordings.record(outlets, () -> wrapper.apply(new AccountException(EMAIL)));
      departed.withoutAny(EMAIL);
      for (String way : WAYS) {
        assertThat(departed.span(way).attributes())
            .containsEntry("error.code", 2L)
            .containsEntry("error.type", AccountException.class.getName());
        assertThat(departed.exception(way))
            .containsEntry("exception.type", sample.getClass().getName());
        assertThat(departed.exception(way).get("exception.stacktrace").toString())
            .startsWith(sample.getClass().getName())
            .contains("Caused by: " + AccountException.class.getName());
      }
    }
  }

  private static final String TENANT =
      """
      package app;
      import io.telltale.annotations.*;
      @ErrorCode(value = %d, domain = "APP")
      public class TenantException extends RuntimeException {
        @Sensitive public final String tenant;
        public TenantException(String tenant) {
          super("no tenant " + tenant);
          this.tenant = tenant;
        }
      }
      """;

  @Test
  void case27_oneClassInTwoClassLoaders(@TempDir Path first, @TempDir Path second)
      throws Exception {
    Compilation.of(first, Map.of("app.TenantException", TENANT.formatted(1))).succeeded();
    Compilation.of(second, Map.of("app.TenantException", TENANT.formatted(2))).succeeded();
    try (Loader one = Loader.of(first);
        Loader two = Loader.of(second);
        Outlets outlets = Outlets.with(describer()).open()) {
      for (Loader loader : List.of(one, two)) {
        Throwable error = loader.exception("app.TenantException", "canary-tenant");
        var span = outlets.tracer().spanBuilder(loader == one ? "one" : "two").startSpan();
        outlets.telltale().recordException(span, error);
        span.end();
      }
      Departed departed = outlets.departed().withoutAny("canary");
      assertThat(departed.span("one").attributes()).containsEntry("error.name", "APP-1");
      assertThat(departed.span("two").attributes()).containsEntry("error.name", "APP-2");
    }
  }

  @Test
  void case27_noLoaderIsKept(@TempDir Path classes) throws Exception {
    Compilation.of(classes, Map.of("app.TenantException", TENANT.formatted(1))).succeeded();
    ErrorDescriber describer = describer().build();
    WeakReference<ClassLoader> loader = described(classes, describer);
    for (int i = 0; i < 50 && loader.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(loader.get()).isNull();
    assertThat(describer.registry()).isNotNull();
  }

  private static ErrorDescriber.Builder describer() {
    return ErrorDescriber.builder().registry(ErrorRegistry.load());
  }

  private static WeakReference<ClassLoader> described(Path classes, ErrorDescriber describer)
      throws Exception {
    try (Loader loader = Loader.of(classes)) {
      Throwable error = loader.exception("app.TenantException", "canary-tenant");
      assertThat(describer.describe(error).exceptionMessage()).isEqualTo("no tenant ***");
      return new WeakReference<>(loader.classes());
    }
  }

  private static final String LIBRARY =
      """
      package lib;
      import io.telltale.annotations.*;
      @ErrorCode(value = 1, domain = "LIB")
      public class LibraryException extends RuntimeException {
        %s public String user() { return user; }
        private final String user;
        public LibraryException(String user) {
          super("no user " + user);
          this.user = user;
        }
      }
      """;

  private static final String APPLICATION =
      """
      package app;
      import io.telltale.annotations.*;
      @ErrorCode(value = 2, domain = "APP")
      public class ApplicationException extends lib.LibraryException {
        public ApplicationException(String user) { super(user); }
        @ErrorAttribute public String shop() { return "corner"; }
      }
      """;

  @Test
  void case35_aLibraryThatMarksAMemberLater(
      @TempDir Path before, @TempDir Path after, @TempDir Path application) throws Exception {
    Compilation.of(before, Map.of("lib.LibraryException", LIBRARY.formatted(""))).succeeded();
    Compilation.of(after, Map.of("lib.LibraryException", LIBRARY.formatted("@Sensitive")))
        .succeeded();
    Compilation.against(
            List.of(before), application, Map.of("app.ApplicationException", APPLICATION))
        .succeeded();
    try (Loader loader = Loader.of(application, after);
        Outlets outlets = Outlets.with(describer()).open()) {
      Departed departed =
          Recordings.record(
              outlets, () -> loader.exception("app.ApplicationException", "canary-user"));
      departed.withoutAny("canary");
      for (String way : WAYS) {
        assertThat(departed.message(way)).isEqualTo("no user ***");
        assertThat(departed.span(way).attributes())
            .containsEntry("error.name", "APP-2")
            .containsEntry("error.detail.user", "***")
            .containsEntry("error.detail.shop", "corner");
      }
    }
  }
}
