/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the packages of {@code runtime} and {@code sdk} may depend on each other. */
class ArchitectureTest {

  private static final String RUNTIME = "io.telltale.runtime";
  private static final String SDK = "io.telltale.sdk";

  private static final Pattern INTERNAL =
      Pattern.compile("\\b(io\\.telltale\\.[\\w.]*?)\\.internal\\.");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(RUNTIME, SDK);

  /** What users call stands above all else of its module. */
  @ParameterizedTest
  @ValueSource(strings = {RUNTIME, SDK})
  void nothingBelowKnowsTheFace(String root) {
    noClasses()
        .that()
        .resideInAPackage(root + ".(*)..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root)
        .check(CLASSES);
  }

  /** Both users and the machinery name them, so they stand on nothing. */
  @ParameterizedTest
  @ValueSource(strings = {RUNTIME, SDK})
  void plainValuesKnowNothingElse(String root) {
    noClasses()
        .that()
        .resideInAnyPackage(root + ".data", root + ".config")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.telltale..")
                .and(not(resideInAnyPackage(root + ".data", root + ".config")))
                .and(not(resideInAPackage("io.telltale.annotations"))))
        .check(CLASSES);
  }

  @Test
  void theRuntimeDoesNotKnowTheSdk() {
    noClasses()
        .that()
        .resideInAPackage(RUNTIME + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SDK + "..")
        .check(CLASSES);
  }

  @Test
  void theGroundFloorStandsOnNothing() {
    noClasses()
        .that()
        .resideInAnyPackage(
            RUNTIME + ".internal.guard", RUNTIME + ".internal.json", RUNTIME + ".internal.names")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.telltale..")
                .and(not(resideInAPackage(RUNTIME + ".internal.guard")))
                .and(not(resideInAPackage(RUNTIME + ".internal.json")))
                .and(not(resideInAPackage(RUNTIME + ".internal.names"))))
        .check(CLASSES);
  }

  @Test
  void onlyTheirHomesTouchTheInternalsOfOpenTelemetry() {
    noClasses()
        .that()
        .haveNameNotMatching(
            ".*\\.(ResolverBridge|EndingSpanProcessor|LegacyResolverBridge|LegacyExceptionHook)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.opentelemetry..internal..")
        .check(CLASSES);
  }

  @Test
  void nothingPublicShowsAnInternalType() {
    codeUnits()
        .that()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage("io.telltale..internal..")
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should(showNoInternalType())
        .check(CLASSES);
  }

  private static ArchCondition<JavaCodeUnit> showNoInternalType() {
    return new ArchCondition<>("show no internal type") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        boolean shown =
            unit.getModifiers().contains(JavaModifier.PUBLIC)
                || unit.getModifiers().contains(JavaModifier.PROTECTED);
        Stream<JavaClass> types =
            Stream.concat(
                unit.getReturnType().getAllInvolvedRawTypes().stream(),
                unit.getParameterTypes().stream()
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream()));
        if (shown && types.anyMatch(ArchitectureTest::isInternal)) {
          events.add(SimpleConditionEvent.violated(unit, unit.getFullName()));
        }
      }
    };
  }

  private static boolean isInternal(JavaClass type) {
    return type.getPackageName().startsWith("io.telltale.")
        && type.getPackageName().contains(".internal");
  }

  @Test
  void theFaceIsSmall() {
    assertThat(publicTypes(SDK)).hasSizeLessThanOrEqualTo(12);
    assertThat(publicTypes(RUNTIME)).hasSizeLessThanOrEqualTo(12);
  }

  private static List<String> publicTypes(String root) {
    return CLASSES.stream()
        .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(
            type -> List.of(root, root + ".config", root + ".data").contains(type.getPackageName()))
        .map(JavaClass::getName)
        .toList();
  }

  @Test
  void whatServesOneRoomIsNotPublic() {
    classes()
        .that()
        .resideInAPackage("io.telltale..internal..")
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .and(are(not(named())))
        .should(beUsedElsewhere())
        .check(CLASSES);
  }

  /**
   * What services find by its name, what tests of other modules ask, and constants alone: the
   * compiler copies these into the classes that use them.
   */
  private static DescribedPredicate<JavaClass> named() {
    return DescribedPredicate.describe(
        "found by name, or constants",
        type ->
            type.getSimpleName()
                .matches(
                    "AutoConfiguration|EnvironmentDescriber|Console.*Exporter(Provider)?|StartUpWarnings|StructureLimits"
                        + "|UnprocessedClasses"));
  }

  private static ArchCondition<JavaClass> beUsedElsewhere() {
    return new ArchCondition<>("be used in another package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean elsewhere =
            type.getDirectDependenciesToSelf().stream()
                .anyMatch(
                    use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
        if (!elsewhere) {
          events.add(
              SimpleConditionEvent.violated(type, type.getName() + " serves its package only"));
        }
      }
    };
  }

  /**
   * Also those that are not on the class path here. The tests of outlets are no extension, and each
   * extension may name what is internal to itself.
   */
  @Test
  void extensionsAndTheSampleNameNothingInternal() throws IOException {
    try (Stream<Path> extensions = Files.walk(Path.of("..", "extensions"));
        Stream<Path> sample = Files.walk(Path.of("..", "sample"))) {
      assertThat(
              Stream.concat(extensions, sample)
                  .filter(file -> file.toString().matches(".*src.main.*\\.java"))
                  .filter(file -> !file.toString().contains("outlet-tests"))
                  .flatMap(ArchitectureTest::namesOfOthersInternals))
          .isEmpty();
    }
  }

  private static Stream<String> namesOfOthersInternals(Path file) {
    String folder = file.getParent().toString().replace(File.separatorChar, '.');
    return lines(file)
        .filter(
            line -> {
              Matcher named = INTERNAL.matcher(line);
              return named.find()
                  && !folder.matches(".*\\b" + named.group(1) + "(\\.internal\\b.*)?");
            })
        .map(line -> file + ": " + line);
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
