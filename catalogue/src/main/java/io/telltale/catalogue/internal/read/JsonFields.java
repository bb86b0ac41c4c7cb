/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.read;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The members of a JSON object; what is wrong is told with its place.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class JsonFields {

  private static final int QUOTED = 80;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final String place;
  private final String path;
  private final JsonNode json;

  /**
   * Looks at an object.
   *
   * @param place the file, for people
   * @param path where in it, or empty
   */
  JsonFields(String place, String path, JsonNode json) {
    this.place = place;
    this.path = path;
    this.json = json;
  }

  /**
   * Reads a text.
   *
   * @param place where it stands, for people
   * @throws BadInputException if it is no JSON
   */
  public static JsonFields parse(String text, String place) throws BadInputException {
    try {
      return new JsonFields(place, "", MAPPER.readTree(text));
    } catch (JacksonException e) {
      throw new BadInputException(
          "'" + place + "' is no JSON: " + e.getOriginalMessage() + "; write it anew");
    }
  }

  public String text(String key) throws BadInputException {
    JsonNode value = json.path(key);
    if (!value.isTextual()) {
      throw wrong(key, "a text is needed");
    }
    return sound(value.textValue());
  }

  /** Returns a text that is a name: pages and addresses are called by it. */
  String name(String key, Pattern pattern) throws BadInputException {
    String name = text(key);
    if (!pattern.matcher(name).matches()) {
      throw wrong(key, "it has to match " + pattern);
    }
    return name;
  }

  /** Returns a text, or an empty one if there is none. */
  String optional(String key) throws BadInputException {
    return json.hasNonNull(key) ? text(key) : "";
  }

  /** Returns a constant of an enum by its name, or another one if there is none. */
  <E extends Enum<E>> E constant(String key, E otherwise) throws BadInputException {
    String name = optional(key);
    if (name.isEmpty()) {
      return otherwise;
    }
    for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    String all = Arrays.toString(otherwise.getDeclaringClass().getEnumConstants());
    throw wrong(key, "one of " + all + " is needed");
  }

  /** Half of a character cannot be written to a file. */
  private static String sound(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
    return new String(bytes, StandardCharsets.UTF_16BE);
  }

  /** Returns the texts of an array. */
  public List<String> texts(String key) throws BadInputException {
    JsonNode array = json.path(key);
    List<String> texts = new ArrayList<>();
    for (JsonNode value : array) {
      texts.add(sound(value.asText()));
    }
    return texts;
  }

  public int integer(String key, int from, int to) throws BadInputException {
    JsonNode value = json.path(key);
    if (!value.canConvertToInt() || !value.isIntegralNumber()) {
      throw wrong(key, "a whole number is needed");
    }
    if (value.intValue() < from || value.intValue() > to) {
      throw wrong(key, "it has to be between " + from + " and " + to);
    }
    return value.intValue();
  }

  boolean truth(String key) throws BadInputException {
    JsonNode value = json.path(key);
    if (!value.isBoolean()) {
      throw wrong(key, "true or false is needed");
    }
    return value.booleanValue();
  }

  boolean truth(String key, boolean otherwise) throws BadInputException {
    return json.hasNonNull(key) ? truth(key) : otherwise;
  }

  public List<JsonFields> objects(String key) throws BadInputException {
    JsonNode array = json.path(key);
    if (!array.isArray()) {
      throw wrong(key, "an array is needed");
    }
    List<JsonFields> objects = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      objects.add(new JsonFields(place, pathOf(key) + "[" + i + "]", array.get(i)));
    }
    return objects;
  }

  /** Returns what says that a member is not as it has to be. */
  BadInputException wrong(String key, String needed) {
    JsonNode value = json.path(key);
    String text = value.toString();
    String shown = text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
    return new BadInputException(
        "'%s' is no catalogue of Telltale: '%s' %s, and %s; compile the module again with telltale-processor"
            .formatted(
                place, pathOf(key), value.isMissingNode() ? "is missing" : "is " + shown, needed));
  }

  private String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
