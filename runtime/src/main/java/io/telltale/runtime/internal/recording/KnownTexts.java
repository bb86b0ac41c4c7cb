/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.registry.ClassFinder;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is known of exceptions of which only texts are left. Used by one thread. */
final class KnownTexts {

  /** For how many names in a text classes are looked up: it is mostly one. */
  static final int MAX_SOUGHT = 32;

  private static final String SEPARATOR = ": ";

  private final RecordingPolicy policy;
  private final Predicate<String> declared;
  private final ClassFinder classes;
  private final Set<String> sought = new HashSet<>();

  /**
   * Takes by which policy texts leave.
   *
   * @param declared whether a class is declared by its name, and so none that is known here
   * @param classes finds the classes of exceptions by their names
   */
  KnownTexts(RecordingPolicy policy, Predicate<String> declared, ClassFinder classes) {
    this.policy = policy;
    this.declared = declared;
    this.classes = classes;
  }

  /** Returns what may leave of a message; the message itself if it is not known. */
  String skeletonOf(@Nullable String type, String message) {
    KnownErrors.Skeleton skeleton = find(type, message);
    return skeleton == null ? message : skeleton.text();
  }

  /** Returns the same for a message as a stack trace has it, with what separates it. */
  String skeletonWithin(String type, String message) {
    if (policy.known().isEmpty()) {
      return message;
    }
    int start = message.startsWith(SEPARATOR) ? SEPARATOR.length() : 0;
    int end = Math.max(start, message.stripTrailing().length());
    return message.substring(0, start)
        + skeletonOf(type, message.substring(start, end))
        + message.substring(end);
  }

  /** Adds what is hidden in a message to the secrets, and the message itself. */
  void learn(@Nullable String type, @Nullable String message, SecretSet secrets) {
    KnownErrors.Skeleton skeleton = message == null ? null : find(type, message);
    if (message != null && skeleton != null) {
      ShapeSecrets shapes = new ShapeSecrets(secrets);
      shapes.find(message, policy.texts(), new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT));
      shapes.hide(message, skeleton);
    }
  }

  private KnownErrors.@Nullable Skeleton find(@Nullable String type, String message) {
    if (type == null || type.isEmpty() || policy.known().isEmpty()) {
      return null;
    }
    if (!sought.contains(type) && sought.size() >= MAX_SOUGHT) {
      return KnownErrors.withheld();
    }
    sought.add(type);
    return declared.test(type) ? null : policy.known().of(type, message, classes);
  }
}
