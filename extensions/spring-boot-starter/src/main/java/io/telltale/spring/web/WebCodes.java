/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

import io.telltale.runtime.data.ErrorIdentity;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.ClassUtils;

/**
 * Identities of exceptions that nobody can annotate, by the properties {@code
 * telltale.web.codes.<class>}. They say who an exception is, and nothing of its text, which stays
 * that of an undeclared exception.
 *
 * <p>Immutable and safe for concurrent use.
 */
final class WebCodes {

  /** The name of an error, which has domain and code; its status; its title. */
  private static final Pattern FORM =
      Pattern.compile("([A-Z][A-Z0-9_-]{0,29})-([0-9]{1,6})(?:\\s+([0-9]{3})(?:\\s+(\\S.*))?)?");

  private static final String REMEDY =
      "Write a domain, a hyphen and a number, then the status and the title if you like:"
          + " SHOP-404, or SHOP-4041 404 No such page";

  private final Map<Class<?>, WebCode> codes = new HashMap<>();

  /**
   * Takes codes by the name of the class.
   *
   * @throws InvalidConfigurationPropertyValueException if a value is of another form, or there is
   *     no such class
   */
  WebCodes(Map<String, String> properties) {
    properties.forEach(
        (type, value) -> codes.put(classOf(type, value), code(property(type), value)));
  }

  private static String property(String type) {
    return WebProperties.PREFIX + ".codes." + type;
  }

  private static Class<?> classOf(String type, String value) {
    try {
      return ClassUtils.forName(type, ClassUtils.getDefaultClassLoader());
    } catch (ClassNotFoundException | LinkageError missing) {
      throw new InvalidConfigurationPropertyValueException(
          property(type),
          value,
          "there is no class " + type + ". Write its whole name; a nested one has a $");
    }
  }

  private static WebCode code(String property, String value) {
    Matcher form = FORM.matcher(value.strip());
    if (!form.matches()) {
      throw new InvalidConfigurationPropertyValueException(property, value, REMEDY);
    }
    @Nullable String status = form.group(3);
    @Nullable String title = form.group(4);
    try {
      WebCode code =
          new WebCode(
              form.group(1),
              Integer.parseInt(form.group(2)),
              status == null ? 0 : Integer.parseInt(status),
              title);
      code.identity();
      return code;
    } catch (IllegalArgumentException invalid) {
      throw new InvalidConfigurationPropertyValueException(
          property, value, invalid.getMessage() + ". " + REMEDY);
    }
  }

  /** Returns the identity of an exception by its class, or the nearest superclass; else null. */
  @Nullable ErrorIdentity identityOf(Throwable error) {
    if (codes.isEmpty()) {
      return null;
    }
    for (Class<?> type = error.getClass(); type != null; type = type.getSuperclass()) {
      WebCode code = codes.get(type);
      if (code != null) {
        return code.identityOf(error);
      }
    }
    return null;
  }

  /** Returns the identity that some property gives, or null. */
  @Nullable ErrorIdentity find(String domain, String name) {
    for (WebCode code : codes.values()) {
      ErrorIdentity identity = code.identity();
      if (identity.domain().equals(domain) && identity.name().equals(name)) {
        return identity;
      }
    }
    return null;
  }
}
