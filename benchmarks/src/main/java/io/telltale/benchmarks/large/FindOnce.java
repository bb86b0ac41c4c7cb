/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks.large;

import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.data.ErrorIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Finds the first error of a module, and prints how many nanoseconds that takes: cold, as the first
 * thing that a JVM does; warm, when the module is loaded once more by another class loader, as an
 * application is that is deployed anew; and then how long it takes to find every error.
 *
 * <p>Fails if a class is loaded before it is needed.
 *
 * <p>Arguments: the folder with the module's classes, and how many errors it declares.
 */
final class FindOnce {

  private static final int WARM_ROUNDS = 20;

  private final Path classes;

  private FindOnce(Path classes) {
    this.classes = classes;
  }

  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    FindOnce find = new FindOnce(Path.of(args[0]));
    long cold = find.first();
    Samples warm = new Samples();
    for (int i = 0; i < WARM_ROUNDS; i++) {
      warm.add(find.first());
    }
    long all = find.all(Integer.parseInt(args[1]));
    System.out.printf("%d %d %d%n", cold, Math.round(warm.median() * 1e6), all);
  }

  /** Times the loading of the registry and the first look-up; not the throwing between them. */
  private long first() throws IOException, ReflectiveOperationException {
    String exception = LargeModule.exception(7);
    try (WatchedLoader loader = new WatchedLoader(classes)) {
      long start = System.nanoTime();
      ErrorRegistry registry = ErrorRegistry.load(loader);
      long loaded = System.nanoTime();
      check(loader, Set.of());
      Throwable thrown = raise(loader, exception);
      check(loader, Set.of(exception));
      long raised = System.nanoTime();
      ErrorIdentity found = registry.identityOf(thrown);
      long end = System.nanoTime();
      check(loader, Set.of(exception, exception + "_Telltale"));
      if (found == null || found.code() != 7) {
        throw new IllegalStateException("found " + found);
      }
      return loaded - start + end - raised;
    }
  }

  private long all(int errors) throws IOException {
    try (WatchedLoader loader = new WatchedLoader(classes)) {
      long start = System.nanoTime();
      List<ErrorIdentity> all = ErrorRegistry.load(loader).all();
      long end = System.nanoTime();
      // The benchmarks' own are among them.
      long found = all.stream().filter(error -> error.domain().equals("SHOP")).count();
      Set<String> needless = loader.loadedBeyondRegistry();
      needless.removeIf(name -> name.endsWith("_Telltale"));
      if (found != errors || !needless.isEmpty()) {
        throw new IllegalStateException("found " + found + " errors, loaded " + needless);
      }
      return end - start;
    }
  }

  private static void check(WatchedLoader loader, Set<String> expected) {
    Set<String> loaded = loader.loadedBeyondRegistry();
    if (!loaded.equals(expected)) {
      throw new IllegalStateException("loaded " + loaded + " where " + expected + " is enough");
    }
  }

  private static Throwable raise(ClassLoader loader, String name)
      throws ReflectiveOperationException {
    return (Throwable)
        loader
            .loadClass(name)
            .getConstructor(String.class, String.class, long.class)
            .newInstance("o-17", "alice@example.com", 1L);
  }
}
