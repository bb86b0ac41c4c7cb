/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The writers of an exception class and its superclasses, from the class up.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param typeName the name under which the class is recorded
 * @param writers the writers; most exceptions have none
 * @param identifying the nearest writer that knows identities, or null
 * @param constant the identity if every instance has the same, or null
 * @param complete false if a writer could not be loaded, or is missing although the class marks
 *     members as sensitive, so that secrets are not known
 * @param answersForMessages whether somebody answers for what the messages of the class quote: who
 *     wrote the class, or who said which of its members are sensitive. A mix-in for somebody else's
 *     class that marks nothing gives it a code, and says nothing of its messages
 * @param modules the modules of the class's own loader, kept alive for as long as the class is
 */
public record WriterChain(
    String typeName,
    List<ErrorWriter> writers,
    @Nullable ErrorWriter identifying,
    @Nullable ErrorIdentity constant,
    boolean complete,
    boolean answersForMessages,
    List<ErrorModule> modules) {

  /** Returns the chain of a class that has no writer. */
  public static WriterChain none(String typeName) {
    return new WriterChain(typeName, List.of(), null, null, true, false, List.of());
  }

  /** Returns the chain of the given writers. */
  static WriterChain of(
      String typeName,
      List<ErrorWriter> writers,
      boolean complete,
      boolean answersForMessages,
      List<ErrorModule> modules) {
    ErrorWriter identifying = identifying(writers);
    return new WriterChain(
        typeName,
        List.copyOf(writers),
        identifying,
        identifying == null ? null : ModuleCalls.constantIdentity(identifying),
        complete,
        // What is missing may be what answers.
        answersForMessages || !complete,
        modules);
  }

  /**
   * Returns whether a writer answers for the messages of the class that it is for. What is
   * generated for a class stands beside it; what is generated for a mix-in stands beside the
   * mix-in.
   */
  static boolean answersForMessages(ErrorWriter writer, String type) {
    return ModuleCalls.mayHoldSecrets(writer)
        || packageOf(writer.getClass().getName()).equals(packageOf(type));
  }

  /**
   * Returns whether there is a writer that was generated for a class itself, and not for a mix-in:
   * it stands beside the class, and says itself what it cannot read.
   *
   * @param type the binary name of the class
   */
  public boolean hasOwnWriter(String type) {
    for (ErrorWriter writer : writers) {
      if (packageOf(writer.getClass().getName()).equals(packageOf(type)) && isFor(writer, type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFor(ErrorWriter writer, String type) {
    try {
      return writer.type().getName().equals(type);
    } catch (Throwable failure) {
      ForeignCalls.report(writer.getClass(), "type", failure);
      return false;
    }
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  private static @Nullable ErrorWriter identifying(List<ErrorWriter> writers) {
    for (ErrorWriter writer : writers) {
      if (!ModuleCalls.identities(writer).isEmpty()) {
        return writer;
      }
    }
    return null;
  }

  public boolean isEmpty() {
    return writers.isEmpty() && complete;
  }

  /** Returns the identities that exceptions of the class may have. */
  public List<ErrorIdentity> identities() {
    return identifying == null ? List.of() : ModuleCalls.identities(identifying);
  }

  /** Returns the identity of an exception of the class, or null if it has none. */
  public @Nullable ErrorIdentity identity(Throwable error) {
    if (constant != null || identifying == null) {
      return constant;
    }
    try {
      return identifying.identity(error);
    } catch (Throwable failure) {
      ForeignCalls.report(identifying.getClass(), "identity", failure);
      return null;
    }
  }
}
