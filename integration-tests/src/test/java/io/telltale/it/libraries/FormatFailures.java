/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.libraries;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.Gson;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** What readers of JSON, YAML and CSV say. */
final class FormatFailures {

  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final ObjectMapper WITH_SOURCE =
      JsonMapper.builder().enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
  private static final tools.jackson.databind.ObjectMapper JACKSON_3 =
      new tools.jackson.databind.ObjectMapper();

  private FormatFailures() {}

  record Invoice(int total) {}

  record Contact(String email) {
    Contact {
      throw new IllegalArgumentException("no account of " + email);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
  interface Figure {}

  record Circle(int size) implements Figure {}

  static List<Provocation> all() {
    return List.of(
        jackson(
            "number",
            v -> JACKSON.readValue(total(v), Invoice.class),
            "Cannot deserialize value of type `int` from String",
            "[\"total\"]"),
        jackson("token", v -> JACKSON.readTree(v), "Unrecognized token"),
        jackson(
            "token, source", v -> WITH_SOURCE.readTree("{\"a\": " + v + "}"), "Unrecognized token"),
        jackson(
            "enum",
            v -> JACKSON.readValue("\"" + v + "\"", TimeUnit.class),
            "not one of the values accepted for Enum class"),
        jackson(
            "property",
            v -> JACKSON.readValue("{\"" + v + "\": 1}", Invoice.class),
            "Unrecognized field",
            "Invoice"),
        jackson(
            "shape",
            v -> WITH_SOURCE.readValue("{\"total\": {\"a\": \"" + v + "\"}}", Invoice.class),
            "Cannot deserialize value of type `int` from Object value"),
        jackson(
            "constructor",
            v -> JACKSON.readValue("{\"email\": \"" + v + "\"}", Contact.class),
            "Cannot construct instance of",
            "Contact"),
        jackson(
            "sub-type",
            v -> JACKSON.readValue("{\"kind\": \"" + v + "\"}", Figure.class),
            "Could not resolve type id",
            "Figure"),
        jackson(
            "key",
            v ->
                JACKSON.readValue(
                    "{\"" + v + "\": 1}",
                    JACKSON
                        .getTypeFactory()
                        .constructMapType(Map.class, Integer.class, String.class)),
            "Cannot deserialize Map key of type"),
        jackson(
            "key in path",
            v ->
                JACKSON.readValue(
                    "{\"" + v + "\": \"x\"}",
                    JACKSON
                        .getTypeFactory()
                        .constructMapType(Map.class, String.class, Integer.class)),
            "Cannot deserialize value of type"),
        jackson3(
            "number",
            v -> JACKSON_3.readValue(total(v), Invoice.class),
            "Cannot deserialize value of type `int` from String"),
        jackson3("token", v -> JACKSON_3.readTree(v), "Unrecognized token"),
        jackson3(
            "enum",
            v -> JACKSON_3.readValue("\"" + v + "\"", TimeUnit.class),
            "not one of the values accepted for Enum class"),
        jackson3(
            "date",
            v -> JACKSON_3.readValue("\"" + v + "\"", java.time.LocalDate.class),
            "Cannot deserialize value of type `java.time.LocalDate` from String"),
        gson("number", v -> new Gson().fromJson(total(v), Invoice.class), "NumberFormatException"),
        gson("syntax", v -> JsonParser.parseString("{" + v + " 1}"), "at line 1 column"),
        yaml(
            "syntax", v -> new Yaml().load("a: [" + v + "\nb: 1"), "while parsing a flow sequence"),
        yaml("key", v -> new Yaml(unique()).load(v + ": 1\n" + v + ": 2"), "found duplicate key"),
        yaml(
            "alias",
            v -> new Yaml().load("a: *" + v.replaceAll("\\W", "")),
            "found undefined alias"),
        yaml("tag", v -> new Yaml().load("!!" + v + " 1")),
        Provocation.of(
            "Commons CSV", "column", FormatFailures::column, "not found, expected one of"));
  }

  private static String total(String value) {
    return "{\"total\": \"" + value + "\"}";
  }

  private static LoaderOptions unique() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return options;
  }

  private static void column(String value) throws Exception {
    try (CSVParser parser =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader("email\nx\n"))) {
      parser.iterator().next().get(value);
    }
  }

  private static Provocation jackson(String name, Provocation.Failing failing, String... tells) {
    return Provocation.of("Jackson 2", name, failing, tells);
  }

  private static Provocation jackson3(String name, Provocation.Failing failing, String... tells) {
    return Provocation.of("Jackson 3", name, failing, tells);
  }

  private static Provocation gson(String name, Provocation.Failing failing, String... tells) {
    return Provocation.of("Gson", name, failing, tells);
  }

  private static Provocation yaml(String name, Provocation.Failing failing, String... tells) {
    return Provocation.of("SnakeYAML", name, failing, tells);
  }
}
