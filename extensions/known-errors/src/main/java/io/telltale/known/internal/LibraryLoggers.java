/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import io.telltale.runtime.spi.KnownLogger;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines in which Hibernate and Spring quote exceptions. For the service loader. */
public final class LibraryLoggers implements KnownLogger {

  /** As a type of {@link LibraryErrors}: a message of any driver. */
  static final String ANY_DRIVER = "org.hibernate.engine.jdbc.spi.SqlExceptionHelper";

  private static final Set<String> OF_HIBERNATE =
      Set.of(ANY_DRIVER, "org.hibernate.orm.jdbc.error", "org.hibernate.orm.jdbc.warn");

  private static final Set<String> OF_SPRING =
      Set.of(
          "org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver",
          "org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver",
          "org.springframework.web.servlet.mvc.annotation.ResponseStatusExceptionResolver",
          "org.springframework.web.servlet.handler.SimpleMappingExceptionResolver");

  /** WebFlux, of an exception that came when the reply had begun. */
  private static final String OF_WEBFLUX =
      "org.springframework.web.server.adapter.HttpWebHandlerAdapter";

  private static final String FAILED = "Error [";
  private static final String REQUEST = "] for HTTP ";

  /** What Hibernate writes itself beside the driver's words. */
  private static final Pattern OWN_WORDS =
      Pattern.compile(
          "(?:HHH000247: |SQL Warning Code: |SQL Error: |ErrorCode: )[\\w:, -]{0,80}"
              + "|Could not (?:log|clear) SQL warnings");

  /** Of each message of Hibernate. */
  private static final Pattern ID = Pattern.compile("HHH\\d{6,8}: ");

  private static final String RESOLVED = "Resolved [";
  private static final String VIEW = "] to ModelAndView";

  /** In the place of a line end, as Spring writes it. */
  private static final String LINE_END = "<EOL>";

  private static final Pattern TYPE = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$.]*+");

  /** For the service loader. */
  public LibraryLoggers() {}

  @Override
  public Set<String> loggers() {
    return Stream.of(OF_HIBERNATE, OF_SPRING, Set.of(OF_WEBFLUX))
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public @Nullable String masked(String logger, String message, Quoted quoted) {
    if (logger.equals(OF_WEBFLUX)) {
      return failed(message, quoted);
    }
    return OF_SPRING.contains(logger) ? resolved(message, quoted) : ofDriver(message, quoted);
  }

  private static @Nullable String ofDriver(String message, Quoted quoted) {
    if (OWN_WORDS.matcher(message).matches()) {
      return null;
    }
    Matcher id = ID.matcher(message);
    int start = id.lookingAt() ? id.end() : 0;
    return message.substring(0, start) + quoted.message(ANY_DRIVER, message.substring(start));
  }

  /** The text of an exception, and at times the view with all that it is to show. */
  private static @Nullable String resolved(String message, Quoted quoted) {
    if (!message.startsWith(RESOLVED)) {
      return null;
    }
    int view = message.lastIndexOf(VIEW);
    int end = view >= 0 ? view : message.length() - (message.endsWith("]") ? 1 : 0);
    String text = message.substring(RESOLVED.length(), Math.max(RESOLVED.length(), end));
    String rest = view >= 0 ? VIEW + " ***" : "]";
    return RESOLVED + exception(text, quoted) + rest;
  }

  /** The text of an exception that came too late to be replied to. */
  private static @Nullable String failed(String message, Quoted quoted) {
    int start = message.indexOf(FAILED) + FAILED.length();
    int end = message.lastIndexOf(REQUEST);
    if (start < FAILED.length() || end < start) {
      return null;
    }
    return message.substring(0, start)
        + exception(message.substring(start, end), quoted)
        + message.substring(end);
  }

  /** Returns what may be read of the text of an exception: its class, and what is known of it. */
  private static String exception(String text, Quoted quoted) {
    Matcher type = TYPE.matcher(text);
    if (!type.lookingAt()) {
      return "***";
    }
    if (type.end() == text.length()) {
      return text;
    }
    if (!text.startsWith(": ", type.end())) {
      return type.group() + "***";
    }
    String quote = text.substring(type.end() + 2).replace(LINE_END, "\n");
    return type.group() + ": " + quoted.message(type.group(), quote).replace("\n", LINE_END);
  }
}
