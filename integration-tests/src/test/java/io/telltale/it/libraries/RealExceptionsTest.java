/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.it.errors.SecretException;
import io.telltale.sdk.TracingConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How much of a value leaves with the exceptions of real libraries that quote it. The figures are
 * those of {@code docs/known-errors.md}.
 */
class RealExceptionsTest {

  private static final List<String> SHAPED =
      List.of("quillon.ravensworth@mail.example", "4000056655665556", "DE89370400440532013000");

  /**
   * One exception.
   *
   * @param name names what is recorded of it
   * @param value what it quotes
   */
  private record Planted(Provocation by, String name, String value) {
    boolean hasShape() {
      return name.endsWith("of a shape");
    }
  }

  private static final List<Planted> PLANTED = new ArrayList<>();
  private static final Set<Planted> UNDECLARED = new LinkedHashSet<>();
  private static final Set<Planted> AS_TEXTS = new LinkedHashSet<>();
  private static final Set<Planted> IN_BODY = new LinkedHashSet<>();
  private static final Set<Planted> BODY_ALONE = new LinkedHashSet<>();
  private static final Set<Planted> AS_CAUSE = new LinkedHashSet<>();
  private static final Set<Planted> STRICT = new LinkedHashSet<>();
  private static final List<String> UNTOLD = new ArrayList<>();
  private static final List<String> MESSAGES = new ArrayList<>();

  @BeforeAll
  static void record() throws IOException {
    plant();
    try (Recorded production = new Recorded(TracingConfig.production());
        Recorded withStack =
            new Recorded(TracingConfig.production().toBuilder().captureStackTrace(true).build());
        Recorded strict = new Recorded(TracingConfig.strict())) {
      for (Planted planted : PLANTED) {
        production.byTelltale(planted.name + " telltale", thrown(planted));
        production.byFramework(planted.name + " framework", thrown(planted));
        production.asTexts(planted.name + " texts", thrown(planted));
        production.inBody(planted.name + " body", thrown(planted));
        production.inBodyAlone(planted.name + " alone", thrown(planted));
        withStack.byTelltale(planted.name, asCause(planted));
        withStack.byFramework(planted.name + " framework", asCause(planted));
        strict.byTelltale(planted.name, thrown(planted));
        strict.byFramework(planted.name + " framework", thrown(planted));
        strict.asTexts(planted.name + " texts", thrown(planted));
      }
      production.flush();
      withStack.flush();
      strict.flush();
      for (Planted planted : PLANTED) {
        look(planted, production, withStack, strict);
      }
    }
    write();
  }

  private static void plant() {
    int number = 0;
    for (Provocation provocation : provocations()) {
      String value = Provocation.value(number);
      assertThat(provocation.quotes(value)).as("%s quotes its value", provocation).isTrue();
      PLANTED.add(new Planted(provocation, "no. " + number, value));
      String shaped = SHAPED.get(number % SHAPED.size());
      if (provocation.quotes(shaped)) {
        PLANTED.add(new Planted(provocation, "no. " + number + " of a shape", shaped));
      }
      number++;
    }
  }

  private static List<Provocation> provocations() {
    return Stream.of(
            JdkFailures.all(),
            DatabaseFailures.all(),
            FormatFailures.all(),
            FrameworkFailures.all(),
            MoreFailures.all(),
            LibraryFailures.all(),
            OutsideFailures.all(),
            ServiceFailures.all())
        .flatMap(List::stream)
        .toList();
  }

  private static Throwable thrown(Planted planted) {
    return planted.by.thrownFor(planted.value);
  }

  private static Throwable asCause(Planted planted) {
    Throwable cause = thrown(planted);
    return new SecretException("failed: " + cause.getMessage(), planted.value, null, cause);
  }

  private static void look(
      Planted planted, Recorded production, Recorded withStack, Recorded strict) {
    String name = planted.name;
    note(planted, UNDECLARED, production, " telltale", " framework");
    note(planted, AS_TEXTS, production, " texts");
    note(planted, IN_BODY, production, " body", " body, span");
    note(planted, BODY_ALONE, production, " alone");
    note(planted, AS_CAUSE, withStack, "", " framework");
    note(planted, STRICT, strict, "", " framework", " texts");
    for (String way : List.of(" telltale", " framework")) {
      String message = production.message(name + way);
      if (!planted.hasShape() && !planted.by.tells().stream().allMatch(message::contains)) {
        UNTOLD.add(planted.by + way + ": " + message);
      }
    }
    if (!planted.hasShape()) {
      MESSAGES.add(planted.by + ": " + production.message(name + " telltale"));
    }
  }

  private static void note(
      Planted planted, Set<Planted> leaking, Recorded recorded, String... ways) {
    for (String way : ways) {
      if (recorded.holds(planted.name + way, planted.value)) {
        leaking.add(planted);
      }
    }
  }

  private static void write() throws IOException {
    StringBuilder table = new StringBuilder();
    table.append(
        "| value | planted | undeclared | as texts | log body | body alone | as cause of a declared"
            + " one | strict |\n");
    table.append("|---|---|---|---|---|---|---|---|\n");
    row(table, "has a shape", Planted::hasShape);
    row(table, "has none", planted -> !planted.hasShape());
    table.append("\nUndeclared, no shape, leak:\n");
    Stream.of(UNDECLARED, AS_TEXTS, IN_BODY, AS_CAUSE)
        .flatMap(Set::stream)
        .map(planted -> planted.by + (planted.hasShape() ? " (shape)" : ""))
        .distinct()
        .forEach(name -> table.append("- ").append(name).append('\n'));
    table.append("\nNot told:\n");
    UNTOLD.forEach(text -> table.append("- ").append(text.replace("\n", "\\n")).append('\n'));
    table.append("\nMessages:\n");
    MESSAGES.forEach(text -> table.append("- ").append(text.replace("\n", "\\n")).append('\n'));
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "real-exceptions.md"), table);
  }

  private static void row(StringBuilder table, String title, Predicate<Planted> which) {
    table.append("| ").append(title).append(" | ").append(count(PLANTED.stream(), which));
    for (Set<Planted> leaking :
        List.of(UNDECLARED, AS_TEXTS, IN_BODY, BODY_ALONE, AS_CAUSE, STRICT)) {
      table.append(" | ").append(count(leaking.stream(), which));
    }
    table.append(" |\n");
  }

  private static long count(Stream<Planted> planted, Predicate<Planted> which) {
    return planted.filter(which).count();
  }

  private static List<String> withShape(Collection<Planted> planted) {
    return planted.stream().filter(Planted::hasShape).map(each -> each.by.toString()).toList();
  }

  private static List<String> withoutShape(Collection<Planted> planted) {
    return planted.stream()
        .filter(each -> !each.hasShape())
        .map(each -> each.by.toString())
        .toList();
  }

  @Test
  void thereAreEnough() {
    assertThat(PLANTED).hasSizeGreaterThanOrEqualTo(105);
    assertThat(withoutShape(PLANTED)).hasSizeGreaterThanOrEqualTo(61);
  }

  /** Names of classes and methods are code, and leave. */
  private static final String[] CODE = {
    "JDK: Class.forName", "JDK: Class.getMethod", "JDK: Class.getField"
  };

  @Test
  void undeclared() {
    assertThat(withoutShape(UNDECLARED)).isSubsetOf(CODE);
    assertThat(withShape(UNDECLARED)).isEmpty();
  }

  @Test
  void ofWhichOnlyTextsAreLeft() {
    assertThat(withoutShape(AS_TEXTS)).isSubsetOf(CODE);
    assertThat(withShape(AS_TEXTS)).isEmpty();
  }

  @Test
  void inTheBodyOfALogRecordOfItsTrace() {
    assertThat(withoutShape(IN_BODY)).isSubsetOf(CODE);
    assertThat(withShape(IN_BODY)).isEmpty();
  }

  @Test
  void aReaderCanTellWhatWentWrong() {
    assertThat(UNTOLD).isEmpty();
  }

  @Test
  void asCauseOfADeclaredExceptionThatMarksTheValue() {
    assertThat(AS_CAUSE).isEmpty();
  }

  @Test
  void strict() {
    assertThat(STRICT).isEmpty();
  }
}
