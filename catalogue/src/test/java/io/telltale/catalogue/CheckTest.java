/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static io.telltale.catalogue.Modules.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
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

/** What is found in jars that were compiled and packaged as users do. */
class CheckTest {

  private static final String CATALOGUE = "META-INF/telltale/errors.json";
  private static final String SERVICES = "META-INF/services/io.telltale.runtime.spi.ErrorModule";

  @TempDir static Path directory;
  private static Modules modules;
  private static Path login;
  private static Path session;
  private static Path application;

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
    session =
        modules.compile(
            "com.acme.session",
            source(
                "com.acme.session.Session",
                """
                public class Session {
                  /** Too old. */
                  @ErrorCode(value = 201, domain = "AUTH", name = "EXPIRED")
                  public static class Expired extends RuntimeException {}
                }\
                """));
    application =
        modules.compile(
            "com.acme.app",
            source(
                "com.acme.app.OrderException",
                """
                @ErrorCode(value = 1, domain = "ORDERS")
                public class OrderException extends com.acme.base.BaseException {}\
                """),
            source(
                "com.acme.base.BaseException", "public class BaseException extends Exception {}"));
  }

  @Test
  void oneModuleAloneIsFine() throws IOException {
    Tool found = Tool.run("check", modules.jar("login-alone", login));

    assertThat(found.exit()).as(found.out() + found.err()).isZero();
    assertThat(found.out())
        .isEqualTo(
            "0 errors, 0 warnings, 0 notes in 1 archive with 1 marked class, and 1 module with 1"
                + " error\n");
  }

  @Test
  void aCodeOfTwoLibrariesOfAnApplicationIsToldWithBothPlaces() throws IOException {
    Path one = modules.jar("login", login);
    Path two = modules.jar("session", session);

    Tool found = Tool.run("check", one, two, application);

    assertThat(found.exit()).isEqualTo(1);
    assertThat(found.out())
        .contains("error duplicate-code: code 201 of domain 'AUTH' is given 2 times")
        .contains(one + "  com.acme.login.LoginException (com/acme/login/LoginException.java)")
        .contains(two + "  com.acme.session.Session.Expired (com/acme/session/Session.java)")
        .contains("1 error, 0 warnings");
    assertThat(found.err()).isEmpty();
  }

  @Test
  void theyAreFoundInTheJarOfAnApplicationToo() throws IOException {
    Path jar =
        modules.executable("boot", application, modules.jar("l", login), modules.jar("s", session));

    Tool found = Tool.run("check", jar);

    assertThat(found.out())
        .contains(jar + "!/BOOT-INF/lib/l.jar  com.acme.login.LoginException")
        .contains(jar + "!/BOOT-INF/lib/s.jar  com.acme.session.Session.Expired")
        .contains("3 archives with 3 marked classes");
  }

  @Test
  void theyAreFoundInAFolderOfJarsAndOnAClassPath() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("lib/deep"));
    Files.copy(modules.jar("l2", login), folder.resolve("l.jar"));
    Files.copy(modules.jar("s2", session), folder.resolve("s.jar"));

    assertThat(Tool.run("check", folder.getParent()).out()).contains("duplicate-code");
    String path = login + File.pathSeparator + session + File.pathSeparator;
    assertThat(Tool.run("check", path).out()).contains("duplicate-code").contains("2 archives");
  }

  @Test
  void elementsOfAClassPathMayHoldNothing() throws IOException {
    Path resources = Files.createDirectories(directory.resolve("resources"));
    Files.writeString(resources.resolve("application.properties"), "a=b");
    String nothing = resources + File.pathSeparator + directory.resolve("not-there");

    Tool found = Tool.run("check", nothing + File.pathSeparator + login);
    assertThat(found.exit()).as(found.err()).isZero();
    assertThat(found.out()).contains("in 1 archive ");

    Tool none = Tool.run("check", nothing);
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("no element of the class path '" + nothing + "' holds a class");
  }

  @Test
  void sourcesAreNamedWithTheirLine() throws IOException {
    Tool found =
        Tool.run("check", "--sources", modules.sources("com.acme.session"), login, session);

    String source = modules.sources("com.acme.session") + "/com/acme/session/Session.java:4";
    assertThat(found.out()).contains("com.acme.session.Session.Expired (" + source + ")");
  }

  @Test
  void aNameThatIsGivenTwiceIsFound() throws IOException {
    Path other =
        modules.compile(
            "com.acme.names",
            source(
                "com.acme.names.Late",
                "@ErrorCode(value = 202, domain = \"AUTH\", name = \"EXPIRED\") public class Late"
                    + " extends Exception {}"));

    assertThat(Tool.run("check", session, other).out())
        .contains("error duplicate-name: name 'EXPIRED' of domain 'AUTH' is given 2 times")
        .doesNotContain("duplicate-code");
  }

  @Test
  void exceptionsOfSeveralModulesMayShareAnEnumOfCodes() throws IOException {
    Path codes =
        modules.compile(
            "com.acme.codes",
            source(
                "com.acme.codes.Problem",
                "public enum Problem { @ErrorCode(value = 5, domain = \"SHARED\") BROKEN }"),
            source(
                "com.acme.codes.FirstException",
                "public class FirstException extends Exception { @ErrorSource public final Problem"
                    + " p = Problem.BROKEN; }"));
    Path user =
        modules.compile(
            "com.acme.user",
            true,
            List.of(codes),
            source(
                "com.acme.user.SecondException",
                "public class SecondException extends Exception { @ErrorSource public final"
                    + " com.acme.codes.Problem p = com.acme.codes.Problem.BROKEN; }"));

    Tool found = Tool.run("check", codes, user);

    assertThat(found.exit()).as(found.out()).isZero();
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
  void twoVersionsOfAModuleAreAWarning() throws IOException {
    Path old = directory.resolve("old.json");
    String text = Files.readString(login.resolve(CATALOGUE));
    Files.writeString(old, text.replace("401", "403"));

    Tool found = Tool.run("check", login, old);

    assertThat(found.out())
        .contains("warning two-versions: module 'com.acme.login' is there 2 times");
    assertThat(found.exit()).isZero();
    assertThat(Tool.run("check", login, modules.jar("copy", login)).out()).contains("0 warnings");
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
  void twoMixInsOfOneExceptionAreFound() throws IOException {
    Path[] both = new Path[2];
    for (int i = 0; i < both.length; i++) {
      both[i] =
          modules.compile(
              "com.acme.mix" + i,
              source(
                  "com.acme.mix" + i + ".Marks",
                  "@ErrorMixIn(java.util.MissingResourceException.class) interface Marks {"
                      + " @Sensitive String getKey(); }"));
    }

    Tool found = Tool.run("check", both[0], both[1]);

    assertThat(found.exit()).isEqualTo(1);
    assertThat(found.out())
        .contains(
            "error duplicate-mix-in: 2 mix-ins speak for 'java.util.MissingResourceException'",
            "com.acme.mix0.Marks",
            "com.acme.mix1.Marks");
    assertThat(Tool.run("check", both[0], modules.jar("copy", both[0])).exit()).isZero();
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
