/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.processor.emit.RegistryEmitter;
import io.telltale.processor.model.IdentityModel;
import io.telltale.processor.model.RegistryModel;
import io.telltale.processor.model.TypeRef;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated, when it runs. */
class GeneratedCodeTest {

  /** How a part of each element is read is the only lambda. */
  private static final Pattern REFLECTION =
      Pattern.compile(
          "java\\.lang\\.reflect|forName|getDeclared|getMethod|setAccessible|(?<!, each )->|::");

  @TempDir Path directory;

  @Test
  void noCaseUsesReflectionOrLambdas() throws IOException {
    for (Case golden : Case.all()) {
      for (Path file : Compiler.files(golden.directory().resolve("expected"))) {
        if (file.toString().endsWith(".java")) {
          assertThat(Files.readString(file)).doesNotContainPattern(REFLECTION);
        }
      }
    }
  }

  /** Where a build asks for comments on all that is public, generated code has them. */
  @Test
  void generatedCodeHasTheCommentsThatJavacAsksFor() throws IOException {
    List<String> messages = new ArrayList<>();
    for (String name : List.of("structures", "error-source-facts", "named-module")) {
      Compiler compiler = new Compiler(directory.resolve(name)).lenient();
      compiler.options(List.of("-Xdoclint:all/protected"));
      messages.addAll(compiler.compile(Case.named(name).input()).orFail().messages());
    }

    assertThat(messages)
        .as("what is written by hand has none")
        .anyMatch(message -> message.contains("no comment"))
        .noneMatch(message -> message.contains("/sources/"));
  }

  @Test
  void aWriterHandsOverEachMemberOnce() throws Exception {
    ClassLoader loader = compile("basic", "value-types", "inheritance", "maskers");

    assertThat(write(loader, "com.acme.auth.AuthRequiredException", "alice@example.com", "acme"))
        .containsExactly("email=EMAIL alice@example.com", "tenant=STRING acme");
    assertThat(write(loader, "com.acme.Derived"))
        .containsExactly(
            "step=STRING ", "email strengthened REDACT", "attempt strengthened REDACT");
    assertThat(write(loader, "com.acme.Base"))
        .containsExactly("email=EMAIL ", "card=REDACT ", "attempt=LONG 1");
    assertThat(write(loader, "com.acme.Measured"))
        .contains(
            "aByte=LONG 0", "boxedLong=LONG null", "aDouble=DOUBLE 0.0", "boxedFloat=DOUBLE null")
        .contains("flag=BOOLEAN false", "letter=STRING \0", "kind=STRING null", "account=HASH 0")
        .hasSize(28);
  }

  @Test
  void theMessageIsMadeOfWhatLeaves() throws Exception {
    ErrorModule module = module(compile("basic"));
    ErrorWriter writer = module.writer("com.acme.auth.AuthRequiredException");

    String message = writer.message(writer.identities().get(0), key -> "<" + key.getKey() + ">");

    assertThat(message).isEqualTo("No session for <error.detail.email>");
    assertThat(writer.identities()).hasSize(1);
    assertThat(writer.identities().get(0).toString()).isEqualTo("AUTH-201 (AUTH 201, status 401)");
  }

  @Test
  void theRegistryLoadsNothingBeforeItsFirstUse() throws Exception {
    RecordingLoader loader = compile("nested");
    ErrorModule module = module(loader);

    assertThat(module.types()).hasSize(3).isSorted();
    assertThat(module.writer("com.acme.Unknown")).isSameAs(ErrorWriter.NONE);
    String registry = module.getClass().getName();
    assertThat(loader.loaded).containsExactly(registry);

    assertThat(module.writer("com.acme.Outer$NotFoundException")).isNotNull();
    assertThat(loader.loaded)
        .containsExactly(registry, "com.acme.Outer_NotFoundException_Telltale");
  }

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false"})
  void aLargeEnumStaysWithinTheLimitsOfAClass(boolean eclipse, boolean ownFacts) throws Exception {
    int count = 1_600;
    StringBuilder codes = new StringBuilder("package com.acme; import io.telltale.annotations.*;");
    codes.append("public enum Code {");
    for (int i = 0; i < count; i++) {
      codes.append(
          ("@ErrorCode(value = %1$d, domain = \"SHOP\", name = \"CODE_NO_%1$d\", "
                  + (ownFacts ? "" : "status = 409, title = \"Title %1$d\", ")
                  + "type = \"https://acme.com/problems/%1$d\","
                  + "help = \"https://acme.com/errors/%1$d\","
                  + " spanStatus = SpanStatus.ERROR, message = \"No %1$d for {item} and {item}\")"
                  + " SOMEWHAT_LONG_NAME_OF_SOME_CODE_%1$d,\n")
              .formatted(i));
    }
    codes.append(
        "; public int status() { return 409; }"
            + " public String title() { return \"Title \" + ordinal(); } }");
    String exception =
        """
        package com.acme;
        import io.telltale.annotations.*;
        public class Refused extends Exception {
          @ErrorSource%s public final Code code;
          @ErrorAttribute public final String item = "tea";
          public Refused(Code code) { this.code = code; }
        }
        """
            .formatted(ownFacts ? "(status = \"status\", title = \"title\")" : "");
    Compiler compiler = new Compiler(directory);
    Compiler.Result result =
        (eclipse ? compiler.eclipse() : compiler)
            .compile(Map.of("com.acme.Code", codes.toString(), "com.acme.Refused", exception))
            .orFail();
    assertThat(result.telltale()).isEmpty();

    RecordingLoader loader = new RecordingLoader(compiler.classes());
    ErrorWriter writer = module(loader).writer("com.acme.Refused");
    Object last = loader.loadClass("com.acme.Code").getEnumConstants()[count - 1];
    Throwable refused =
        (Throwable)
            loader.loadClass("com.acme.Refused").getConstructor(last.getClass()).newInstance(last);
    ErrorIdentity identity = writer.identity(refused);
    assertThat(writer.identities()).hasSize(count).contains(identity);
    assertThat(identity.name()).isEqualTo("CODE_NO_1599");
    assertThat(identity.status()).isEqualTo(409);
    assertThat(identity.title()).isEqualTo("Title 1599");
    assertThat(writer.message(identity, key -> "<" + key.getKey() + ">"))
        .isEqualTo("No 1599 for <error.detail.item> and <error.detail.item>");
  }

  /** File systems allow 255 bytes for a name, and the index has that of the whole package. */
  @Test
  void aLongPackageHasAnIndexToo() throws IOException {
    String packageName = "com." + ("p".repeat(60) + ".").repeat(4) + "acme";
    String text =
        "package %s; @io.telltale.annotations.ErrorCode(1) public class %s extends Exception {}";
    Compiler library = new Compiler(directory.resolve("library"));
    library.compile(Map.of(packageName + ".First", text.formatted(packageName, "First"))).orFail();

    Compiler.Result result =
        new Compiler(directory.resolve("main"))
            .classPath(library.classes())
            .compile(Map.of(packageName + ".Second", text.formatted(packageName, "Second")));

    assertThat(result.ids()).containsExactly("duplicate-code");
  }

  /** Its own file can just have the name; that of the writer is longer. */
  @ParameterizedTest
  @ValueSource(strings = {"L", "\u00dc", "\ud840\udc00"})
  void anExceptionOfALongNameHasAWriterToo(String letter) throws Exception {
    int bytes = letter.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    String name = "Refused" + letter.repeat((249 - "Refused".length()) / bytes - 1);
    String text =
        "package com.acme; import io.telltale.annotations.*; @ErrorCode(%d) public class %s"
            + " extends Exception { @Sensitive final String card = \"4111111111111111\"; }";
    Compiler compiler = new Compiler(directory);
    Compiler.Result result =
        compiler
            .compile(
                Map.of(
                    "com.acme." + name + "A", text.formatted(1, name + "A"),
                    "com.acme." + name + "B", text.formatted(2, name + "B")))
            .orFail();

    assertThat(result.telltale()).isEmpty();
    ClassLoader loader = new RecordingLoader(compiler.classes());
    assertThat(write(loader, "com.acme." + name + "A"))
        .containsExactly("card=REDACT 4111111111111111");
    assertThat(write(loader, "com.acme." + name + "B"))
        .containsExactly("card=REDACT 4111111111111111");
  }

  private static final IdentityModel.RetryModel NO_RETRY =
      new IdentityModel.RetryModel("UNSPECIFIED", 0);

  @Test
  void aLargeModuleStaysWithinTheLimitsOfAClass() throws Exception {
    List<RegistryModel.Entry> entries = new ArrayList<>();
    StringBuilder writers =
        new StringBuilder(
            "package com.acme; class Writer implements io.telltale.runtime.spi.ErrorWriter {"
                + " public Class<? extends Throwable> type() { return Exception.class; } }\n");
    // One switch over all of them would be full with 2,000.
    int count = 3_000;
    for (int i = 0; i < count; i++) {
      String name = "SomewhatLongNameOfSomeException" + i;
      IdentityModel identity =
          new IdentityModel("SHOP", i, "SHOP-" + i, 500, "t", "", "", "AUTO", NO_RETRY);
      entries.add(entry(new TypeRef("com.acme", List.of(name)), identity));
      writers.append(
          "final class %1$s_Telltale extends Writer { static final %1$s_Telltale INSTANCE = new %1$s_Telltale(); }\n"
              .formatted(name));
    }
    TypeRef registry = new TypeRef("com.acme", List.of("TelltaleErrors"));
    String source =
        com.squareup.javapoet.JavaFile.builder(
                "com.acme",
                RegistryEmitter.emit(new RegistryModel("com.acme", registry, entries), false)
                    .build())
            .build()
            .toString();
    Compiler compiler =
        new Compiler(directory).processors().options(List.of("-Xlint:-auxiliaryclass"));
    compiler
        .compile(Map.of("com.acme.TelltaleErrors", source, "com.acme.Writers", writers.toString()))
        .orFail();
    RecordingLoader loader = new RecordingLoader(compiler.classes());
    ErrorModule module =
        (ErrorModule)
            loader.loadClass("com.acme.TelltaleErrors").getDeclaredConstructor().newInstance();

    assertThat(module.types()).hasSize(count).doesNotHaveDuplicates().isSorted();
    for (String type : module.types()) {
      assertThat(module.writer(type).getClass().getName()).isEqualTo(type + "_Telltale");
    }
  }

  private static RegistryModel.Entry entry(TypeRef type, IdentityModel identity) {
    return new RegistryModel.Entry(type, type, List.of(new RegistryModel.Code(identity, "")));
  }

  private RecordingLoader compile(String... cases) throws IOException {
    Compiler compiler = new Compiler(directory);
    List<Path> files = new ArrayList<>();
    for (Case golden : Case.all()) {
      if (List.of(cases).contains(golden.name())) {
        files.addAll(golden.input());
      }
    }
    compiler.compile(files).orFail();
    return new RecordingLoader(compiler.classes());
  }

  private static ErrorModule module(ClassLoader loader) {
    return ServiceLoader.load(ErrorModule.class, loader).iterator().next();
  }

  private static List<String> write(ClassLoader loader, String type, Object... arguments)
      throws Exception {
    Class<?>[] parameters = new Class<?>[arguments.length];
    java.util.Arrays.fill(parameters, String.class);
    Throwable error =
        (Throwable) loader.loadClass(type).getConstructor(parameters).newInstance(arguments);
    RecordingSink sink = new RecordingSink();
    module(loader).writer(type).write(error, sink);
    return sink.calls;
  }

  /** Notes which of the users' classes are loaded. */
  private static final class RecordingLoader extends URLClassLoader {
    final List<String> loaded = new ArrayList<>();

    RecordingLoader(Path classes) throws MalformedURLException {
      super(new URL[] {classes.toUri().toURL()}, GeneratedCodeTest.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      Class<?> found = super.findClass(name);
      loaded.add(name);
      return found;
    }
  }

  /** Notes what a writer hands over. */
  private static final class RecordingSink implements MemberSink {
    final List<String> calls = new ArrayList<>();

    private void add(AttributeKey<?> key, String how, Object value) {
      calls.add(name(key) + "=" + how + " " + value);
    }

    private static String name(AttributeKey<?> key) {
      assertThat(key.getKey()).startsWith("error.detail.");
      return key.getKey().substring("error.detail.".length());
    }

    @Override
    public void leaveUnknown(Object value) {
      // A further word on a member, which is handed over besides.
    }

    @Override
    public void putLong(AttributeKey<Long> key, long value) {
      add(key, "LONG", value);
    }

    @Override
    public void putLong(AttributeKey<Long> key, Number value) {
      add(key, "LONG", value);
    }

    @Override
    public void putDouble(AttributeKey<Double> key, double value) {
      add(key, "DOUBLE", value);
    }

    @Override
    public void putDouble(AttributeKey<Double> key, Number value) {
      add(key, "DOUBLE", value);
    }

    @Override
    public void putBoolean(AttributeKey<Boolean> key, boolean value) {
      add(key, "BOOLEAN", value);
    }

    @Override
    public void putBoolean(AttributeKey<Boolean> key, Boolean value) {
      add(key, "BOOLEAN", value);
    }

    @Override
    public void putString(AttributeKey<String> key, Object value) {
      add(key, "STRING", value);
    }

    @Override
    public void putSensitive(AttributeKey<String> key, Mask mask, Object value) {
      add(key, mask.name(), value);
    }

    @Override
    public void putSensitive(AttributeKey<String> key, Masker masker, Object value) {
      add(key, masker.getClass().getSimpleName(), value);
    }

    @Override
    public void putList(AttributeKey<? extends List<?>> key, Object elements) {
      add(key, "LIST", elements);
    }

    @Override
    public void putMap(AttributeKey<String> key, Map<?, ?> entries) {
      add(key, "MAP", entries);
    }

    @Override
    public void putAny(AttributeKey<String> key, Object value) {
      add(key, "ANY", value);
    }

    @Override
    public void showInReply(AttributeKey<?> key) {
      calls.add(name(key) + " in reply");
    }

    @Override
    public void readThrough(Object object, Class<?> declaring, String... accessors) {
      calls.add(declaring.getSimpleName() + " through " + String.join(", ", accessors));
    }

    @Override
    public void readAs(Object object, Class<?> declared, boolean whole, String... parts) {
      calls.add("as " + declared.getSimpleName());
    }

    @Override
    public void strengthen(AttributeKey<?> key, Mask mask) {
      calls.add(name(key) + " strengthened " + mask);
    }
  }
}
