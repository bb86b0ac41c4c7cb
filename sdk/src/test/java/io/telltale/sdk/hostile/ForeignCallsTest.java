/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Finds in the class files every call of code that is not ours, and whether it stands in a guard: a
 * {@code try} that catches every {@link Throwable}, in the method itself or in all that call it.
 */
class ForeignCallsTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.telltale.runtime", "io.telltale.sdk", "io.telltale.annotations");

  /** What an exception can override; {@code getSuppressed} is final. */
  private static final Set<String> OF_THROWABLES =
      Set.of(
          "getMessage",
          "getLocalizedMessage",
          "getCause",
          "getStackTrace",
          "toString",
          "printStackTrace",
          "initCause",
          "hashCode",
          "equals");

  /** Of OpenTelemetry, what applications and libraries implement and Telltale calls. */
  private static final Set<String> OF_OPEN_TELEMETRY =
      Set.of(
          "io.opentelemetry.api.trace.Span",
          "io.opentelemetry.sdk.trace.export.SpanExporter",
          "io.opentelemetry.sdk.logs.export.LogRecordExporter",
          "io.opentelemetry.sdk.metrics.export.MetricExporter",
          "io.opentelemetry.sdk.trace.SpanProcessor",
          "io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor",
          "io.opentelemetry.sdk.logs.LogRecordProcessor",
          "io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider",
          "io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider",
          "io.opentelemetry.context.propagation.TextMapPropagator",
          "io.opentelemetry.context.propagation.TextMapSetter",
          "io.opentelemetry.context.propagation.TextMapGetter");

  /** Of any object: compilers from 18 on name the interface as their owner, older ones Object. */
  private static final Set<String> OF_OBJECTS =
      Set.of("getClass", "toString", "hashCode", "equals");

  /** Where the calls of a method stand in guards that class files do not show, and why. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("EdgeHeaders", "asked by the propagator within EdgePropagator"),
          Map.entry("EdgeHeaders$Getter", "asked by the propagator within EdgePropagator"),
          Map.entry("GetAll", "asked by EdgeHeaders; the probe is of its own"),
          Map.entry("ExporterProperties", "what others have told was taken by ReadMapping"),
          Map.entry("TracingConfigRules", "what others have told was taken by ReadMapping"),
          Map.entry("ReadMapping", "the default of the interface, which asks ReadMapping"),
          Map.entry("ExporterMapping", "the default of the interface"),
          Map.entry("ErrorWriter", "the default of the interface"),
          Map.entry("KnownError", "the default of the interface"),
          Map.entry("ErrorIdentity", "writes to the span of who calls it"),
          Map.entry("ProvidedExporters", "references, called in a guard of the same class"),
          Map.entry("MaskingSpanExporter", "references, called by MaskingExporter"),
          Map.entry("MaskingLogRecordExporter", "references, called by MaskingExporter"),
          Map.entry("MaskingMetricExporter", "references, called by MaskingExporter"),
          Map.entry("QueueSpanProcessor$Builder", "a reference, called by BatchExporter"),
          Map.entry("RenewedExporters", "references, called by Renewal within MaskingExporter"),
          Map.entry("RenewedExporters$Spans", "OTLP's own exporter, within MaskingExporter"),
          Map.entry("RenewedExporters$LogRecords", "OTLP's own exporter, within MaskingExporter"),
          Map.entry("RenewedExporters$Metrics", "OTLP's own exporter, within MaskingExporter"),
          Map.entry("ClosingRetries", "an exporter of OpenTelemetry's that was not used yet"),
          Map.entry("SupportedSdk", "the cause of an error that it has made itself"));

  /** Interfaces of these packages that Telltale implements itself, and hands to others. */
  private static final Set<String> OURS = Set.of("MemberSink", "MemberTexts", "Quoted");

  private final Map<JavaCodeUnit, Boolean> known = new HashMap<>();

  private static List<JavaAccess<?>> foreignCalls() {
    List<JavaAccess<?>> calls = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        calls.addAll(unit.getCallsFromSelf());
        calls.addAll(unit.getCodeUnitReferencesFromSelf());
      }
    }
    calls.removeIf(call -> !isForeign(call));
    return calls;
  }

  private static boolean isForeign(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    if (owner.isAssignableTo(Throwable.class)) {
      return OF_THROWABLES.contains(name)
          && !owner.getPackageName().startsWith("io.telltale")
          && !access.getOriginOwner().isAssignableTo(Throwable.class);
    }
    if (OF_OBJECTS.contains(name)) {
      return false;
    }
    if (OF_OPEN_TELEMETRY.contains(owner.getName())) {
      return !isStatic(access);
    }
    return isSpi(owner) && !OURS.contains(owner.getSimpleName()) && !isStatic(access);
  }

  /** What is on the pages for users is implemented by them. */
  private static boolean isSpi(JavaClass type) {
    return type.isInterface()
        && !type.isAnnotation()
        && List.of("io.telltale.runtime.spi", "io.telltale.sdk.spi", "io.telltale.annotations")
            .contains(type.getPackageName());
  }

  private static boolean isStatic(JavaAccess<?> access) {
    return access.getTarget() instanceof AccessTarget.CodeUnitCallTarget target
        && target.resolveMember().stream()
            .anyMatch(member -> member.getModifiers().contains(JavaModifier.STATIC));
  }

  private static boolean standsInGuard(JavaAccess<?> access) {
    return access.getContainingTryBlocks().stream()
        .flatMap(block -> block.getCaughtThrowables().stream())
        .anyMatch(caught -> caught.getName().equals("java.lang.Throwable"));
  }

  private boolean isGuarded(JavaAccess<?> access) {
    return standsInGuard(access)
        || isReachedInGuardsOnly(access.getOrigin())
        || (access instanceof JavaMethodReference && isHandedToGuard(access.getOrigin()));
  }

  private static boolean isHandedToGuard(JavaCodeUnit unit) {
    return unit.getMethodCallsFromSelf().stream()
        .anyMatch(call -> call.getTargetOwner().getSimpleName().equals("ExporterCalls"));
  }

  private boolean isReachedInGuardsOnly(JavaCodeUnit unit) {
    Boolean answer = known.get(unit);
    if (answer != null) {
      return answer;
    }
    if (isEntry(unit)) {
      known.put(unit, false);
      return false;
    }
    known.put(unit, true); // What calls itself adds nothing.
    Set<JavaAccess<?>> callers = callersOf(unit).collect(Collectors.toSet());
    answer = !callers.isEmpty() && callers.stream().allMatch(this::isGuarded);
    known.put(unit, answer);
    return answer;
  }

  /** Whether it is called from outside, by users or by OpenTelemetry. */
  private static boolean isEntry(JavaCodeUnit unit) {
    JavaClass owner = unit.getOwner();
    boolean shown =
        !owner.getPackageName().contains(".internal")
            && owner.getModifiers().contains(JavaModifier.PUBLIC)
            && unit.getModifiers().contains(JavaModifier.PUBLIC);
    return shown
        || Stream.concat(
                owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
            .filter(type -> type.getPackageName().startsWith("io.opentelemetry"))
            .flatMap(type -> type.getMethods().stream())
            .anyMatch(method -> method.getName().equals(unit.getName()));
  }

  /** Also those that call what it overrides. */
  private static Stream<JavaAccess<?>> callersOf(JavaCodeUnit unit) {
    JavaClass owner = unit.getOwner();
    Stream<JavaClass> types =
        Stream.concat(
            Stream.of(owner),
            Stream.concat(
                owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream()));
    List<String> parameters = unit.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    return types
        .filter(type -> type == owner || !unit.isConstructor())
        .flatMap(type -> type.getAccessesToSelf().stream())
        .filter(access -> access.getName().equals(unit.getName()))
        .filter(
            access ->
                access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                    && target.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toList()
                        .equals(parameters));
  }

  @Test
  void eachStandsInAGuard() {
    Set<String> open = new TreeSet<>();
    for (JavaAccess<?> call : foreignCalls()) {
      if (!isGuarded(call) && !ELSEWHERE.containsKey(simpleName(call.getOriginOwner()))) {
        open.add(call.getOrigin().getFullName() + " calls " + call.getTarget().getFullName());
      }
    }
    assertThat(open).isEmpty();
  }

  private static String simpleName(JavaClass type) {
    return type.getName().substring(type.getPackageName().length() + 1);
  }

  /** So that no call is added which nobody has tried. */
  @Test
  void faultsArePutIntoEach() {
    Set<String> found = new TreeSet<>();
    for (JavaAccess<?> call : foreignCalls()) {
      found.add(call.getTargetOwner().getSimpleName() + "." + call.getName());
    }
    assertThat(FaultMatrix.names()).containsExactlyInAnyOrderElementsOf(found);
  }
}
