/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide promises no case that is not tested, and leaves none out that is. */
class MaskingGuideTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|");
  private static final Pattern CASE = Pattern.compile("case(\\d\\d)_.*");

  private static final List<Class<?>> CASES =
      List.of(
          TextCasesTest.class,
          SpanCasesTest.class,
          ValueCasesTest.class,
          EncodingCasesTest.class,
          StructureCasesTest.class,
          HostileCasesTest.class,
          LedgerCasesTest.class,
          UnreadableCasesTest.class,
          LimitCasesTest.class,
          TypeCasesTest.class,
          OwnOutletsCasesTest.class,
          UndeclaredCasesTest.class,
          WrittenAndRecordedCasesTest.class,
          WrittenExceptionCasesTest.class,
          LogCasesTest.class,
          MetricCasesTest.class,
          RouteCasesTest.class);

  @Test
  void everyCaseOfTheGuideIsTested() throws IOException {
    Set<Integer> rows =
        ROW.matcher(Files.readString(Path.of("..", "docs", "masking.md")))
            .results()
            .map(row -> Integer.valueOf(row.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<Integer> tested =
        CASES.stream()
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .map(Method::getName)
            .flatMap(MaskingGuideTest::number)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(tested).isEqualTo(rows).containsAll(IntStream.rangeClosed(1, 36).boxed().toList());
  }

  private static Stream<Integer> number(String method) {
    Matcher name = CASE.matcher(method);
    return name.matches() ? Stream.of(Integer.valueOf(name.group(1))) : Stream.empty();
  }
}
