/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static io.telltale.catalogue.Modules.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Modules of which the catalogue does not tell all: what the processor has not seen, and what was
 * lost.
 */
class CheckOfModulesTest {

  private static final String CATALOGUE = "META-INF/telltale/errors.json";

  private static final String SERVICES = "META-INF/services/io.telltale.runtime.spi.ErrorModule";

  @TempDir static Path directory;

  private static Modules modules;

  private static Path login;

  @BeforeAll
  static void compile() throws IOException {
    modules = new Modules(directory);
    login =
        modules.compile(
            "com.acme.login",
            source(
                "com.acme.login.LoginException",
                """
                @ErrorCode(value = 201, domain = "AUTH", status = 401)
                public class LoginException extends RuntimeException {
                  @Sensitive(Mask.EMAIL) public String email() { return "carol@example.com"; }
                }\
                """));
  }

  @Test
  void aModuleThatTheProcessorHasNotSeenIsFound() throws IOException {
    Path jar =
        modules.jar(
            "raw",
            modules.compileUnprocessed(
                "com.acme.raw",
                source(
                    "com.acme.raw.RawException",
                    "public class RawException extends com.acme.raw.Base { @Sensitive final String"
                        + " card = \"\"; }"),
                source("com.acme.raw.Base", "public class Base extends java.io.IOException {}"),
                source(
                    "com.acme.raw.Address",
                    "public class Address { @Sensitive public final String street = \"\"; }")));

    Tool found = Tool.run("check", jar, login);

    assertThat(found.exit()).isEqualTo(1);
    assertThat(found.out())
        .contains(
            "error unprocessed-module: '"
                + jar
                + "' has 1 marked exception, and no registry knows it")
        .contains("com.acme.raw.RawException (com/acme/raw/RawException.java)")
        .contains(
            "remedy: compile the module with telltale-processor on the annotation processor path")
        .doesNotContain("Address");
  }

  /** The annotations stand in another archive than the exceptions, and on each other. */
  @Test
  void soAreExceptionsWithAnnotationsOfTheUsersOwnAlone() throws IOException {
    Path annotations =
        modules.compileUnprocessed(
            "com.acme.own",
            source("com.acme.own.Secret", "@Sensitive public @interface Secret {}"),
            source("com.acme.own.Card", "@Secret public @interface Card {}"),
            source("com.acme.own.Other", "@Deprecated public @interface Other {}"));
    Path raw =
        modules.compile(
            "com.acme.marked",
            false,
            List.of(annotations),
            source(
                "com.acme.marked.OfField",
                "public class OfField extends Exception { @com.acme.own.Card String card; }"),
            source(
                "com.acme.marked.OfMethod",
                "public class OfMethod extends Exception { @com.acme.own.Secret String name() {"
                    + " return null; } }"),
            source(
                "com.acme.marked.OfParameter",
                "public class OfParameter extends Exception { OfParameter(@com.acme.own.Card String"
                    + " card) {} }"),
            source(
                "com.acme.marked.Plain",
                "public class Plain extends Exception { @com.acme.own.Other String card; }"),
            source(
                "com.acme.marked.Holder",
                "public class Holder extends Thread { @com.acme.own.Card String card; }"));

    Tool found = Tool.run("check", raw, annotations);

    assertThat(found.exit()).as(found.out() + found.err()).isEqualTo(1);
    assertThat(found.out())
        .contains("has 3 marked exceptions, and no registry knows them")
        .contains("com.acme.marked.OfField (com/acme/marked/OfField.java)")
        .contains("com.acme.marked.OfMethod", "com.acme.marked.OfParameter")
        .doesNotContain("com.acme.marked.Plain", "com.acme.marked.Holder");
  }

  @Test
  void aMixInThatTheProcessorHasNotSeenIsFound() throws IOException {
    Path raw =
        modules.compileUnprocessed(
            "com.acme.mixin",
            source(
                "com.acme.mixin.Speaks",
                "@ErrorMixIn(java.sql.SQLException.class) public interface Speaks { @Sensitive"
                    + " String getSQLState(); }"));
    assertThat(Tool.run("check", raw).out())
        .contains("unprocessed-module", "com.acme.mixin.Speaks");
    Path processed =
        modules.compile(
            "com.acme.mixed",
            source(
                "com.acme.mixed.Speaks",
                "@ErrorMixIn(java.sql.SQLException.class) public interface Speaks { @Sensitive"
                    + " String getSQLState(); }"));
    Tool fine = Tool.run("check", processed);
    assertThat(fine.exit()).as(fine.out()).isZero();
  }

  @Test
  void whatAToolTookOutOfAJarIsMissed() throws IOException {
    Path noCatalogue = modules.jar("no-catalogue", login, file -> !file.equals(CATALOGUE));
    assertThat(Tool.run("check", noCatalogue).out()).contains("error lost-catalogue");

    Path noServices = modules.jar("no-services", login, file -> !file.equals(SERVICES));
    assertThat(Tool.run("check", noServices).out())
        .contains(
            "error unreachable-registry: nothing leads to the registry"
                + " 'com.acme.login.TelltaleErrors'");

    Path noClass = modules.jar("no-class", login, file -> !file.endsWith("LoginException.class"));
    assertThat(Tool.run("check", noClass).out())
        .contains(
            "error stale-class: 'com.acme.login.LoginException' is in the catalogue, and not in");
  }

  @Test
  void aNamedModuleProvidesItsRegistryWithoutAServicesFile() throws IOException {
    ClassWriter module = new ClassWriter(0);
    module.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
    ModuleVisitor provides = module.visitModule("com.acme.login", 0, null);
    provides.visitProvide("io/telltale/runtime/spi/ErrorModule", "com/acme/login/TelltaleErrors");
    provides.visitEnd();
    Path classes = directory.resolve("named");
    try (Stream<Path> files = Files.walk(login)) {
      for (Path file : files.filter(f -> !f.endsWith(SERVICES)).toList()) {
        Files.copy(file, classes.resolve(login.relativize(file).toString()));
      }
    }
    assertThat(Tool.run("check", classes).out()).contains("unreachable-registry");

    Files.write(classes.resolve("module-info.class"), module.toByteArray());

    assertThat(Tool.run("check", classes).exit()).isZero();
  }

  @Test
  void aClassThatCameAfterTheCatalogueIsFound() throws IOException {
    Path classes =
        modules.compile(
            "com.acme.stale",
            source("com.acme.stale.A", "@ErrorCode(1) public class A extends Exception {}"));
    Path later =
        modules.compileUnprocessed(
            "com.acme.stale.later",
            source("com.acme.stale.B", "@ErrorCode(2) public class B extends Exception {}"));
    Files.copy(later.resolve("com/acme/stale/B.class"), classes.resolve("com/acme/stale/B.class"));

    Tool found = Tool.run("check", classes);

    assertThat(found.exit()).isEqualTo(1);
    assertThat(found.out())
        .contains(
            "error unlisted-class: 'com.acme.stale.B' is marked, and the catalogue does not list"
                + " it");
  }

  @Test
  void whatCannotBeReadIsTold() throws IOException {
    Path classes = directory.resolve("broken");
    Files.createDirectories(classes.resolve("META-INF/telltale"));
    Files.writeString(classes.resolve(CATALOGUE), "{\"format\": 2}");
    Files.writeString(classes.resolve("Odd.class"), "no class at all");

    Tool found = Tool.run("check", classes);

    assertThat(found.exit()).isEqualTo(1);
    assertThat(found.out())
        .contains(
            "error invalid-catalogue: '"
                + classes
                + "!/META-INF/telltale/errors.json' has format 2")
        .contains("warning unreadable-class: class files that cannot be read: 'Odd.class'");
  }

  @Test
  void aClassThatCannotBeReadIsStillThere() throws IOException {
    Path newer =
        modules.compile(
            "com.acme.newer",
            source(
                "com.acme.newer.LateException",
                "@ErrorCode(value = 9, domain = \"NEWER\")"
                    + " public class LateException extends RuntimeException {}"));
    Path file = newer.resolve("com/acme/newer/LateException.class");
    byte[] code = Files.readAllBytes(file);
    code[7] = (byte) 0xff; // the version of a JDK to come
    Files.write(file, code);

    Tool found = Tool.run("check", newer);

    assertThat(found.out())
        .contains("warning unreadable-class: ", "com/acme/newer/LateException.class")
        .doesNotContain("stale-class");
    assertThat(found.exit()).isZero();
  }

  @Test
  void classesForOneVersionOfJavaAreLookedAt() throws IOException {
    Path plain = modules.compileUnprocessed("com.acme.mr", source("com.acme.mr.A", "class A {}"));
    Path later =
        modules.compileUnprocessed(
            "com.acme.later",
            source("com.acme.mr.B", "class B extends Exception { @Sensitive String pin; }"));
    Path to = Files.createDirectories(plain.resolve("META-INF/versions/17/com/acme/mr"));
    Files.copy(later.resolve("com/acme/mr/B.class"), to.resolve("B.class"));

    Tool found = Tool.run("check", modules.jar("mr", plain));

    assertThat(found.exit()).isEqualTo(1);
    assertThat(found.out()).contains("error unprocessed-module: ", "com.acme.mr.B");
  }
}
