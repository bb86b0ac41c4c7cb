/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.internal.guard.ClassCache;
import io.telltale.runtime.internal.guard.ClassLoaders;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.Names;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the writers of an exception class once, and keeps them for no longer than the class and
 * this lookup live.
 */
final class WriterLookup {

  private final ModuleLoader loader;
  private final List<ErrorModule> modules;

  private final ClassCache<Kept> byClass =
      new ClassCache<>() {
        @Override
        protected Kept compute(Class<?> type) {
          return Kept.of(type, compose(type));
        }
      };

  WriterLookup(ModuleLoader loader, List<ErrorModule> modules) {
    this.loader = loader;
    this.modules = modules;
  }

  WriterChain get(Class<?> type) {
    Kept kept = byClass.get(type);
    WriterChain chain = kept.chain();
    return chain != null ? chain : kept.again(compose(type));
  }

  private WriterChain compose(Class<?> type) {
    List<ErrorModule> own = loader.beyondBase(type.getClassLoader());
    List<ErrorWriter> writers = new ArrayList<>();
    boolean complete = true;
    boolean answers = false;
    for (Class<?> current = type; current != Throwable.class; current = current.getSuperclass()) {
      int below = writers.size();
      complete &= addWriters(current, own, writers);
      complete &= addWriters(current, modules, writers);
      // A writer further down reads what it found above it when it was compiled.
      if (complete && writers.isEmpty()) {
        complete = UnprocessedClasses.isHarmless(current);
      }
      for (ErrorWriter writer : writers.subList(below, writers.size())) {
        answers |= WriterChain.answersForMessages(writer, current.getName());
      }
    }
    WriterChain chain = WriterChain.of(Names.of(type), writers, complete, answers, own);
    if (!chain.isEmpty()) {
      SeenClasses.SHARED.add(type);
    }
    return chain;
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
        ForeignCalls.report(module.getClass(), "writer", failure);
        complete = false;
      }
    }
    return complete;
  }

  /**
   * A chain, kept for good where it holds nothing that may go earlier than what keeps it; otherwise
   * weakly, and composed again when it is gone.
   */
  private static final class Kept {

    private final @Nullable WriterChain forGood;
    private volatile @Nullable WeakReference<WriterChain> weakly;

    private Kept(WriterChain chain, boolean good) {
      this.forGood = good ? chain : null;
      this.weakly = good ? null : new WeakReference<>(chain);
    }

    /**
     * A mix-in's writer may come from an application that is redeployed while the exception class,
     * which keeps the chain, stays. Where this lookup keeps it, it must not hold the class; the
     * writers that the lookup has itself do no more than they do anyway.
     */
    static Kept of(Class<?> type, WriterChain chain) {
      return new Kept(
          chain,
          ClassCache.isKeptByClass(type)
              ? livesAsLong(type.getClassLoader(), chain)
              : chain.modules().isEmpty());
    }

    private static boolean livesAsLong(@Nullable ClassLoader loader, WriterChain chain) {
      for (ErrorWriter writer : chain.writers()) {
        if (!ClassLoaders.isSameOrAncestor(writer.getClass().getClassLoader(), loader)) {
          return false;
        }
      }
      return true;
    }

    @Nullable WriterChain chain() {
      WriterChain chain = forGood;
      WeakReference<WriterChain> reference = weakly;
      return chain != null || reference == null ? chain : reference.get();
    }

    WriterChain again(WriterChain chain) {
      weakly = new WeakReference<>(chain);
      return chain;
    }
  }
}
