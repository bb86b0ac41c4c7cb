/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.masking;

/**
 * What is done at export besides masking what exceptions tell.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param names the attributes that are masked whatever they hold
 * @param conventionalAttributes whether spans get no {@code error.message} and {@code error.type}
 */
public record ExportPolicy(SensitiveNames names, boolean conventionalAttributes) {

  static final ExportPolicy DEFAULT = new ExportPolicy(SensitiveNames.NONE, false);
}
