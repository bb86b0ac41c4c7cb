/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module with a descriptor and an application that uses it, run by a Java of their own. */
class ModulePathTest {

  private static final String DESCRIPTOR =
      """
      @SuppressWarnings({"requires-automatic", "requires-transitive-automatic", %s})
      module com.acme.orders {
        requires transitive io.telltale.annotations;
        requires transitive io.telltale.runtime;
        exports com.acme.orders.api;
        %s
      }
      """;

  private static final String PROVIDES =
      "provides io.telltale.runtime.spi.ErrorModule with com.acme.orders.TelltaleErrors;";

  private static final String EXCEPTION =
      """
      package com.acme.orders.api;
      import io.telltale.annotations.*;
      @ErrorCode(value = 201, domain = "ORDER")
      public class OrderException extends Exception {
        @Sensitive(Mask.EMAIL) final String email;
        @SuppressWarnings("telltale:sensitive-in-text")
        public OrderException(String email) {
          super("order of " + email);
          this.email = email;
        }
      }
      """;

  private static final String MAIN =
      """
      package com.acme.app;
      import com.acme.orders.api.OrderException;
      import io.telltale.runtime.ErrorRegistry;
      import io.telltale.runtime.internal.describe.ErrorDescriber;
      public class Main {
        public static void main(String[] arguments) {
          ErrorRegistry registry = ErrorRegistry.load();
          System.out.println("named " + Main.class.getModule().isNamed());
          registry.all().forEach(identity -> System.out.println("code " + identity.name()));
          System.out.println("message " + ErrorDescriber.builder().registry(registry).build()
              .describe(new OrderException("alice@example.com")).exceptionMessage());
        }
      }
      """;

  @TempDir Path directory;

  @Test
  void whatTheDescriptorProvidesIsFound() throws Exception {
    assertThat(run("\"\"", PROVIDES))
        .containsExactly("named true", "code ORDER-201", "message order of a***@example.com");
  }

  @Test
  void whatItDoesNotProvideIsNotAndTheCompilerSaysSo() throws Exception {
    Compiler warned = new Compiler(directory.resolve("warned"));

    assertThat(warned.compile(orders("\"\"", "")).ids()).containsExactly("missing-provides");
    assertThat(run("\"telltale:missing-provides\"", ""))
        .startsWith("named true")
        .noneMatch(line -> line.startsWith("code"));
  }

  @Test
  void severalModulesInOneCompilationAreAnError() throws Exception {
    Path sources = directory.resolve("modules");
    List<Path> files = new ArrayList<>();
    for (String name : List.of("com.acme.orders", "com.acme.shop")) {
      Path module = sources.resolve(name);
      Path code = Files.createDirectories(module.resolve(name.replace('.', '/')));
      files.add(
          Files.writeString(
              module.resolve("module-info.java"),
              "module %s { requires io.telltale.annotations; requires io.telltale.runtime; }"
                  .formatted(name)));
      files.add(
          Files.writeString(
              code.resolve("Refused.java"),
              "package %s; @io.telltale.annotations.ErrorCode(1) class Refused extends Exception {}"
                  .formatted(name)));
    }

    Compiler.Result result =
        new Compiler(directory.resolve("several"))
            .lenient()
            .options(List.of("--module-source-path", sources.toString()))
            .compile(files);

    assertThat(result.ids()).containsExactly("several-modules");
    assertThat(result.success()).isFalse();
  }

  private static Map<String, String> orders(String suppression, String provides) {
    return Map.of(
        "module-info",
        DESCRIPTOR.formatted(suppression, provides),
        "com.acme.orders.api.OrderException",
        EXCEPTION);
  }

  /** Returns the lines that the application prints. */
  private List<String> run(String suppression, String provides)
      throws IOException, InterruptedException {
    Compiler orders = new Compiler(directory.resolve("orders"));
    orders.compile(orders(suppression, provides)).orFail();
    Compiler app = new Compiler(directory.resolve("app")).classPath(orders.classes());
    app.compile(
            Map.of(
                "module-info",
                "@SuppressWarnings(\"requires-automatic\") module com.acme.app {"
                    + " requires com.acme.orders; requires io.telltale.runtime; }",
                "com.acme.app.Main",
                MAIN))
        .orFail();
    List<Path> path = new ArrayList<>(app.modulePath());
    path.add(app.classes());
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                Compiler.join(path),
                "-m",
                "com.acme.app/com.acme.app.Main")
            .redirectErrorStream(true)
            .start();
    String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(java.exitValue()).as(output).isZero();
    return output.lines().toList();
  }
}
