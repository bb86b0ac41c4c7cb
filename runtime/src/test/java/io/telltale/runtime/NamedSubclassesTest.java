/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.LiveDescribers;
import io.telltale.runtime.internal.registry.ClassFinder;
import io.telltale.runtime.internal.registry.ErrorLookup;
import io.telltale.runtime.internal.registry.ModuleRegistries;
import io.telltale.runtime.internal.registry.WriterChain;
import io.telltale.runtime.spi.ErrorModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subclasses that nobody has declared, of which a text has the names alone. */
public class NamedSubclassesTest {

  private static final String NAME = "QuillonRavensworth";

  /** What an application declares. */
  public static class Refused extends RuntimeException {
    public Refused(String text) {
      super(text);
    }
  }

  /** A subclass whose name tells that it is an exception. */
  public static class UnmetException extends Refused {
    public UnmetException(String text) {
      super(text);
    }
  }

  /** Some whose names do not. */
  public static class Met extends Refused {
    public Met(String text) {
      super(text);
    }
  }

  /** The same. */
  public static class Unmet extends Refused {
    public Unmet(String text) {
      super(text);
    }
  }

  /** The same. */
  public static class NotYetMet extends Refused {
    public NotYetMet(String text) {
      super(text);
    }
  }

  private final List<String> sought = new ArrayList<>();

  private static ErrorModule module() {
    return new TestErrors.Module(
        new TestErrors.Writer(Refused.class, TestErrors.PAY_503).template(texts -> "Refused"));
  }

  private static ErrorLookup lookup() {
    return ModuleRegistries.lookupOf(ModuleRegistries.of(List.of(module())));
  }

  private @Nullable Class<?> find(String name, Iterable<@Nullable ClassLoader> loaders) {
    sought.add(name);
    for (ClassLoader loader : loaders) {
      try {
        return Class.forName(name, false, loader);
      } catch (ClassNotFoundException absent) {
        // The next one may have it.
      }
    }
    return null;
  }

  private static String masked(String line) {
    ErrorDescriber describer =
        ErrorDescriber.builder()
            .registry(ErrorRegistry.of(module()))
            .knownErrors(List.of())
            .knownLoggers(List.of())
            .build();
    LiveDescribers.Use use = LiveDescribers.begin(describer);
    try (MaskedLine masking = Masked.line(List.of(), "com.acme.Shop", () -> line)) {
      String masked = masking == null ? line : masking.text(line);
      return masked == null ? "" : masked;
    } finally {
      use.end();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"$", "."})
  void aLineFindsTheClassByItsName(String sign) {
    String name = NamedSubclassesTest.class.getName() + sign + "UnmetException";

    assertThat(masked("failed (" + name + ": of " + NAME + ")"))
        .isEqualTo("failed (" + name + ": Refused)");
    assertThat(masked("a.BException: by " + name + ": of " + NAME)).isEqualTo("a.BException: ***");
  }

  /** Beside it, of what nobody has met by such a name no class is sought. */
  @Test
  void aClassThatWasMetNeedsNoNameThatTellsOfIt() {
    String met = "failed: " + new Met("of " + NAME);
    assertThat(lookup().writers(new Met("")).isEmpty()).isFalse();

    assertThat(masked(met)).isEqualTo("failed: " + Met.class.getName() + ": Refused");
    assertThat(masked("gave up (a.BException: " + met + ")"))
        .isEqualTo("gave up (a.BException: ***)");
    String unmet = "failed: " + Unmet.class.getName() + ": fine";
    assertThat(masked(unmet)).isEqualTo(unmet);
  }

  @Test
  void whoFindsNothingKeepsNothingFromThoseWhoDo() {
    ErrorLookup lookup = lookup();
    String name = NotYetMet.class.getName();

    assertThat(lookup.writers(name, ClassFinder.NONE).isEmpty()).isTrue();
    assertThat(lookup.writers(name, this::find).isEmpty()).isFalse();
  }

  @Test
  void aNameIsSoughtOnce() {
    ErrorLookup lookup = lookup();
    for (int i = 0; i < 3; i++) {
      assertThat(lookup.writers("x.AbsentException", this::find).isEmpty()).isTrue();
    }
    assertThat(sought).containsExactly("x.AbsentException");
  }

  /** As a web application beside a Telltale of its container. */
  @Test
  void theClassLoaderOfTheThreadIsAskedToo() {
    ErrorLookup lookup = lookup();
    String name = "io.telltale.runtime.PlugInBException";
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      assertThat(lookup.writers(name, this::find).isEmpty()).isTrue();
      thread.setContextClassLoader(new PlugIn(name));
      assertThat(lookup.writers(name, this::find).isEmpty()).isFalse();
    } finally {
      thread.setContextClassLoader(before);
    }
    assertThat(lookup.writers(name, ClassFinder.NONE).isEmpty()).as("it was met").isFalse();
  }

  @Test
  void noClassLoaderIsKept() throws InterruptedException {
    ErrorLookup lookup = lookup();
    String name = "io.telltale.runtime.PlugInCException";
    WeakReference<ClassLoader> plugIn = useAndForget(lookup, name);

    for (int i = 0; i < 100 && plugIn.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(plugIn.get()).isNull();
    WriterChain chain = lookup.writers(name, ClassFinder.NONE);
    assertThat(chain.isEmpty()).isFalse();
    assertThat(chain.identifying()).isNull();
  }

  private WeakReference<ClassLoader> useAndForget(ErrorLookup lookup, String name) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      ClassLoader plugIn = new PlugIn(name);
      thread.setContextClassLoader(plugIn);
      lookup.writers(name, this::find);
      lookup.writers("x.AbsentException", this::find);
      return new WeakReference<>(plugIn);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Has a class that no other class loader has. */
  private static final class PlugIn extends ClassLoader {

    static {
      registerAsParallelCapable();
    }

    private final String name;

    PlugIn(String name) {
      super(NamedSubclassesTest.class.getClassLoader());
      this.name = name;
    }

    @Override
    protected Class<?> findClass(String sought) throws ClassNotFoundException {
      if (!sought.equals(name)) {
        throw new ClassNotFoundException(sought);
      }
      try (InputStream in = PlugInAException.class.getResourceAsStream("PlugInAException.class")) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        byte[] bytes =
            new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                .replace(PlugInAException.class.getSimpleName(), simple)
                .getBytes(StandardCharsets.ISO_8859_1);
        return defineClass(sought, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
