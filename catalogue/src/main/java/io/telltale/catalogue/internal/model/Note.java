/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.model;

/**
 * What may be told of an error besides its code.
 *
 * <p>This type is internal and is hence not for public use.
 */
public enum Note {
  DESCRIPTION("description", "Description"),
  REMEDY("remedy", "What to do"),
  RETRY("retry", "Retry"),
  SEVERITY("severity", "Severity"),
  OWNER("owner", "Owner"),
  SINCE("since", "Since"),
  DEPRECATED("deprecated", "Deprecated"),
  REPLACED_BY("replacedBy", "Replaced by");

  /** Its key in JSON. */
  public final String key;

  /** Its name for people. */
  public final String label;

  Note(String key, String label) {
    this.key = key;
    this.label = label;
  }
}
