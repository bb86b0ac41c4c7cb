/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import org.jspecify.annotations.Nullable;

/**
 * What a masking was made of, by which two of them can be joined into one.
 *
 * <p>This interface is internal and is hence not for public use.
 */
public interface MaskingOrigin {

  /**
   * Returns the masking that is as strict as this and the other in everything, or null if this one
   * is, or if the two cannot be compared.
   *
   * @param limits what is known of the builders of the SDK
   */
  @Nullable ExportMasking joined(MaskingOrigin other, LengthLimits limits);
}
