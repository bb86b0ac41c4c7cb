/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.telltale.it.Recordings.TELLTALE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Collections of an ORM load what they hold when somebody looks at it: nothing is loaded for a
 * trace, and what nobody has looked at does not leave.
 */
class LazyCollectionCasesTest {

  private static final String SECRET = "canary-jane-doe-4711";

  private static final String EXCEPTION =
      """
      package lazy;
      import io.telltale.annotations.*;
      import java.util.*;
      @ErrorCode(%d)
      public class %s extends RuntimeException {
        record Customer(@Sensitive String name, @ErrorAttribute int number) {}
        %s %s held;
        @SuppressWarnings({"unchecked", "rawtypes"})
        public %s(String name) {
          super("no account of " + name);
          held = (%s) (Object) new %s();
        }
      }
      """;

  private static final Map<String, String> SOURCES =
      Map.of(
          "org.hibernate.LoadingList",
          """
          package org.hibernate;
          import java.util.*;
          public class LoadingList extends AbstractList<Object> {
            private Object load() { throw new AssertionError("it was loaded"); }
            @Override public Object get(int index) { return load(); }
            @Override public int size() { load(); return 0; }
            @Override public boolean isEmpty() { load(); return true; }
            @Override public Iterator<Object> iterator() { load(); return null; }
            @Override public String toString() { load(); return null; }
          }
          """,
          "org.hibernate.LoadingMap",
          """
          package org.hibernate;
          import java.util.*;
          public class LoadingMap extends AbstractMap<Object, Object> {
            private Object load() { throw new AssertionError("it was loaded"); }
            @Override public Set<Entry<Object, Object>> entrySet() { load(); return null; }
            @Override public int size() { load(); return 0; }
            @Override public boolean isEmpty() { load(); return true; }
            @Override public String toString() { load(); return null; }
          }
          """,
          "lazy.Marked",
          exception(1, "Marked", "@Sensitive", "List<String>", "org.hibernate.LoadingList"),
          "lazy.MarkedMap",
          exception(
              2, "MarkedMap", "@Sensitive", "Map<String, String>", "org.hibernate.LoadingMap"),
          "lazy.Typed",
          exception(3, "Typed", "", "List<Customer>", "org.hibernate.LoadingList"),
          "lazy.TypedMap",
          exception(4, "TypedMap", "", "Map<String, Customer>", "org.hibernate.LoadingMap"),
          "lazy.Open",
          exception(5, "Open", "", "List<?>", "org.hibernate.LoadingList"),
          "lazy.ShownObjects",
          exception(
              6, "ShownObjects", "@ErrorAttribute", "List<Object>", "org.hibernate.LoadingList"),
          "lazy.Shown",
          exception(7, "Shown", "@ErrorAttribute", "List<String>", "org.hibernate.LoadingList"),
          "lazy.ShownMap",
          exception(
              8, "ShownMap", "@ErrorAttribute", "Map<String, String>", "org.hibernate.LoadingMap"));

  @TempDir static Path classes;

  private static String exception(int code, String name, String mark, String type, String lazy) {
    return EXCEPTION.formatted(code, name, mark, type, name, type, lazy);
  }

  @BeforeAll
  static void compile() {
    Compilation.of(classes, SOURCES).succeeded();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Marked", "MarkedMap", "Typed", "TypedMap", "Open", "ShownObjects"})
  void noTextLeavesWhereOneMayHoldASecretAndNothingIsLoaded(String type) throws IOException {
    try (OwnOutput output = OwnOutput.watch();
        Loader loader = Loader.of(classes);
        Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(outlets, () -> loader.exception("lazy." + type, SECRET));

      departed.withoutAny(SECRET);
      assertThat(departed.otlp().received("lazy." + type)).as("the type").isTrue();
      assertThat(output.text())
          .contains("An exception holds an object of org.hibernate.Loading")
          .doesNotContain("AssertionError", SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shown", "ShownMap"})
  void aShownOneThatHoldsNoSecretIsLeftOutAndTheTextsStay(String type) throws IOException {
    try (OwnOutput output = OwnOutput.watch();
        Loader loader = Loader.of(classes);
        Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(outlets, () -> loader.exception("lazy." + type, "somebody"));

      assertThat(departed.message(TELLTALE)).isEqualTo("no account of somebody");
      assertThat(departed.span(TELLTALE).attributes()).doesNotContainKey("error.detail.held");
      assertThat(output.text()).doesNotContain("AssertionError");
    }
  }
}
