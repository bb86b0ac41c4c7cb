/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.telltale.processor.emit.SourceSink;
import io.telltale.processor.report.ClaimProcessor;
import io.telltale.processor.report.Diagnostics;
import io.telltale.processor.report.OwnClaimProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "io.telltale.processor";

  private static final String NAMES = "io.telltale.runtime.internal.names";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** Processors are found by their names. */
  @Test
  void whatServesOneRoomIsNotPublic() {
    assertThat(
            CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getPackageName().equals(ROOT))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.isAssignableTo(Processor.class))
                .filter(
                    type ->
                        type.getDirectDependenciesToSelf().stream()
                            .map(use -> use.getOriginClass().getPackageName())
                            .allMatch(type.getPackageName()::equals)))
        .isEmpty();
  }

  @Test
  void modelsKnowNothingOfTheCompiler() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "com.sun..")
        .check(CLASSES);
  }

  /**
   * Only where a finding stands belongs to the compiler; what it says and how it is found do not.
   */
  @Test
  void findingsKnowTheCompilerByTheirOriginOnly() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".report..")
        .and()
        .doNotBelongToAnyOf(Diagnostics.class, ClaimProcessor.class, OwnClaimProcessor.class)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javax.lang.model..")
        .check(CLASSES);
  }

  @Test
  void emittersKnowModelsOnly() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Emitter")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.lang.model.type..", "javax.lang.model.util..", "javax.annotation..")
        .check(CLASSES);
  }

  @Test
  void onlyEmittersBuildSource() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".emit..")
        .should()
        .accessClassesThat(
            resideInAPackage("com.squareup..").and(not(simpleNameEndingWith("Name"))))
        .check(CLASSES);
  }

  @Test
  void onlyDiagnosticsTalksToTheMessager() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Diagnostics.class)
        .should()
        .callMethodWhere(target(owner(assignableTo(Messager.class))))
        .check(CLASSES);
  }

  @Test
  void onlySourceSinkWritesFiles() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(SourceSink.class)
        .should()
        .callMethodWhere(target(owner(assignableTo(Filer.class))))
        .check(CLASSES);
  }

  @Test
  void nothingOfTheUsersIsLoaded() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("io.telltale.annotations..", "io.telltale.runtime..")
                .and(not(resideInAPackage(NAMES))))
        .check(CLASSES);
  }

  /** What the processor's jar holds of the runtime has to work without the rest of it. */
  @Test
  void whatIsSharedWithTheRuntimeStandsAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(NAMES, "java..", "org.jspecify..")
        .check(new ClassFileImporter().importPackages(NAMES));
  }

  @Test
  void whatOnlyJavacHasIsUsedInOnePlace() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.Javac(BodyLint|AccessorBody)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun..")
        .check(CLASSES);
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.(Javac)?BodyLint(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("JavacBodyLint")
        .check(CLASSES);
  }

  @Test
  void noStateOutlivesACompilation() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  @Test
  void onlyTheProcessorsAreForUse() {
    classes()
        .that()
        .resideInAPackage(ROOT)
        .and()
        .arePublic()
        .should()
        .haveSimpleNameEndingWith("Processor")
        .check(CLASSES);
  }
}
