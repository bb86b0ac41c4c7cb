/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

  private final StringBuilder out = new StringBuilder();
  private final JsonWriter json = new JsonWriter(out);

  @Test
  void writesNestedValuesWithoutWhiteSpace() {
    json.beginObject();
    json.name("text").value("a").name("none").nullValue().name("absent").value((String) null);
    json.name("long").value(Long.MIN_VALUE).name("double").value(-0.5).name("big").value(1e300);
    json.name("list").beginArray().value(true).value(1).beginArray().endArray();
    json.beginObject().endObject().value("z").endArray();
    json.name("last").beginObject().name("x").value(false).endObject().endObject();

    assertThat(out)
        .hasToString(
            "{\"text\":\"a\",\"none\":null,\"absent\":null,\"long\":-9223372036854775808,"
                + "\"double\":-0.5,\"big\":1.0E300,\"list\":[true,1,[],{},\"z\"],"
                + "\"last\":{\"x\":false}}");
    assertThat(json.isComplete()).isTrue();
    assertThat(StrictJson.parse(out.toString())).isInstanceOf(Map.class);
  }

  @Test
  void escapesWhatBreaksAStringOrALine() {
    json.value("\"\\/\b\f\n\r\t\u0000\u001f\u2028\u2029\u2027é😀");

    assertThat(out)
        .hasToString("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u2028\\u2029\u2027é😀\"");
  }

  /** JSON would let them pass, and a terminal obeys them. */
  @Test
  void escapesControls() {
    json.value("\u001b[2J\u007f\u0085\u009b\u00a0\u061c\u200d\u200e\u202e\u2066\u2069\u206a");

    assertThat(out)
        .hasToString(
            "\"\\u001b[2J\\u007f\\u0085\\u009b\u00a0\\u061c\u200d\\u200e\\u202e\\u2066\\u2069\u206a\"");
  }

  @Test
  void escapesNamesToo() {
    json.beginObject().name("a\"\n\uD800").value(1).endObject();

    assertThat(out).hasToString("{\"a\\\"\\n\uFFFD\":1}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD83D", "\uDE00", "\uDE00\uD83D", "a\uD83Db", "\uD83D\uD83D\uDE00"})
  void replacesLoneSurrogatesOnly(String text) {
    json.value(text);

    String expected = new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
    assertThat(out).hasToString("\"" + expected + "\"");
    assertThat(expected).contains("\uFFFD");
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "-Infinity"})
  void writesNumbersThatJsonLacksAsStrings(double value) {
    json.value(value);

    assertThat(out).hasToString("\"" + value + "\"");
  }

  @Test
  void refusesCallsThatWouldNotGiveJson() {
    assertMisuse(w -> w.beginObject().value("v"), "value() does not fit here: inside an object");
    assertMisuse(w -> w.beginObject().name("a").value(1).value(2), "after a member");
    assertMisuse(w -> w.beginObject().beginArray(), "beginArray()");
    assertMisuse(w -> w.beginObject().name("a").name("b"), "after a name");
    assertMisuse(w -> w.beginObject().name("a").endObject(), "endObject()");
    assertMisuse(w -> w.beginObject().endArray(), "endArray()");
    assertMisuse(w -> w.beginArray().endObject(), "endObject()");
    assertMisuse(w -> w.beginArray().name("a"), "name()");
    assertMisuse(w -> w.name("a"), "nothing was written yet");
    assertMisuse(w -> w.endObject(), "depth 0");
    assertMisuse(w -> w.value(1).value(2), "the value is complete");
    assertMisuse(w -> w.beginArray().endArray().nullValue(), "nullValue()");
  }

  private static void assertMisuse(Consumer<JsonWriter> calls, String message) {
    assertThatThrownBy(() -> calls.accept(new JsonWriter(new StringBuilder())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message);
  }

  @Test
  void leavesARefusedCallWithoutTrace() {
    json.beginObject();
    assertThatThrownBy(() -> json.value("v")).isInstanceOf(IllegalStateException.class);
    json.name("a").value(1).endObject();

    assertThat(out).hasToString("{\"a\":1}");
  }

  @Test
  void isNotCompleteBeforeTheLastEnd() {
    assertThat(json.isComplete()).isFalse();
    json.beginArray();
    assertThat(json.isComplete()).isFalse();
    json.endArray();
    assertThat(json.isComplete()).isTrue();
  }

  @Test
  void nestsDeeperThanItsFirstStack() {
    int depth = 1_000;
    for (int i = 0; i < depth; i++) {
      json.beginArray();
    }
    for (int i = 0; i < depth; i++) {
      json.endArray();
    }

    assertThat(out).hasToString("[".repeat(depth) + "]".repeat(depth));
  }

  @Test
  void randomValuesComeBackUnchanged() {
    Random random = new Random(8259);
    for (int round = 0; round < 2_000; round++) {
      Object value = randomValue(random, 4);
      StringBuilder text = new StringBuilder();
      JsonWriter writer = new JsonWriter(text);
      write(writer, value);

      assertThat(writer.isComplete()).isTrue();
      assertThat(text.chars()).noneMatch(c -> c < ' ' || c == '\u2028' || c == '\u2029');
      assertThat(StrictJson.parse(text.toString())).isEqualTo(asRead(value));
    }
  }

  private static Object randomValue(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> randomText(random);
      case 1 -> random.nextLong() >> random.nextInt(64);
      case 2 -> Double.longBitsToDouble(random.nextLong());
      case 3 -> random.nextBoolean();
      case 4 -> null;
      case 5 -> {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          list.add(randomValue(random, depth - 1));
        }
        yield list;
      }
      default -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          // A lone surrogate would turn two names into one.
          map.put(i + replaceLone(randomText(random)), randomValue(random, depth - 1));
        }
        yield map;
      }
    };
  }

  private static String randomText(Random random) {
    String alphabet = "ab\"\\/\b\f\n\r\t\u0000\u001b\u007f\u0085é\u2028\u2029\uD83D\uDE00\uFFFF";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(
          random.nextInt(4) == 0
              ? (char) random.nextInt(0x10000)
              : alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static void write(JsonWriter writer, Object value) {
    if (value instanceof Map<?, ?> map) {
      writer.beginObject();
      map.forEach((name, member) -> write(writer.name((String) name), member));
      writer.endObject();
    } else if (value instanceof List<?> list) {
      writer.beginArray();
      list.forEach(element -> write(writer, element));
      writer.endArray();
    } else if (value instanceof Long number) {
      writer.value(number);
    } else if (value instanceof Double number) {
      writer.value(number);
    } else if (value instanceof Boolean truth) {
      writer.value(truth);
    } else {
      writer.value((String) value);
    }
  }

  private static Object asRead(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> read = new LinkedHashMap<>();
      map.forEach((name, member) -> read.put((String) name, asRead(member)));
      return read;
    }
    if (value instanceof List<?> list) {
      List<Object> read = new ArrayList<>();
      list.forEach(element -> read.add(asRead(element)));
      return read;
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      return number.toString();
    }
    if (value instanceof Number number) {
      return new StrictJson.NumberText(number.toString());
    }
    return value instanceof String text ? replaceLone(text) : value;
  }

  private static String replaceLone(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
  }
}
