/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds who speaks for an exception: its writers, those of what it carries, and its identity.
 *
 * <p>Safe for concurrent use.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ErrorLookup {

  private final WriterLookup lookup;
  private final NamedWriters byName;
  private final Wrappers wrappers;

  /** Starts a lookup in the given registries, and in those that the loader finds further on. */
  public ErrorLookup(ModuleLoader loader, List<ErrorModule> modules, Wrappers wrappers) {
    this.lookup = new WriterLookup(loader, modules);
    this.byName = new NamedWriters(lookup, loader.base(), modules);
    this.wrappers = wrappers;
  }

  private ErrorLookup(ErrorLookup same, Wrappers wrappers) {
    this.lookup = same.lookup;
    this.byName = same.byName;
    this.wrappers = wrappers;
  }

  /** Returns the same lookup, which looks through others, too. */
  public ErrorLookup withWrappers(List<ErrorWrapper> others) {
    return new ErrorLookup(this, wrappers.with(others));
  }

  /** Returns the declared identity of an exception, or null if it has none. Never throws. */
  public @Nullable ErrorIdentity identityOf(Throwable error) {
    WriterChain chain = writers(error);
    Throwable speaker = error;
    if (chain.isEmpty()) {
      speaker = speakerIn(error);
      if (speaker == error) {
        return null;
      }
      chain = writers(speaker);
    }
    ErrorIdentity identity = chain.identity(speaker);
    if (identity == null) {
      // A copy has lost the member that says which error it is.
      Throwable original = Wrappers.originalOf(speaker, ForeignCalls.causeOf(speaker));
      identity = original == speaker ? null : chain.identity(original);
    }
    return identity;
  }

  /**
   * Returns what counts as the occurrence of an error: the declared exception that speaks for it,
   * else what it carries under all its wrappers, else itself.
   */
  public Throwable occurrenceOf(Throwable error) {
    Throwable speaker = speakerOf(error);
    return speaker == error ? carriedBy(error) : speaker;
  }

  /** Returns what an exception carries under all its wrappers, or itself if it is none. */
  public Throwable carriedBy(Throwable error) {
    return wrappers.carriedBy(error);
  }

  /** Returns the writers for the class of an exception, from the class up. */
  public WriterChain writers(Throwable error) {
    return lookup.get(error.getClass());
  }

  /**
   * Returns the writers for a class of which only the name is known.
   *
   * @param classes finds the class, of which the superclasses are asked too
   */
  public WriterChain writers(String typeName, ClassFinder classes) {
    return byName.get(typeName, classes);
  }

  /**
   * Returns whether a class of which only the name is known is declared itself, or has writers and
   * was met before.
   */
  public boolean declares(String typeName) {
    return byName.has(typeName);
  }

  /** Returns whether no error is declared. */
  public boolean isEmpty() {
    return byName.isEmpty();
  }

  /**
   * Looks for the exception that says what went wrong: this one if it is declared, else the first
   * of its causes that is. What nobody has declared says less than what it was thrown for. Where
   * none is declared, it is the exception itself.
   */
  public Throwable speakerOf(Throwable error) {
    return writers(error).isEmpty() ? speakerIn(error) : error;
  }

  /** The same for an exception that has no writers itself. */
  private Throwable speakerIn(Throwable error) {
    Throwable current = error;
    for (int depth = 0; depth < Wrappers.MAX_DEPTH; depth++) {
      Throwable cause = ForeignCalls.causeOf(current);
      if (cause == null) {
        return error;
      }
      if (!writers(cause).isEmpty()) {
        return cause;
      }
      current = cause;
    }
    return error;
  }
}
