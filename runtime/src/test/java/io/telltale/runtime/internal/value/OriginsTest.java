/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which exceptions a set is known to have all values of. */
class OriginsTest {

  private static final String TYPE = "a.b.Declined";

  private static long origin(String message) {
    return Origins.fingerprint(TYPE, message);
  }

  private static SecretSet setOf(String value, String message) {
    SecretSet secrets = new SecretSet();
    secrets.add(value, "***");
    secrets.addOrigin(origin(message));
    return secrets;
  }

  @Test
  void typeAndMessageTellExceptionsApart() {
    assertThat(origin("no card of Rosa")).isEqualTo(origin(" no card of Rosa\r\n"));
    assertThat(origin("")).isEqualTo(Origins.fingerprint(TYPE, null));
    assertThat(origin("no card of Rosa"))
        .isNotEqualTo(origin("no card of Rose"))
        .isNotEqualTo(Origins.fingerprint("a.b.Refused", "no card of Rosa"));
    // Strings whose hash codes are equal.
    assertThat(origin("no card of Aa")).isNotEqualTo(origin("no card of BB"));
  }

  @Test
  void aUnionAndACopyKnowWhatTheirPartsKnow() {
    SecretSet one = setOf("canary rosa", "one");
    SecretSet other = setOf("canary bernd", "other");

    SecretSet union = SecretSet.union(one, other);

    for (SecretSet all : new SecretSet[] {union, union.copy()}) {
      assertThat(all.isOfOrigin(origin("one"))).isTrue();
      assertThat(all.isOfOrigin(origin("other"))).isTrue();
      assertThat(all.isOfOrigin(origin("third"))).isFalse();
    }
    assertThat(one.isOfOrigin(origin("other"))).isFalse();
  }

  @Test
  void anExceptionWithValuesThatAreKnownAlreadyIsNewAllTheSame() {
    SecretSet known = setOf("canary rosa", "one");
    SecretSet later = setOf("canary rosa", "other");

    assertThat(known.coversAll(later)).isFalse();
    assertThat(SecretSet.union(known, later).isOfOrigin(origin("other"))).isTrue();
    assertThat(SecretSet.union(known, later).coversAll(later)).isTrue();
  }

  @Test
  void whatIsBeyondTheBoundsIsNotKnown() {
    SecretSet secrets = new SecretSet();
    for (int i = 0; i <= Origins.MAX_SIZE; i++) {
      secrets.addOrigin(origin("message " + i));
    }
    String endless = "x".repeat(100_000);
    secrets.addOrigin(origin(endless));

    assertThat(secrets.isOfOrigin(origin("message 0"))).isTrue();
    assertThat(secrets.isOfOrigin(origin("message " + Origins.MAX_SIZE))).isFalse();
    assertThat(secrets.isOfOrigin(origin(endless))).isFalse();
    assertThat(secrets.coversAll(setOf("canary rosa", "another"))).isFalse();
  }

  @Test
  void aSetThatHasLostAValueKnowsNoException() {
    SecretSet secrets = setOf("canary rosa", "one");
    secrets.giveUp();

    assertThat(secrets.isOfOrigin(origin("one"))).isFalse();
  }
}
