/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.TestErrors.AuthRequired;
import io.telltale.runtime.TestErrors.Module;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.rmi.RemoteException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How registries are found, over class loaders. */
class ErrorRegistryLoadingTest {

  /** What a services file names. */
  public static final class Provided extends Module {
    public Provided() {
      super(TestErrors.authWriter());
    }
  }

  /** A provider whose constructor fails. */
  public static final class Broken extends Module {
    public Broken() {
      throw new IllegalStateException("broken on purpose");
    }
  }

  @TempDir Path directory;

  /** As a plug-in or web application: it loads some classes itself, before asking its parent. */
  private final class ChildLoader extends URLClassLoader {
    private final Set<String> own;

    ChildLoader(Set<String> own, String... providers) throws IOException {
      super(new URL[] {services(providers)}, ErrorRegistryLoadingTest.class.getClassLoader());
      this.own = own;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (own.stream().noneMatch(name::startsWith)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : define(name);
      }
    }

    private Class<?> define(String name) {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private URL services(String... providers) throws IOException {
    provide(ErrorModule.class, providers);
    return directory.toUri().toURL();
  }

  private void provide(Class<?> service, String... providers) throws IOException {
    Path file = directory.resolve("META-INF/services/" + service.getName());
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(providers));
  }

  /** A wrapper that a services file names. */
  public static final class Remote implements ErrorWrapper {
    @Override
    public boolean isWrapper(Throwable error) {
      return error instanceof RemoteException;
    }
  }

  @Test
  void findsTheWrappersThatLibrariesTellOf() throws IOException {
    provide(ErrorWrapper.class, "com.example.Missing", Remote.class.getName());
    try (ChildLoader loader = new ChildLoader(Set.of(), Provided.class.getName())) {
      AuthRequired error = new AuthRequired("alice@example.com", "acme");

      ErrorDescriber describer =
          ErrorDescriber.builder().registry(ErrorRegistry.load(loader)).build();
      assertThat(describer.unwrap(new RemoteException("far away", error))).isSameAs(error);
    }
  }

  @Test
  void leavesOutProvidersThatCannotBeLoadedAndKeepsTheOthers() throws IOException {
    try (ChildLoader loader =
        new ChildLoader(
            Set.of(),
            "com.example.Missing",
            Broken.class.getName(),
            Provided.class.getName(),
            "java.lang.String")) {
      ErrorRegistry registry = ErrorRegistry.load(loader);
      assertThat(registry.all()).containsExactly(TestErrors.AUTH_201);
    }
  }

  @Test
  void findsTheModulesOfTheExceptionsOwnLoader() throws Exception {
    Set<String> own = Set.of(TestErrors.class.getName(), Provided.class.getName());
    try (ChildLoader plugin = new ChildLoader(own, Provided.class.getName())) {
      ErrorRegistry registry = ErrorRegistry.load(getClass().getClassLoader());
      Throwable foreign = authRequiredOf(plugin);

      assertThat(foreign.getClass()).isNotEqualTo(AuthRequired.class);
      assertThat(registry.identityOf(foreign)).isEqualTo(TestErrors.AUTH_201);
      assertThat(registry.identityOf(new AuthRequired("bob@example.com", "acme")))
          .as("the same name in the application's loader, which declares nothing")
          .isNull();
    }
  }

  @Test
  void keepsNoClassLoaderAlive() throws Exception {
    ErrorRegistry registry = ErrorRegistry.load(getClass().getClassLoader());
    ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
    WeakReference<ClassLoader> plugin = useAndForgetPlugin(registry, gone);

    for (int i = 0; i < 100 && plugin.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(plugin.get()).isNull();
    assertThat(registry.identityOf(new IllegalStateException())).isNull();
  }

  private WeakReference<ClassLoader> useAndForgetPlugin(
      ErrorRegistry registry, ReferenceQueue<ClassLoader> gone) throws Exception {
    Set<String> own = Set.of(TestErrors.class.getName(), Provided.class.getName());
    ChildLoader plugin = new ChildLoader(own, Provided.class.getName());
    assertThat(registry.identityOf(authRequiredOf(plugin))).isNotNull();
    plugin.close();
    return new WeakReference<>(plugin, gone);
  }

  private static Throwable authRequiredOf(ClassLoader loader) throws Exception {
    var constructor =
        loader
            .loadClass(AuthRequired.class.getName())
            .getDeclaredConstructor(String.class, String.class);
    constructor.setAccessible(true);
    return (Throwable) constructor.newInstance("alice@example.com", "acme");
  }
}
