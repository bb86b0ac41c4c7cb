/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.annotations.Mask;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.text.MaskedKeys;
import io.telltale.runtime.internal.text.Strictness;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.MaskFloor;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.EnumSet;

/**
 * How what is exported is masked, besides what exceptions tell.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param texts what masks a text
 * @param names the attributes that are masked whatever they hold
 * @param shapesEverywhere whether shapes are looked for in every text, not only where an exception
 *     or a status tells what went wrong
 * @param conventionalAttributes whether spans get no {@code error.message} and {@code error.type}
 * @param keys the keys of texts that are as strict as this
 */
public record ExportPolicy(
    TextMasker texts,
    SensitiveNames names,
    boolean shapesEverywhere,
    boolean conventionalAttributes,
    MaskedKeys keys) {

  static final ExportPolicy DEFAULT =
      of(new TextMasker(ShapeScanner.of(EnumSet.allOf(Shape.class))));

  /** Returns the policy that masks what exceptions tell, and nothing else. */
  public static ExportPolicy of(TextMasker texts) {
    return new ExportPolicy(
        texts, SensitiveNames.NONE, false, false, MaskedKeys.of(Strictness.NONE, texts.shapes()));
  }

  /** Returns secrets none of which leaves in a form that this does not let leave. */
  SecretSet floored(SecretSet secrets) {
    Mask floor = keys.strictness().maskFloor();
    return floor == null ? secrets : new MaskFloor(floor).applyTo(secrets);
  }

  /** Returns a policy by which shapes are looked for everywhere. */
  ExportPolicy withShapes() {
    return new ExportPolicy(texts, names, true, conventionalAttributes, keys);
  }

  /**
   * Returns false if this changes nothing on any span of which no exception and no secret is known.
   */
  boolean mayConcernHealthy() {
    return shapesEverywhere || !names.isEmpty();
  }

  /**
   * Returns false if this changes nothing on a span of which no exception and no secret is known.
   */
  boolean mayConcern(SpanData span) {
    return shapesEverywhere || names.mayConcern(span);
  }

  /** The same for attributes of which no trace is known. */
  boolean mayConcern(Attributes attributes) {
    return shapesEverywhere || names.concern(attributes);
  }

  /** The same for a log record. */
  boolean mayConcern(LogRecordData record) {
    return shapesEverywhere
        || names.concern(record.getAttributes())
        || names.concern(record.getBodyValue());
  }
}
