/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

/**
 * What leaves of one member of an exception, in the words in which people and tools read it.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param name that of the attribute, behind {@code error.detail.}
 * @param type the attribute's type
 * @param mask {@value #CLEAR} for none, {@value #MASKER} and a class for a masker of the users' own
 * @param inReply whether the caller of a service sees it too, in the error reply
 * @param parts whether the words of its value are looked for, too, so that they do not leave
 */
public record Exposure(String name, String type, String mask, boolean inReply, boolean parts) {

  public static final String CLEAR = "CLEAR";
  public static final String MASKER = "using:";

  public static Exposure of(AttributeModel member) {
    MaskModel mask = member.mask();
    return new Exposure(
        member.key().name(),
        member.key().type().name(),
        mask(member),
        member.inReply(),
        mask != null && mask.parts());
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
