/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.annotations.Mask;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.text.Strictness;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.Masks;
import org.jspecify.annotations.Nullable;

/**
 * What may leave, and in which form.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param masks the forms of sensitive values
 * @param maskFloor the weakest mask that is used, whatever is declared; null if none is excluded
 * @param texts masks texts
 * @param messages what becomes of the messages of undeclared exceptions
 * @param known what is known of undeclared exceptions; none where nobody is to ask
 * @param declaredStackTrace how much of a declared exception's stack trace leaves
 * @param undeclaredStackTrace how much of any other exception's stack trace leaves
 * @param fingerprints whether each exception has a fingerprint, also where no stack trace leaves
 */
public record RecordingPolicy(
    Masks masks,
    @Nullable Mask maskFloor,
    TextMasker texts,
    MessagePolicy messages,
    KnownErrors known,
    StackTraceMode declaredStackTrace,
    StackTraceMode undeclaredStackTrace,
    boolean fingerprints) {

  /** Returns the mask that holds where one is declared. */
  Mask atLeast(Mask declared) {
    return maskFloor == null ? declared : declared.strictest(maskFloor);
  }

  /**
   * Returns whether an exception has a fingerprint.
   *
   * @param mode how much of its stack trace leaves
   */
  boolean wantsFingerprint(StackTraceMode mode) {
    return fingerprints || mode != StackTraceMode.OFF;
  }

  /** Returns how much this lets leave. */
  Strictness strictness() {
    return new Strictness(
        messages, declaredStackTrace, undeclaredStackTrace, maskFloor, !masks.isOff());
  }
}
