/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A way in which texts write characters differently, and in which a value is found as well.
 *
 * <p>This class is internal and is hence not for public use.
 */
public enum Encoding {
  /** {@code %40}: UTF-8 bytes, or a single byte of ISO-8859-1; {@code +} for a space. */
  PERCENT {
    @Override
    public boolean marks(char c) {
      return c == '%' || c == '+';
    }

    @Override
    public long decode(CharSequence text, int at) {
      return text.charAt(at) == '+' ? decoded(1, ' ') : PercentEscapes.decode(text, at);
    }

    @Override
    public String encode(String plain) {
      StringBuilder out = new StringBuilder(plain.length() + 8);
      for (byte b : plain.getBytes(UTF_8)) {
        char c = (char) (b & 0xFF);
        if ((c >= 'a' && c <= 'z')
            || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9')
            || "*-._~".indexOf(c) >= 0) {
          out.append(c);
        } else {
          out.append('%').append(hex(c >> 4)).append(hex(c));
        }
      }
      return out.toString();
    }
  },

  /** A backslash and what stands behind it, see {@link BackslashEscapes}; written as in JSON. */
  BACKSLASH {
    @Override
    public boolean marks(char c) {
      return c == '\\';
    }

    @Override
    public long decode(CharSequence text, int at) {
      return BackslashEscapes.decode(text, at);
    }

    @Override
    public String encode(String plain) {
      StringBuilder out = new StringBuilder(plain.length() + 8);
      for (int i = 0; i < plain.length(); i++) {
        char c = plain.charAt(i);
        if (c == '"' || c == '\\') {
          out.append('\\').append(c);
        } else if (c < ' ') {
          out.append("\\u00").append(hex(c >> 4)).append(hex(c));
        } else {
          out.append(c);
        }
      }
      return out.toString();
    }
  },

  /** The character references of HTML and XML: by name, decimal and hexadecimal. */
  HTML {
    @Override
    public boolean marks(char c) {
      return c == '&';
    }

    @Override
    public long decode(CharSequence text, int at) {
      return HtmlEscapes.decode(text, at);
    }

    @Override
    public String encode(String plain) {
      return HtmlEscapes.encode(plain);
    }
  };

  /** No escape stands here. */
  public static final long NONE = 0;

  /** Returns whether an escape may start with a character. */
  public abstract boolean marks(char c);

  /**
   * Reads the escape that starts at an index; one that was cut is none.
   *
   * @return {@link #NONE}, or what {@link #length} and {@link #codePoint} read
   */
  public abstract long decode(CharSequence text, int at);

  /** Writes a text so that it can stand where an encoded one stood. */
  public abstract String encode(String plain);

  static long decoded(int length, int codePoint) {
    return (long) length << 32 | codePoint;
  }

  /** Returns how many characters an escape takes. */
  public static int length(long decoded) {
    return (int) (decoded >>> 32);
  }

  /** Returns the character that an escape stands for. */
  public static int codePoint(long decoded) {
    return (int) decoded;
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit & 0xF);
  }
}
