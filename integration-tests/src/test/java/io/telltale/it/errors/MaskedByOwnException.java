/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.annotations.Sensitive;

/** Masks of one's own, and masks on values that are too short for them. */
@ErrorCode(10)
public class MaskedByOwnException extends RuntimeException {

  /** Gives away what it is asked to hide. */
  public static final class Telling implements Masker {
    @Override
    public String mask(String value) {
      return "<" + value + ">";
    }
  }

  /** Does not link. */
  public static final class Broken implements Masker {
    @Override
    public String mask(String value) {
      throw new NoClassDefFoundError(value);
    }
  }

  @Sensitive(using = Telling.class)
  final String told;

  @Sensitive(using = Broken.class)
  final String broken;

  @Sensitive(Mask.LAST_FOUR)
  final String number;

  @Sensitive(Mask.EMAIL)
  final String email;

  public MaskedByOwnException(String told, String broken, String number, String email) {
    super("told " + told + ", broken " + broken + ", number " + number + ", email " + email);
    this.told = told;
    this.broken = broken;
    this.number = number;
    this.email = email;
  }
}
