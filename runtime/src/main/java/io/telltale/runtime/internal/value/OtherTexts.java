/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import java.math.BigDecimal;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The texts in which a value of the JDK is met besides its {@code toString()}: an address without
 * its name, an amount without its zeros, a birthday as people write it. They are only sought, and
 * never shown.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class OtherTexts {

  private static final int TWO_DIGITS = 10;
  private static final List<String> ANY_SIGN = List.of(".");
  private static final List<String> SIGNS = List.of(".", "/", "-");

  private OtherTexts() {}

  /** Returns those of a value; none of a value whose class is not the JDK's own. */
  @SuppressWarnings("JavaUtilDate") // Exceptions of older code declare it.
  public static List<String> of(Object value) {
    if (value instanceof String || !value.getClass().getName().startsWith("java.")) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(2);
    if (value instanceof InetAddress address) {
      addAddress(address, texts);
    } else if (value instanceof InetSocketAddress socket) {
      texts.add(socket.getHostString());
      addAddress(socket.getAddress(), texts);
    } else if (value instanceof BigDecimal number) {
      texts.add(number.toPlainString());
      texts.add(number.stripTrailingZeros().toPlainString());
    } else if (value instanceof LocalDate date) {
      addDate(date, texts);
    } else if (value instanceof Instant instant) {
      addMillis(instant, texts);
    } else if (value instanceof Date date) {
      texts.add(Instant.ofEpochMilli(date.getTime()).toString());
      texts.add(Long.toString(date.getTime()));
    } else if (value instanceof URI uri) {
      addUserInfo(uri.getUserInfo(), texts);
    } else if (value instanceof URL url) {
      addUserInfo(url.getUserInfo(), texts);
    }
    texts.removeIf(text -> text.isEmpty() || text.equals(value.toString()));
    return texts.stream().distinct().toList();
  }

  private static void addAddress(@Nullable InetAddress address, List<String> texts) {
    if (address != null) {
      String name = address.toString(); // Its name, if it is known: getHostName() might ask for it.
      texts.add(name.substring(0, Math.max(0, name.indexOf('/'))));
      String literal = address.getHostAddress();
      int scope = literal.indexOf('%');
      texts.add(scope < 0 ? literal : literal.substring(0, scope));
      if (address instanceof Inet6Address longer) {
        Ipv6Texts.add(longer, texts);
      }
    }
  }

  /** With zeros, whatever stands between the numbers is found as well. */
  private static void addDate(LocalDate date, List<String> texts) {
    int day = date.getDayOfMonth();
    int month = date.getMonthValue();
    int year = date.getYear();
    texts.add(String.format(Locale.ROOT, "%02d.%02d.%04d", day, month, year));
    texts.add(String.format(Locale.ROOT, "%02d/%02d/%04d", month, day, year));
    if (day < TWO_DIGITS || month < TWO_DIGITS) {
      // Of two numbers of one digit each, the signs must be right: six digits alone are too few.
      for (String sign : day < TWO_DIGITS && month < TWO_DIGITS ? SIGNS : ANY_SIGN) {
        texts.add(day + sign + month + sign + year);
        texts.add(month + sign + day + sign + year);
        texts.add(year + sign + month + sign + day);
      }
    }
  }

  private static void addMillis(Instant instant, List<String> texts) {
    try {
      texts.add(Long.toString(instant.toEpochMilli()));
    } catch (ArithmeticException beyondWhatMillisecondsReach) {
      // Nobody writes it so.
    }
  }

  private static void addUserInfo(@Nullable String userInfo, List<String> texts) {
    if (userInfo != null) {
      texts.add(userInfo);
      texts.add(userInfo.substring(userInfo.indexOf(':') + 1));
    }
  }
}
