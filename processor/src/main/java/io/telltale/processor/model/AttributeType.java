/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

/**
 * The type of an attribute, and with it the methods that make its key and take its value.
 *
 * <p>This enum is internal and is hence not for public use.
 */
public enum AttributeType {
  LONG("longKey", "putLong", Long.class, false),
  DOUBLE("doubleKey", "putDouble", Double.class, false),
  BOOLEAN("booleanKey", "putBoolean", Boolean.class, false),
  STRING("stringKey", "putString", String.class, false),
  LONGS("longArrayKey", "putList", Long.class, true),
  DOUBLES("doubleArrayKey", "putList", Double.class, true),
  BOOLEANS("booleanArrayKey", "putList", Boolean.class, true),
  STRINGS("stringArrayKey", "putList", String.class, true),

  /** One attribute for each entry of a map: its key is what their keys begin with. */
  MAP("stringKey", "putMap", String.class, false),

  /** What only the value's own class tells at run time: a text, or a list of texts. */
  ANY("stringKey", "putAny", String.class, false),

  /** None: what generated code cannot read, although something sensitive may be in it. */
  UNREAD("stringKey", "leaveUnread", String.class, false),

  /** None: what only its class tells at run time, where that may be one that has marks. */
  UNKNOWN("stringKey", "leaveUnknown", String.class, false);

  public final String keyFactory;
  public final String sinkMethod;
  public final Class<?> valueType;
  public final boolean list;

  AttributeType(String keyFactory, String sinkMethod, Class<?> valueType, boolean list) {
    this.keyFactory = keyFactory;
    this.sinkMethod = sinkMethod;
    this.valueType = valueType;
    this.list = list;
  }

  /**
   * Returns whether it is one value, a number, a truth value or a text, or a list of the former.
   */
  public boolean isPlain() {
    return switch (this) {
      case LONG, DOUBLE, BOOLEAN, STRING, LONGS, DOUBLES, BOOLEANS -> true;
      case STRINGS, MAP, ANY, UNREAD, UNKNOWN -> false;
    };
  }

  /** Returns whether nothing leaves under its name. */
  public boolean isSilent() {
    return this == UNREAD || this == UNKNOWN;
  }

  /** Returns the type of the attribute when the value is masked. */
  public AttributeType masked() {
    if (this == ANY || isSilent()) {
      return this;
    }
    return list || this == MAP ? STRINGS : STRING;
  }

  /**
   * Returns the type of the attribute of many such values.
   *
   * @param structure STRINGS for those in a collection, MAP for those in a map
   */
  public AttributeType in(AttributeType structure) {
    if (structure == MAP) {
      return MAP;
    }
    return switch (this) {
      case LONG, LONGS -> LONGS;
      case DOUBLE, DOUBLES -> DOUBLES;
      case BOOLEAN, BOOLEANS -> BOOLEANS;
      case STRING, STRINGS, MAP, ANY -> STRINGS;
      case UNREAD, UNKNOWN -> this;
    };
  }

  /** Returns the method that takes a value of a masked type. */
  public String sensitiveSinkMethod() {
    if (this == ANY) {
      return "putSensitiveAny";
    }
    return list ? "putSensitiveList" : "putSensitive";
  }
}
