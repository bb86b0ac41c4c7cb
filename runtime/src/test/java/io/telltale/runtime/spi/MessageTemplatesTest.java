/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTemplatesTest {

  private static String skeleton(String template, String message) {
    return MessageTemplates.of(template).skeleton(message, value -> {});
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Text '***' at index <number> | Text 'rosa' at index 7 | Text '***' at index 7",
        "For input string: \"***\" | For input string: \"\" | For input string: \"\"",
        "no ***, no <name> | no null, no way | no null, no way",
        "Key (<list>)=(***) exists. | Key (a, lower(b))=(x, y) exists. | Key (a, lower(b))=(***) exists.",
        "No constant <class>.*** | No constant com.acme.Kind.rosa | No constant com.acme.Kind.***",
        "No constant <class>.*** | No constant com.acme.Kind.Inner.rosa | No constant com.acme.Kind.***",
        "a <type>: *** | a java.util.Map<java.lang.String, int[]>: rosa | a java.util.Map<java.lang.String, int[]>: ***",
        "at <name>: *** | at orders[3].total: rosa | at orders[3].total: ***",
        "run [<sql>] | run [select a.b from t where c = ? and d = $1] | run [select a.b from t where c = ? and d = $1]",
        "via (<chain> | via (a.Order[\"items\"]->java.util.List[0]) | via (a.Order[\"items\"]->java.util.List[0])",
        "'***' then '***' end | 'rosa' then 'luna' end | '***' then '***' end",
      })
  void whatTheLibraryHasWrittenStays(String template, String message, String skeleton) {
    assertThat(skeleton(template, message)).isEqualTo(skeleton);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "at index <number> | at index rosa",
        "at <name>: *** | at orders[rosa].total: x",
        "at <name>: *** | at rosa@mail.example: x",
        "Key (<list>)=(***) exists. | Key (rosa@mail.example)=(x) exists.",
        "run [<sql>] | run [select a from t where b = 'rosa']",
        "run [<sql>] | run [select a from t where b = 77]",
        "run [<sql>] | run [select a from t /* rosa */]",
        "run [<sql>] | run [select a from t where b = $$rosa$$]",
        "run [<sql>] | run [select a from t where b = $q$rosa$q$]",
        "via (<chain> | via (java.util.LinkedHashMap[\"rosa\"])",
        "via (<chain> | via (com.acme.FastMap[\"rosa\"])",
        "No constant <class>.*** | No constant rosa",
        "whole | whole and rosa",
      })
  void whatMayBeDataDoesNotFit(String template, String message) {
    assertThat(skeleton(template, message)).isNull();
  }

  /** A value may hold the words of its template. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Text '***' at index <number> | Text 'rosa' at index 5' at index 7 | Text '***' at index 7",
        "Key (<list>)=(***) exists. | Key (a)=(rosa)=(luna) exists. | Key (a)=(***) exists.",
        "value *** for <name>: *** | value x for rosa: y for size: z | value ***",
        "value *** for <name>: *** | value x for size: z | value *** for size: ***",
        "'***' then '***' end | 'rosa' then 'luna' then 'x' end | '***' then '***' end",
      })
  void asMuchAsPossibleIsHidden(String template, String message, String skeleton) {
    assertThat(skeleton(template, message)).isEqualTo(skeleton).doesNotContain("rosa", "luna");
  }

  @Test
  void whatIsHiddenIsTold() {
    List<String> values = new ArrayList<>();
    MessageTemplates.of("other", "'***' is not '***'")
        .skeleton("'rosa' is not 'luna'", values::add);
    assertThat(values).containsExactly("rosa", "luna");
  }

  /** Of quadratic time, this would not come to an end. */
  @Test
  void aLongMessageIsReadOnce() {
    String words = " for ".repeat(200_000);
    assertThat(skeleton("value *** for <name>: *** end", "value " + words + " end")).isNull();
    assertThat(skeleton("value *** for <name>: ***", "value " + words + " for a: b"))
        .isEqualTo("value *** for a: ***");
  }

  @Test
  void placesThatTouchAreRefused() {
    assertThatThrownBy(() -> MessageTemplates.of("no <name><number>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no <name><number>");
  }
}
