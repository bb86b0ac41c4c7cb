/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;

/** Secrets in buffers, which are never made a text of for an attribute. */
@ErrorCode(5)
public class BufferException extends RuntimeException {
  @Sensitive final char[] password;
  @Sensitive final byte[] key;
  @Sensitive final char[][] parts;

  public BufferException(String message, char[] password, byte[] key, char[][] parts) {
    super(message);
    this.password = password;
    this.key = key;
    this.parts = parts;
  }
}
