/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the runtime may use, read from its class files. */
class NoReflectionTest {

  private static final JavaClasses RUNTIME =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.telltale.runtime");

  /** The ways of java.lang.Class and others that lead to members or code by name. */
  private static final String REFLECTIVE =
      "java\\.lang\\.(Class\\.(forName|newInstance|get(Declared)?(Field|Method|Constructor)s?"
          + "|getRecordComponents|getDeclaredClasses|getAnnotations?|getDeclaredAnnotations?"
          + "|getEnumConstants|getPermittedSubclasses)|ClassLoader\\.loadClass).*";

  /** It finds the class of an exception of which a line has the name, and reads nothing of it. */
  private static final String FINDER = "io.telltale.runtime.internal.describe.VisibleClasses";

  @Test
  void nothingIsDoneByReflection() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(FINDER)
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "it finds members or classes by name",
                (JavaAccess<?> access) -> nameOf(access).matches(REFLECTIVE)))
        .check(RUNTIME);
    // Of VarHandle only the fences are used, which are static and name no member.
    // The two exceptions of that package that wrap another one are looked through, nothing else.
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..", "sun.misc..")
                .and(DescribedPredicate.not(assignableTo(Throwable.class)))
                .and(
                    DescribedPredicate.not(
                        nameMatching(
                            ".*(MethodHandles.*|StringConcatFactory|LambdaMetafactory|CallSite|MethodHandle|MethodType|VarHandle|ObjectMethods|TypeDescriptor)"))))
        .check(RUNTIME);
  }

  private static String nameOf(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getTarget().getName();
  }

  @Test
  void theOpenTelemetrySdkIsNotUsed() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("io.opentelemetry.sdk..", "io.opentelemetry.exporter.."))
        .check(RUNTIME);
  }
}
