/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.model;

/**
 * What may be told of an error to people besides its code.
 *
 * <p>This type is internal and is hence not for public use.
 */
public enum Note {
  SUMMARY("summary", "In short"),
  DESCRIPTION("description", "Description"),
  CAUSE("cause", "Why it happens"),
  REMEDY("remedy", "What to do"),
  SEVERITY("severity", "Severity"),
  OWNER("owner", "Owner"),
  SINCE("since", "Since");

  /** Its key in JSON. */
  public final String key;

  /** Its name for people. */
  public final String label;

  Note(String key, String label) {
    this.key = key;
    this.label = label;
  }
}
