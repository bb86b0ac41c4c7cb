/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

/**
 * What leaves of one member of an exception, in the words in which people and tools read it.
 *
 * @param name that of the attribute, behind {@code error.detail.}
 * @param type the attribute's type
 * @param mask {@value #CLEAR} for none, {@value #MASKER} and a class for a masker of the users' own
 * @param audience who sees it
 */
record Exposure(String name, String type, String mask, String audience) {

  static final String CLEAR = "CLEAR";
  static final String MASKER = "using:";
  static final String TRACE = "TRACE";
  static final String TRACE_AND_REPLY = "TRACE_AND_REPLY";

  static Exposure of(AttributeModel member) {
    return new Exposure(
        member.key().name(),
        member.key().type().name(),
        mask(member),
        member.inReply() ? TRACE_AND_REPLY : TRACE);
  }

  private static String mask(AttributeModel member) {
    MaskModel mask = member.mask();
    if (mask == null) {
      return CLEAR;
    }
    return mask.masker() == null
        ? mask.kind().name()
        : MASKER + mask.masker().type().canonicalName();
  }
}
