/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The members of a locked module: what leaves with its errors. */
class LockedExposureTest extends LockedModule {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Sensitive(Mask.EMAIL) String contact; | @ErrorAttribute String contact;",
        "@Sensitive(Mask.EMAIL) String contact; | @Sensitive(Mask.LAST_FOUR) String contact;",
        "@Sensitive(Mask.DROP) String note; | @Sensitive String note;",
        "@Sensitive(Mask.EMAIL) String contact; | @Sensitive(using = M.class) String contact;",
        "@ErrorAttribute String tenant;" + "| @ErrorAttribute(inReply = true) String tenant;",
        "@ErrorAttribute String tenant; | @ErrorAttribute java.util.List<String> tenant;",
        "@ErrorAttribute String tenant; | @ErrorAttribute String tenant, plan;",
        "@ErrorAttribute String tenant; | @ErrorAttribute String tenant; @Sensitive String card;",
      })
  void toLetOutMoreFailsUntilItIsWrittenDown(String before, String after) throws IOException {
    String body = LOGIN.replace(before, after);
    assertThat(body).isNotEqualTo(LOGIN);

    Compiler.Result result = compiler.compile(both("201", body));

    assertThat(result.ids()).containsExactly("exposure-widened");
    assertThat(result.telltale().get(0).getSource().getName()).endsWith("Login.java");
    assertThat(lock).content().isEqualTo(LOCK);

    String line = message(result).replaceFirst(".*?'(member [^']*)'.*", "$1");
    String key = line.replaceFirst("(member \\S+ \\S+) .*", "$1 ");
    String others =
        LOCK.lines().filter(old -> !old.startsWith(key)).reduce("", (a, b) -> a + b + "\n");
    Files.writeString(lock, others + line + "\n");
    compiler.compile(both("201", body)).orFail();
    assertThat(lock).content().contains(line + "\n");
  }

  @Test
  void theMessageShowsBothLines() throws IOException {
    String more = LOGIN.replace("@Sensitive(Mask.EMAIL)", "@ErrorAttribute");

    assertThat(message(compiler.compile(both("201", more + "@ErrorAttribute String plan;"))))
        .isEqualTo(
            "[telltale:exposure-widened] 'member com.acme.Login contact STRING CLEAR' lets"
                + " out more than 'member com.acme.Login contact STRING EMAIL', line 9 of"
                + " telltale.lock; take that back, or write it there on purpose\n"
                + "[telltale:exposure-widened] 'member com.acme.Login plan STRING CLEAR' lets"
                + " out more than telltale.lock, which has no such line; take that back, or write"
                + " it there on purpose");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Sensitive(Mask.EMAIL) String contact; | @Sensitive String contact;",
        "@ErrorAttribute String tenant; | @Sensitive(using = M.class) String tenant;",
        "@ErrorAttribute String tenant; | String tenant;",
        "@Sensitive(Mask.DROP) String note; | @Sensitive(Mask.DROP) String note, other;",
      })
  void toLetOutLessIsTakenOverForGood(String before, String after) throws IOException {
    compiler.compile(both("201", LOGIN.replace(before, after))).orFail();
    assertThat(lock).content().isNotEqualTo(LOCK);

    if (!after.contains("other")) {
      assertThat(compiler.compile(both("201", LOGIN)).ids()).containsExactly("exposure-widened");
    }
  }

  /** The words of a value do not leave either, until somebody takes that back. */
  @Test
  void whereWordsAreLookedForNoMoreMoreLeaves() throws IOException {
    String words =
        LOGIN.replace("@Sensitive(Mask.EMAIL)", "@Sensitive(value = Mask.EMAIL, parts = true)");
    compiler.compile(both("201", words)).orFail();
    assertThat(lock).content().contains("member com.acme.Login contact STRING EMAIL+parts\n");

    assertThat(message(compiler.compile(both("201", LOGIN))))
        .startsWith(
            "[telltale:exposure-widened] 'member com.acme.Login contact STRING EMAIL' lets out more"
                + " than 'member com.acme.Login contact STRING EMAIL+parts', line ");
  }

  @Test
  void anExcludeMoreLetsOutMore() throws IOException {
    String excludes = "-Atelltale.harmlessNames=user_id,request_id,session_token";

    Compiler.Result result =
        compiler("more").options(List.of(excludes)).compile(both("201", LOGIN));

    assertThat(message(result))
        .contains("'exclude session_token' lets out more than telltale.lock");
  }

  @Test
  void whatIsMarkedInASuperclassCounts() throws IOException {
    Map<String, String> sources = both("201", LOGIN);
    sources.putAll(source("Base", "7", ""));
    sources.put(
        "com.acme.Derived",
        "package com.acme; class Derived extends Base {"
            + " @io.telltale.annotations.ErrorAttribute int step; }");
    compiler.compile(sources).orFail();
    sources.putAll(source("Base", "7", "@ErrorAttribute String region;"));

    assertThat(message(compiler.compile(sources)))
        .contains("'member com.acme.Base region", "'member com.acme.Derived region");
  }

  @Test
  void aMemberMoreOfAClassThatCarriesConstantsLetsOutMore() throws IOException {
    Map<String, String> sources = both("201", LOGIN);
    sources.put(
        "com.acme.Code", "package com.acme; enum Code { @io.telltale.annotations.ErrorCode(1) A }");
    String carrier =
        "package com.acme; import io.telltale.annotations.*;"
            + " class Carrier extends Exception { @ErrorSource Code code; %s }";
    sources.put("com.acme.Carrier", carrier.formatted(""));
    compiler.compile(sources).orFail();
    assertThat(lock)
        .content()
        .contains("error DEFAULT 1 DEFAULT-1 com.acme.Code.A\n", "carrier com.acme.Carrier\n");

    sources.put("com.acme.Carrier", carrier.formatted("@ErrorAttribute String item;"));

    assertThat(compiler.compile(sources).ids()).containsExactly("exposure-widened");
  }
}
