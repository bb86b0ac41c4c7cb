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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What modules, compiled and packaged as users do, have in common that they must not. */
class CheckTest {

  private static final String CATALOGUE = "META-INF/telltale/errors.json";

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
}
