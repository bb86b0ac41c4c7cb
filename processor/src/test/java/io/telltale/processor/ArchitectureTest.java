/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.telltale.processor");

  @Test
  void modelsKnowNothingOfTheCompiler() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Model")
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
  void onlyDiagnosticsTalksToTheMessager() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Diagnostics.class)
        .should()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(
                        Messager.class))))
        .check(CLASSES);
  }

  @Test
  void onlySourceSinkWritesFiles() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(SourceSink.class)
        .should()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(
                        Filer.class))))
        .check(CLASSES);
  }

  @Test
  void nothingOfTheUsersIsLoaded() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.telltale.annotations..", "io.telltale.runtime..")
        .check(CLASSES);
  }

  @Test
  void whatOnlyJavacHasIsUsedInOnePlace() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.JavacMessageLint(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun..")
        .check(CLASSES);
    noClasses()
        .that()
        .doNotBelongToAnyOf(MessageLint.class, JavacMessageLint.class)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(JavacMessageLint.class)
        .check(CLASSES);
  }

  @Test
  void noStateOutlivesACompilation() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  @Test
  void onlyTheProcessorsArePublic() {
    classes().that().arePublic().should().haveSimpleNameEndingWith("Processor").check(CLASSES);
  }
}
