/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "io.telltale.catalogue";
  private static final String ROOMS = ROOT + ".internal.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void modelsAreValuesAndKnowNoLibrary() {
    classes()
        .that()
        .resideInAPackage(ROOMS + "model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOMS + "model..", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void eachLibraryIsUsedWhereItBelongs() {
    onlyIn("org.objectweb..", "read..");
    onlyIn("picocli..", "cli..", ROOT);
    noClasses()
        .that()
        .resideInAnyPackage(ROOMS + "check..", ROOMS + "diff..", ROOMS + "cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(CLASSES);
  }

  @Test
  void theRuntimeIsNotNeeded() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.telltale.runtime..", "io.telltale.annotations..", "io.telltale.processor..")
        .check(CLASSES);
  }

  @Test
  void onlyTheToolIsForUse() {
    classes()
        .that()
        .resideInAPackage(ROOT)
        .and()
        .arePublic()
        .should()
        .haveSimpleName("CatalogueTool")
        .check(CLASSES);
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  private static void onlyIn(String library, String... rooms) {
    String[] packages = rooms.clone();
    for (int i = 0; i < packages.length; i++) {
      packages[i] = packages[i].equals(ROOT) ? ROOT : ROOMS + packages[i];
    }
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }
}
