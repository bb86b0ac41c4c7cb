/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.bridge;

import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The sensitive values of one exception, as functions: they cannot be printed by accident. See
 * {@code ErrorBridge}.
 *
 * <p>Safe for concurrent use.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class BridgedSecrets implements UnaryOperator<String> {

  public static final String COMPLETE = "telltale.complete";
  public static final String LEARNT = "telltale.learnt";
  public static final String MASK = "telltale.mask";
  public static final String SECRETS = "telltale.secrets";

  private static final TextMasker KNOWN_ONLY = new TextMasker(ShapeScanner.of(Set.of()));

  /** Of an exception of which nothing could be read. */
  public static final BridgedSecrets UNKNOWN = new BridgedSecrets(null, new SecretSet());

  /** Null if not every value is known, so that no text may leave. */
  private final @Nullable TextMasker texts;

  private final SecretSet secrets;

  private BridgedSecrets(@Nullable TextMasker texts, SecretSet secrets) {
    this.texts = texts;
    this.secrets = secrets;
  }

  /**
   * Takes the values of an exception.
   *
   * @param secrets nobody changes them any more
   * @param complete whether they are all
   */
  public static BridgedSecrets of(TextMasker texts, SecretSet secrets, boolean complete) {
    return new BridgedSecrets(complete && !secrets.overflowed() ? texts : null, secrets);
  }

  /**
   * Takes the values of a trace.
   *
   * @param secrets nobody changes them any more
   */
  public static BridgedSecrets of(SecretSet secrets) {
    return of(KNOWN_ONLY, secrets, true);
  }

  boolean isComplete() {
    return texts != null;
  }

  /** Returns the text with every value replaced. */
  @Override
  public String apply(String text) {
    try {
      return texts == null ? Masks.REDACTED : texts.maskKnown(text, secrets, false);
    } catch (Throwable failure) {
      Failures.contain(failure);
      MaskingCounters.countFailed();
      return Masks.REDACTED;
    }
  }

  /** Returns what hands over each value in the clear, with what stands for it in texts. */
  public Consumer<BiConsumer<String, String>> values() {
    return secrets::forEach;
  }

  /** Returns what tells whether nobody has declared one of the values. */
  Predicate<String> learnt() {
    return secrets::isLearnt;
  }

  /** Tells nothing of the values. */
  @Override
  public String toString() {
    return "BridgedSecrets[" + secrets.size() + "]";
  }
}
