/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.Names;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the writers of an exception class once, and keeps them with that class, so that they go
 * when its class loader goes.
 */
final class WriterLookup {

  private final ModuleLoader loader;
  private final List<ErrorModule> modules;

  private final ClassValue<Holder> byClass =
      new ClassValue<>() {
        @Override
        protected Holder computeValue(Class<?> type) {
          return hold(type, compose(type));
        }
      };

  WriterLookup(ModuleLoader loader, List<ErrorModule> modules) {
    this.loader = loader;
    this.modules = modules;
  }

  WriterChain get(Class<?> type) {
    WriterChain chain = byClass.get(type).chain();
    return chain != null ? chain : compose(type);
  }

  private WriterChain compose(Class<?> type) {
    List<ErrorModule> own = loader.beyondBase(type.getClassLoader());
    List<ErrorWriter> writers = new ArrayList<>();
    boolean complete = true;
    for (Class<?> current = type; current != Throwable.class; current = current.getSuperclass()) {
      complete &= addWriters(current, own, writers);
      complete &= addWriters(current, modules, writers);
      // A writer further down reads what it found above it when it was compiled.
      if (complete && writers.isEmpty()) {
        complete = UnprocessedClasses.isHarmless(current);
      }
    }
    return WriterChain.of(Names.of(type), writers, complete, own);
  }

  /** A class may have two: its own, and that of a mix-in which speaks for it. */
  private static boolean addWriters(
      Class<?> type, List<ErrorModule> modules, List<ErrorWriter> writers) {
    boolean complete = true;
    for (ErrorModule module : modules) {
      try {
        ErrorWriter writer = module.writer(type.getName());
        if (writer.type() == type && !writers.contains(writer)) {

          writers.add(writer);
        }
      } catch (Throwable failure) {
        // A registry can outlive a writer in a partial build, or be newer than this runtime.
        Failures.rethrowIfFatal(failure);
        ForeignCalls.report(module.getClass(), "writer", failure);
        complete = false;
      }
    }
    return complete;
  }

  /**
   * Decides how a class keeps its chain: for good if the writers live no shorter than the class. A
   * mix-in's writer may come from an application that is redeployed while the exception class, say
   * of the JDK, stays for ever: such a chain is kept weakly, and composed again when it is gone.
   */
  private static Holder hold(Class<?> type, WriterChain chain) {
    for (ErrorWriter writer : chain.writers()) {
      ClassLoader writerLoader = writer.getClass().getClassLoader();
      if (!ClassLoaders.isSameOrAncestor(writerLoader, type.getClassLoader())) {
        return new WeakHolder(new WeakReference<>(chain));
      }
    }
    return new StrongHolder(chain);
  }

  private interface Holder {
    @Nullable WriterChain chain();
  }

  private record StrongHolder(WriterChain chain) implements Holder {}

  private record WeakHolder(WeakReference<WriterChain> reference) implements Holder {
    @Override
    public @Nullable WriterChain chain() {
      return reference.get();
    }
  }
}
