/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with one type, or in another processor, stays there. */
class ContainmentTest {

  private static final Map<String, String> TWO =
      Map.of(
          "com.acme.A",
          "package com.acme; @io.telltale.annotations.ErrorCode(1) class A extends Exception {}",
          "com.acme.B",
          "package com.acme; @io.telltale.annotations.ErrorCode(2) class B extends Exception {}");

  private static final String ACCESSORS =
      "class Accessors extends Exception {"
          + " protected String accessor; public String email() { return accessor; } }";

  @TempDir Path directory;

  @Test
  void oneProcessorWithoutTheOtherIsAnError() throws IOException {
    Map<String, String> coded =
        Map.of(
            "com.acme.E",
            "package com.acme; @io.telltale.annotations.ErrorCode(1) class E extends Exception {}");

    Compiler.Result noRegistry =
        new Compiler(directory.resolve("writers")).processors(new WriterProcessor()).compile(coded);
    Compiler.Result noWriters =
        new Compiler(directory.resolve("registry"))
            .processors(new RegistryProcessor())
            .compile(coded);

    assertThat(noRegistry.ids()).containsExactly("processor-missing");
    assertThat(noWriters.ids()).containsExactly("processor-missing");
    assertThat(noRegistry.success()).isFalse();
    assertThat(noWriters.success()).isFalse();
  }

  @Test
  void aDefectIsReportedOnItsTypeAndTheOthersGoOn() throws IOException {
    Compiler.Result result =
        new Compiler(directory).processors(new OnBrokenFiler("com.acme.A_Telltale")).compile(TWO);

    assertThat(result.ids()).containsExactly("internal-error");
    assertThat(result.telltale().get(0).getSource().getName()).endsWith("A.java");
    assertThat(result.telltale().get(0).getMessage(Locale.ROOT)).contains("disk is full");
    assertThat(result.generated()).containsOnlyKeys("com/acme/B_Telltale.java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.acme.orders.TelltaleErrors", "META-INF/telltale/errors.json"})
  void aDefectOfTheRegistryIsReportedOnceAndTheWritersStay(String broken) throws IOException {
    Compiler.Result result =
        new Compiler(directory)
            .options(List.of("-Atelltale.module=com.acme.orders"))
            .processors(new WriterProcessor(), new OnBrokenFiler(new RegistryProcessor(), broken))
            .compile(TWO);

    assertThat(result.ids()).containsExactly("internal-error");
    assertThat(result.telltale().get(0).getSource().getName()).endsWith("A.java");
    assertThat(result.generated())
        .containsKeys("com/acme/A_Telltale.java", "com/acme/B_Telltale.java");
  }

  @Test
  void anEnvironmentAroundThatOfJavacTakesAwayTheLintAlone() throws IOException {
    Map<String, String> source =
        Map.of(
            "com.acme.A",
            "package com.acme; class A extends Exception {"
                + " @io.telltale.annotations.Sensitive final String pin;"
                + " A(String pin) { super(\"pin \" + pin); this.pin = pin; } }");

    Compiler.Result bare = new Compiler(directory.resolve("bare")).compile(source).orFail();
    Compiler.Result wrapped =
        new Compiler(directory.resolve("wrapped"))
            .processors(new OnBrokenFiler("nothing"), new RegistryProcessor())
            .compile(source)
            .orFail();

    assertThat(bare.ids()).containsExactly("sensitive-in-text");
    assertThat(wrapped.diagnostics()).isEmpty();
    assertThat(wrapped.generated()).containsKey("com/acme/A_Telltale.java");
  }

  @Test
  void anAccessorMayComeInALaterRound() throws IOException {
    Compiler.Result result =
        new Compiler(directory)
            .processors(
                new WriterProcessor(),
                new RegistryProcessor(),
                new Generator(2, "Accessors", ACCESSORS))
            .compile(
                Map.of(
                    "com.acme.Late",
                    "package com.acme; class Late extends Accessors {"
                        + " @SuppressWarnings(\"telltale:computed-accessor\")"
                        + " @io.telltale.annotations.Sensitive private String email = accessor; }",
                    "com.acme.Early",
                    "package com.acme; class Early extends Exception {"
                        + " @io.telltale.annotations.ErrorAttribute String tenant; }"))
            .orFail();

    assertThat(result.generated().get("com/acme/Late_Telltale.java")).contains("exception.email()");
    assertThat(result.registry()).contains("com.acme.Early", "com.acme.Late");
  }

  @Test
  void aTypeThatComesTooLateForTheRegistryIsReported() throws IOException {
    String late = "@io.telltale.annotations.ErrorCode(3) class Late extends Exception {}";
    Compiler.Result result =
        new Compiler(directory)
            .processors(
                new WriterProcessor(), new RegistryProcessor(), new Generator(3, "Late", late))
            .compile(TWO);

    assertThat(result.ids()).containsExactly("late-type");
  }

  @Test
  void aTypeThatComesARoundLaterIsInTheRegistry() throws IOException {
    String late = "@io.telltale.annotations.ErrorCode(3) class Late extends Exception {}";
    Compiler.Result result =
        new Compiler(directory)
            .processors(
                new Generator(1, "Late", late), new RegistryProcessor(), new WriterProcessor())
            .compile(TWO)
            .orFail();

    assertThat(result.registry()).contains("com.acme.Late");
  }

  @Test
  void withoutTheRuntimeNothingIsGeneratedAndTheReasonIsSaidOnce() throws IOException {
    Path annotations = Compiler.runtimePath().get(0);

    Compiler.Result result = new Compiler(directory).onlyClassPath(annotations).compile(TWO);

    assertThat(result.ids()).containsExactly("runtime-missing");
    assertThat(result.diagnostics()).hasSize(1);
    assertThat(result.generated()).isEmpty();
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25, disabledReason = "Java has no compact source files before")
  void whatACompactSourceFileMarksIsAnError() throws IOException {
    String compact =
        """
        import io.telltale.annotations.*;

        static class Refused extends RuntimeException {
          @Sensitive String card = "4111111111111111";
        }

        enum Codes { @ErrorCode(1) SOLD_OUT }

        class Plain extends Exception {}

        void main() {
          throw new Refused();
        }
        """;
    String named = "@io.telltale.annotations.ErrorCode(3) final class Named extends Exception {}";

    Compiler.Result together =
        new Compiler(directory.resolve("together"))
            .compile(Map.of("Shop", compact, "Named", named));
    Compiler.Result alone =
        new Compiler(directory.resolve("alone")).compile(Map.of("Named", named));

    assertThat(together.success()).isFalse();
    assertThat(together.ids()).containsExactly("compact-source-file", "compact-source-file");
    assertThat(together.telltale())
        .extracting(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .satisfiesExactly(
            text -> assertThat(text).contains("'Shop.Codes'"),
            text -> assertThat(text).contains("'Shop.Refused'"));
    assertThat(alone.orFail().ids()).isEmpty();
  }

  /** Stands for a processor that meets a full disk. */
  private static final class OnBrokenFiler extends AbstractProcessor {
    private final Processor processor;
    private final String broken;

    OnBrokenFiler(String broken) {
      this(new WriterProcessor(), broken);
    }

    OnBrokenFiler(Processor processor, String broken) {
      this.processor = processor;
      this.broken = broken;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      Filer filer =
          (Filer)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {Filer.class},
                  (proxy, method, arguments) -> {
                    if (method.getName().startsWith("create")
                        && Arrays.asList(arguments).contains(broken)) {
                      throw new IOException("disk is full");
                    }
                    return call(method, environment.getFiler(), arguments);
                  });
      processor.init(
          (ProcessingEnvironment)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {ProcessingEnvironment.class},
                  (proxy, method, arguments) ->
                      method.getName().equals("getFiler")
                          ? filer
                          : call(method, environment, arguments)));
    }

    private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
      try {
        return method.invoke(target, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }

  /** Generates a class in a round of its choice. */
  @SupportedAnnotationTypes("*")
  private static final class Generator extends AbstractProcessor {
    private final int round;
    private final String name;
    private final String body;
    private int rounds;

    Generator(int round, String name, String body) {
      this.round = round;
      this.name = name;
      this.body = body;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      rounds++;
      if (rounds == round) {
        try (Writer out =
            processingEnv.getFiler().createSourceFile("com.acme." + name).openWriter()) {
          out.write("package com.acme; " + body);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
