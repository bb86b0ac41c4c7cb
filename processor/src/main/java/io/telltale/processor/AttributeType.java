/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

/** The type of an attribute, and with it the methods that make its key and take its value. */
enum AttributeType {
  LONG("longKey", "putLong", Long.class),
  DOUBLE("doubleKey", "putDouble", Double.class),
  BOOLEAN("booleanKey", "putBoolean", Boolean.class),
  STRING("stringKey", "putString", String.class);

  final String keyFactory;
  final String sinkMethod;
  final Class<?> valueType;

  AttributeType(String keyFactory, String sinkMethod, Class<?> valueType) {
    this.keyFactory = keyFactory;
    this.sinkMethod = sinkMethod;
    this.valueType = valueType;
  }
}
