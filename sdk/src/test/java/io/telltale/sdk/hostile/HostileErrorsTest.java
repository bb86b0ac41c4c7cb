/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.hostile;

import static io.telltale.sdk.hostile.MaskedSdk.describer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.spi.ErrorWrapper;
import io.telltale.runtime.spi.KnownError;
import io.telltale.runtime.spi.ReadErrors;
import io.telltale.runtime.spi.ShapeRule;
import io.telltale.sdk.Features;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each fault in what tells about exceptions, and in exceptions: nothing of it gets to the
 * application, which has an exception of its own in hand, and no value leaves.
 */
class HostileErrorsTest {

  @RegisterExtension final Containment containment = new Containment();

  static Stream<Arguments> modules() {
    return FaultMatrix.of("ErrorModule");
  }

  @ParameterizedTest
  @MethodSource
  void modules(String method, Fault fault) {
    declared(method, fault);
  }

  static Stream<Arguments> writers() {
    return FaultMatrix.of("ErrorWriter");
  }

  @ParameterizedTest
  @MethodSource
  void writers(String method, Fault fault) {
    declared("writer." + method, fault);
  }

  static Stream<Arguments> maskers() {
    return FaultMatrix.of("Masker");
  }

  @ParameterizedTest
  @MethodSource
  void maskers(String method, Fault fault) {
    declared("masker." + method, fault);
  }

  static Stream<Arguments> values() {
    return FaultMatrix.each(
        List.of("value.toString", "list.iterator", "list.size", "map.entrySet"));
  }

  @ParameterizedTest
  @MethodSource
  void values(String method, Fault fault) {
    declared(method, fault);
  }

  /** A method of the module that declares {@link Victim}, or of what its writer hands over. */
  private void declared(String method, Fault fault) {
    containment.counted(
        fault,
        () -> {
          ErrorRegistry registry = ErrorRegistry.of(new VictimErrors(method, fault::raise));
          try (MaskedSdk sdk =
              new MaskedSdk(describer().registry(registry).build(), containment.spanExporter())) {
            sdk.record(new Victim());
          }
          assertThat(registry.all()).hasSizeLessThanOrEqualTo(1);
          assertThat(registry.find("ACC", 405)).isNull();
        });
  }

  static Stream<Arguments> exceptions() {
    return Stream.concat(FaultMatrix.each(List.of("accessor")), FaultMatrix.of("Throwable"));
  }

  @ParameterizedTest
  @MethodSource
  void exceptions(String method, Fault fault) {
    containment.counted(fault, () -> record(() -> new Victim().at(method, fault::raise)));
  }

  /** Alone, as a cause, and suppressed. */
  private void record(Supplier<Victim> victims) {
    try (MaskedSdk sdk = new MaskedSdk(describer().build(), containment.spanExporter())) {
      sdk.record(victims.get());
      sdk.record(new IllegalStateException("around", victims.get()));
      Throwable suppressing = new IllegalStateException("could not close");
      suppressing.addSuppressed(victims.get());
      sdk.record(suppressing);
    }
  }

  /** Exceptions are told apart by what they are: two that are equal are two. */
  @ParameterizedTest
  @ValueSource(strings = {"hashCode", "equals"})
  void isNeverAsked(String method) {
    int raised = Fault.raised();
    record(() -> new Victim().at(method, Fault.RUNTIME::raise));
    assertThat(Fault.raised()).isEqualTo(raised);
  }

  static Stream<Arguments> wrappers() {
    return FaultMatrix.of("ErrorWrapper");
  }

  @ParameterizedTest
  @MethodSource
  void wrappers(String method, Fault fault) {
    assumeTrue(Features.hook(), "asked where two events of one span may be one");
    ErrorWrapper wrapper = error -> fault.raise();
    ErrorRegistry registry = ErrorRegistry.of(new VictimErrors("", () -> null));
    containment.counted(
        fault,
        () -> {
          try (MaskedSdk sdk =
              new MaskedSdk(
                  describer().registry(registry.withWrappers(wrapper)).build(),
                  containment.spanExporter())) {
            sdk.record(new IllegalStateException("around", new Victim()));
          }
        });
  }

  static Stream<Arguments> rules() {
    return FaultMatrix.of("ShapeRule");
  }

  @ParameterizedTest
  @MethodSource
  void rules(String method, Fault fault) {
    ShapeRule rule =
        new ShapeRule() {
          @Override
          public Match find(String text, int from) {
            return method.equals("find")
                ? fault.raise()
                : from < text.length() ? new Match(from, text.length()) : null;
          }

          @Override
          public String replacement(String text, Match stretch) {
            return fault.raise();
          }
        };
    containment.counted(
        fault,
        () -> {
          try (MaskedSdk sdk =
              new MaskedSdk(
                  describer().shapeRules(List.of(rule)).build(), containment.spanExporter())) {
            sdk.record(new Victim());
          }
        });
  }

  static Stream<Arguments> knownErrors() {
    return FaultMatrix.of("KnownError");
  }

  @ParameterizedTest
  @MethodSource
  void knownErrors(String method, Fault fault) {
    KnownError known =
        new KnownError() {
          @Override
          public Set<String> types() {
            return method.equals("types")
                ? fault.raise()
                : Set.of(IllegalStateException.class.getName());
          }

          @Override
          public String skeleton(String type, String message, Consumer<String> values) {
            return method.equals("skeleton") ? fault.raise() : message;
          }

          @Override
          public void values(Throwable error, String type, Consumer<String> values) {
            if (method.equals("values")) {
              fault.raise();
            }
          }
        };
    containment.counted(
        fault,
        () -> {
          try (MaskedSdk sdk =
              new MaskedSdk(
                  describer().knownErrors(List.of(known)).build(), containment.spanExporter())) {
            sdk.record(new IllegalStateException("no account"));
          }
        });
  }

  static Stream<Arguments> callbacks() {
    return FaultMatrix.each(List.of("counter", "spanKind", "eventName"));
  }

  @ParameterizedTest
  @MethodSource
  void callbacks(String callback, Fault fault) {
    containment.contained(
        fault,
        () -> {
          try (MaskedSdk sdk =
              new MaskedSdk(
                  describer().build(),
                  containment.spanExporter(),
                  options ->
                      callback.equals("counter")
                          ? options.counter(labels -> fault.raise())
                          : options,
                  parts ->
                      switch (callback) {
                        case "spanKind" -> parts.withSpanKind(span -> fault.raise());
                        case "eventName" ->
                            parts.withSignals(true, true).withEventName(span -> fault.raise());
                        default -> parts;
                      })) {
            sdk.record(new Victim());
          }
        });
  }

  static Stream<Arguments> watchers() {
    return FaultMatrix.each(List.of("watcher"));
  }

  @ParameterizedTest
  @MethodSource
  void watchers(String callback, Fault fault) {
    Consumer<Throwable> watcher = error -> fault.raise();
    containment.contained(
        fault,
        () -> {
          ReadErrors.watch(watcher);
          try (MaskedSdk sdk = new MaskedSdk(describer().build(), containment.spanExporter())) {
            sdk.record(new Victim());
          } finally {
            ReadErrors.unwatch(watcher);
          }
        });
  }

  static Stream<Arguments> handlers() {
    return FaultMatrix.each(List.of("publish"));
  }

  @ParameterizedTest
  @MethodSource
  void handlers(String method, Fault fault) {
    Handler handler = new Raising(fault);
    Logger logger = Logger.getLogger("io.telltale.runtime");
    containment.contained(
        fault,
        () -> {
          logger.addHandler(handler);
          try (MaskedSdk sdk = new MaskedSdk(describer().build(), containment.spanExporter())) {
            // What is reported goes to the logger.
            sdk.record(new Victim().at("accessor", HostileErrorsTest::fail));
          } finally {
            logger.removeHandler(handler);
          }
        });
  }

  private static Object fail() {
    throw new IllegalStateException("no account of " + Fault.CANARY);
  }

  /** A handler of somebody else's that fails. */
  private static final class Raising extends Handler {
    private final Fault fault;

    Raising(Fault fault) {
      this.fault = fault;
    }

    @Override
    public void publish(LogRecord record) {
      fault.raise();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
