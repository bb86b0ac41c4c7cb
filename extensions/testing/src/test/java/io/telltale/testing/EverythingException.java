/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes what constructors of exceptions take. */
@ErrorCode(value = 210, domain = "AUTH")
class EverythingException extends RuntimeException {

  enum Kind {
    ONLY
  }

  @Sensitive final String text;
  @Sensitive final long number;
  @Sensitive final Integer count;
  @Sensitive final double ratio;
  @Sensitive final BigDecimal amount;
  @Sensitive final BigInteger big;
  @Sensitive final UUID id;
  @Sensitive final URI uri;
  @Sensitive final LocalDate day;
  @Sensitive final Instant time;
  @Sensitive final Optional<String> maybe;
  @Sensitive final List<String> list;
  @Sensitive final Set<String> set;
  @Sensitive final Map<String, String> map;
  @Sensitive final char[] password;
  @Sensitive final String[] names;
  final boolean flag;
  final Boolean boxed;
  final Kind kind;
  final short small;
  final StringBuilder unknown;

  EverythingException(
      String text,
      long number,
      Integer count,
      double ratio,
      BigDecimal amount,
      BigInteger big,
      UUID id,
      URI uri,
      LocalDate day,
      Instant time,
      Optional<String> maybe,
      List<String> list,
      Set<String> set,
      Map<String, String> map,
      char[] password,
      String[] names,
      boolean flag,
      Boolean boxed,
      Kind kind,
      short small,
      StringBuilder unknown,
      Throwable cause) {
    super(cause);
    this.text = text;
    this.number = number;
    this.count = count;
    this.ratio = ratio;
    this.amount = amount;
    this.big = big;
    this.id = id;
    this.uri = uri;
    this.day = day;
    this.time = time;
    this.maybe = maybe;
    this.list = list;
    this.set = set;
    this.map = map;
    this.password = password;
    this.names = names;
    this.flag = flag;
    this.boxed = boxed;
    this.kind = kind;
    this.small = small;
    this.unknown = unknown;
  }
}
