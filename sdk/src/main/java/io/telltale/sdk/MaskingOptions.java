/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.telltale.annotations.Mask;
import io.telltale.runtime.MessagePolicy;
import io.telltale.runtime.Shape;
import io.telltale.runtime.StackTraceMode;
import io.telltale.sdk.internal.config.HashKey;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import java.util.List;
import java.util.Set;

/**
 * The options that say what of exceptions leaves.
 *
 * @param <B> the builder itself
 */
abstract sealed class MaskingOptions<B extends MaskingOptions<B>> extends ExportOptions<B>
    permits TracingConfig.Builder {

  MaskingOptions(OptionValues values) {
    super(values);
  }

  /** Sets how much of the stack trace of a declared exception leaves the process. */
  public B stackTrace(StackTraceMode stackTrace) {
    return set(Options.STACK_TRACE, stackTrace);
  }

  /** Sets how much of the stack trace of any other exception leaves the process. */
  public B undeclaredStackTrace(StackTraceMode undeclaredStackTrace) {
    return set(Options.UNDECLARED_STACK_TRACE, undeclaredStackTrace);
  }

  /**
   * Sets both {@link #stackTrace} and {@link #undeclaredStackTrace}, to {@link StackTraceMode#FULL}
   * or to {@link StackTraceMode#OFF}.
   *
   * @param captureStackTrace whether stack traces leave the process, masked
   */
  public B captureStackTrace(boolean captureStackTrace) {
    StackTraceMode mode = captureStackTrace ? StackTraceMode.FULL : StackTraceMode.OFF;
    stackTrace(mode);
    return undeclaredStackTrace(mode);
  }

  /** Sets what becomes of the messages of exceptions that nobody declared. */
  public B messages(MessagePolicy messages) {
    return set(Options.MESSAGES, messages);
  }

  /**
   * Sets whether anything is masked. Without masking every sensitive value leaves in the clear, and
   * each start says so.
   */
  public B masking(boolean masking) {
    return set(Options.MASKING, masking);
  }

  /**
   * Sets the weakest mask that is used, whatever is declared: with {@link Mask#REDACT}, nothing of
   * any sensitive value leaves.
   */
  public B maskFloor(Mask floor) {
    return set(Options.MASK_FLOOR, floor);
  }

  /**
   * Sets the words that make an attribute sensitive by its name, whoever has set it: with {@code
   * customer}, the values of {@code customer.id} and {@code app.customerName} are masked.
   *
   * @param names whole words, in camelCase, snake_case or kebab-case; case does not count
   */
  public B piiNames(Set<String> names) {
    return set(Options.PII_NAMES, Set.copyOf(names));
  }

  /** Sets the names of attributes that {@link #piiNames} does not apply to. */
  public B maskingExcludes(Set<String> names) {
    return set(Options.MASKING_EXCLUDES, Set.copyOf(names));
  }

  /** Sets what is looked for in texts by its shape; all there is if not given. */
  public B shapes(Set<Shape> shapes) {
    return set(Options.SHAPES, Set.copyOf(shapes));
  }

  /**
   * Sets whether {@link #shapes} and {@link #patterns} are looked for in every text that leaves:
   * attributes of spans, events and links, names of spans and bodies of log records, whoever has
   * set them. Without it, only in the texts of exceptions and status descriptions. Values by which
   * the semantic conventions group, such as {@code http.route}, stay in either case.
   */
  public B shapesEverywhere(boolean everywhere) {
    return set(Options.SHAPES_EVERYWHERE, everywhere);
  }

  /**
   * Sets regular expressions; what matches one in a text is replaced. They are those of RE2, which
   * take time linear in the length of the text, and have no look-around and no back references.
   */
  public B patterns(List<String> patterns) {
    return set(Options.PATTERNS, List.copyOf(patterns));
  }

  /**
   * Sets the key of {@link Mask#HASH}, which without a key is as {@link Mask#REDACT}.
   *
   * @param key 16 bytes or more of good randomness, copied
   * @param keyId names the key, so that hashes of two environments cannot be joined
   */
  public B hashKey(byte[] key, String keyId) {
    return set(Options.HASH_KEY, new HashKey(key, keyId));
  }

  /**
   * Sets whether nothing is exported unless everything that is exported is masked. Where an
   * exporter is found that does not mask, an error says so, and spans go nowhere. It holds for
   * {@link Telltale#setup} and where OpenTelemetry's autoconfigure finds Telltale.
   */
  public B requireProtection(boolean require) {
    return set(Options.REQUIRE_PROTECTION, require);
  }

  /** Sets where the exceptions go that Telltale records. */
  public B signal(ExceptionSignal signal) {
    return set(Options.SIGNAL, signal);
  }

  /** Sets which attributes the span of an exception gets. */
  public B attributes(AttributeSet attributes) {
    return set(Options.ATTRIBUTES, attributes);
  }
}
