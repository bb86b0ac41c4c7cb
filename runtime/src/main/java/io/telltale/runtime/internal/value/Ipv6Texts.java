/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import java.net.Inet6Address;
import java.util.List;
import java.util.Locale;

/**
 * The forms of an IPv6 address that Java does not write: the compressed one (RFC 5952), which most
 * servers and databases write, and the long one with all zeros.
 */
final class Ipv6Texts {

  private static final int GROUPS = 8;

  /** One group of zeros alone is not left out. */
  private static final int SHORTEST_GAP = 2;

  private Ipv6Texts() {}

  /** Adds both forms of an address. */
  static void add(Inet6Address address, List<String> texts) {
    byte[] bytes = address.getAddress();
    int[] groups = new int[GROUPS];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = (bytes[2 * i] & 0xFF) << 8 | (bytes[2 * i + 1] & 0xFF);
      all.append(i == 0 ? "" : ":").append(String.format(Locale.ROOT, "%04x", groups[i]));
    }
    String compressed = compressed(groups);
    if (!compressed.endsWith(":")) { // It is a network: the addresses in it begin so.
      texts.add(compressed);
    }
    texts.add(all.toString());
  }

  /** The first of the longest runs of zeros is left out. */
  private static String compressed(int[] groups) {
    int gap = 0;
    int length = 0;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = zeros(groups, i);
      if (zeros > length) {
        gap = i;
        length = zeros;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; ) {
      if (i == gap && length >= SHORTEST_GAP) {
        text.append("::");
        i += length;
      } else {
        boolean first = text.length() == 0 || text.charAt(text.length() - 1) == ':';
        text.append(first ? "" : ":").append(Integer.toHexString(groups[i]));
        i++;
      }
    }
    return text.toString();
  }

  private static int zeros(int[] groups, int from) {
    int end = from;
    while (end < GROUPS && groups[end] == 0) {
      end++;
    }
    return end - from;
  }
}
