/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.read;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.telltale.catalogue.internal.model.DeclaredError;
import io.telltale.catalogue.internal.model.DeclaredException;
import io.telltale.catalogue.internal.model.ErrorModule;
import io.telltale.catalogue.internal.model.Member;
import io.telltale.catalogue.internal.model.Note;
import io.telltale.catalogue.internal.model.Promises;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads {@code errors.json} of a module, and {@code catalogue.json} of many.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class CatalogueReader {

  /** The format that this version reads. */
  public static final int FORMAT = 1;

  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_-]{1,49}");
  private static final Pattern DOMAIN = Pattern.compile("[A-Z][A-Z0-9_-]{0,29}");

  /** A year, as the processor has it. */
  private static final int MOST_RETRY_SECONDS = 365 * 24 * 60 * 60;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private CatalogueReader() {}

  /**
   * Reads a text.
   *
   * @param place where it stands, for people
   * @param archive what the modules are said to be from
   * @throws BadInputException if it is no catalogue, or one of a format that is not known here
   */
  public static List<ErrorModule> read(String text, String place, String archive)
      throws BadInputException {
    JsonNode json;
    try {
      json = MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new BadInputException(
          "'" + place + "' is no JSON: " + e.getOriginalMessage() + "; compile the module again");
    }
    JsonFields root = new JsonFields(place, "", json);
    int format = root.integer("format", 0, Integer.MAX_VALUE);
    if (format != FORMAT) {
      throw new BadInputException(
          "'%s' has format %d, and this version of telltale-catalogue reads format %d; use the version that the module was compiled with"
              .formatted(place, format, FORMAT));
    }
    if (!json.has("modules")) {
      return List.of(module(root, archive));
    }
    List<ErrorModule> modules = new ArrayList<>();
    for (JsonFields module : root.objects("modules")) {
      modules.add(module(module, archive));
    }
    return modules;
  }

  private static ErrorModule module(JsonFields json, String archive) throws BadInputException {
    List<DeclaredError> errors = new ArrayList<>();
    for (JsonFields error : json.objects("errors")) {
      errors.add(error(error));
    }
    List<DeclaredException> exceptions = new ArrayList<>();
    for (JsonFields exception : json.objects("exceptions")) {
      List<Member> members = new ArrayList<>();
      for (JsonFields member : exception.objects("members")) {
        members.add(member(member));
      }
      exceptions.add(
          new DeclaredException(
              type(exception),
              className(exception, "codeOf"),
              className(exception, "mixIn"),
              members));
    }
    return ErrorModule.of(json.text("module"), json.text("registry"), archive, errors, exceptions);
  }

  private static DeclaredError error(JsonFields json) throws BadInputException {
    String statusFrom = json.optional("statusFrom");
    return new DeclaredError(
        json.name("name", NAME),
        json.name("domain", DOMAIN),
        json.integer("code", 0, 999_999),
        statusFrom.isEmpty() ? json.integer("status", 100, 599) : 0,
        statusFrom,
        json.optional("title"),
        json.optional("titleFrom"),
        json.optional("message"),
        json.optional("problemType"),
        json.optional("help"),
        type(json),
        json.optional("constant"),
        promises(json),
        notes(json));
  }

  private static Promises promises(JsonFields json) throws BadInputException {
    Promises.Retry retry = json.constant("retry", Promises.Retry.UNSPECIFIED);
    int seconds =
        retry == Promises.Retry.AFTER
            ? json.integer("retryAfterSeconds", 1, MOST_RETRY_SECONDS)
            : 0;
    return new Promises(
        retry, seconds, json.truth("deprecated", false), json.optional("replacedBy"));
  }

  private static Map<Note, String> notes(JsonFields json) throws BadInputException {
    Map<Note, String> notes = new EnumMap<>(Note.class);
    for (Note note : Note.values()) {
      String text = json.optional(note.key);
      if (!text.isEmpty()) {
        notes.put(note, text);
      }
    }
    return notes;
  }

  private static Member member(JsonFields json) throws BadInputException {
    String mask = json.text("mask");
    if (!Member.isMask(mask)) {
      throw json.wrong("mask", "a mask is needed");
    }
    return new Member(
        json.text("name"),
        json.text("type"),
        mask,
        json.truth("inReply"),
        json.truth("parts", false),
        json.constant("data", Member.Data.OTHER));
  }

  /** Catalogues of early snapshots have the names of class files. */
  private static String type(JsonFields json) throws BadInputException {
    return ClassNames.normal(json.text("type"));
  }

  private static String className(JsonFields json, String key) throws BadInputException {
    return ClassNames.normal(json.optional(key));
  }
}
