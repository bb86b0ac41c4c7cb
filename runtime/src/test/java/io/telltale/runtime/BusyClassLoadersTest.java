/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.LiveDescribers;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.KnownError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that are written while another thread loads a class, which may wait for them. */
public class BusyClassLoadersTest {

  /** Far longer than a line takes: who has to wait here waits for ever. */
  private static final Duration SOON = Duration.ofSeconds(10);

  /** What generated code is to its class loader. */
  public static final class Declarations implements ErrorModule {
    @Override
    public int format() {
      return 1;
    }

    @Override
    public String name() {
      return "busy";
    }

    @Override
    public List<String> types() {
      return List.of();
    }

    @Override
    public ErrorWriter writer(String type) {
      return ErrorWriter.NONE;
    }
  }

  /** The same for what is known of a library. */
  public static final class Driver implements KnownError {
    @Override
    public Set<String> types() {
      return Set.of("java.util.NoSuchElementException");
    }

    @Override
    public String skeleton(String type, String message, Consumer<String> values) {
      return message;
    }
  }

  /** One that says that it is parallel capable. */
  private static class Capable extends ClassLoader {
    static {
      registerAsParallelCapable();
    }

    private final String own;

    Capable(ClassLoader parent, String own) {
      super(parent);
      this.own = own;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        if (name.equals(own) && findLoadedClass(name) == null) {
          byte[] bytes = bytesOf(name);
          return defineClass(name, bytes, 0, bytes.length);
        }
        return super.loadClass(name, resolve);
      }
    }
  }

  /** As class loaders are that do not say it of themselves. */
  private static final class Own extends Capable {
    Own(ClassLoader parent, String own) {
      super(parent, own);
    }
  }

  private static byte[] bytesOf(String name) {
    String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
    try (InputStream in = BusyClassLoadersTest.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a line while another thread has the lock of a class loader.
   *
   * @param busy one that is not parallel capable
   * @param loader that of the class that tells what is declared, or what is known
   * @param context the class loader of the thread that writes the line
   */
  private static void writesALine(
      ClassLoader busy, ClassLoader loader, Class<?> type, @Nullable ClassLoader context)
      throws ReflectiveOperationException {
    Object part = loader.loadClass(type.getName()).getConstructor().newInstance();
    ErrorDescriber describer =
        ErrorDescriber.builder()
            .registry(
                part instanceof ErrorModule module ? ErrorRegistry.of(module) : ErrorRegistry.of())
            .knownErrors(part instanceof KnownError known ? List.of(known) : List.of())
            .knownLoggers(List.of())
            .build();
    LiveDescribers.Use use = LiveDescribers.begin(describer);
    // What is declared and known is read once, whoever loads it.
    writeALine("a.FooException", null);
    synchronized (busy) {
      assertTimeoutPreemptively(SOON, () -> writeALine("a.BarException", context));
    }
    use.end();
  }

  private static void writeALine(String name, @Nullable ClassLoader context) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(context);
    try (MaskedLine line =
        Masked.line(List.of(), "com.acme.Shop", () -> "failed: " + name + ": closed")) {
      assertThat(line).isNull();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {Declarations.class, Driver.class})
  void aLineWaitsForNoClassLoader(Class<?> type) throws ReflectiveOperationException {
    ClassLoader busy = new Own(getClass().getClassLoader(), type.getName());
    writesALine(busy, busy, type, null);
  }

  /** One that is capable asks its parent first. */
  @ParameterizedTest
  @ValueSource(classes = {Declarations.class, Driver.class})
  void norForTheParentOfOne(Class<?> type) throws ReflectiveOperationException {
    ClassLoader busy = new Own(getClass().getClassLoader(), "");
    writesALine(busy, new Capable(busy, type.getName()), type, null);
  }

  /** As that of a web application, of which Telltale knows no part. */
  @Test
  void norForThatOfTheThread() throws ReflectiveOperationException {
    ClassLoader busy = new Own(getClass().getClassLoader(), "");
    ClassLoader capable = new Capable(busy, "");
    writesALine(busy, getClass().getClassLoader(), Declarations.class, capable);
  }
}
