/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import io.telltale.runtime.spi.KnownError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions of the JDK and of widespread libraries: what each one says stands in a table. For
 * the service loader.
 */
public final class LibraryErrors implements KnownError {

  private static final String HIDDEN = "***";
  private static final String VIOLATIONS = "jakarta.validation.ConstraintViolationException";
  private static final String ILLEGAL_ARGUMENT = "java.lang.IllegalArgumentException";
  private static final String PARSE_EXCEPTION = "java.text.ParseException";
  private static final String SQL_EXCEPTION = "java.sql.SQLException";

  /** Their messages are a name. */
  private static final Set<String> OF_CHARSETS =
      Set.of(
          "java.nio.charset.UnsupportedCharsetException",
          "java.nio.charset.IllegalCharsetNameException",
          "java.io.UnsupportedEncodingException");

  private static final List<String> DRIVERS =
      List.of(
          "org.postgresql.util.PSQLException",
          "org.h2.jdbc.JdbcSQLException",
          "org.sqlite.SQLiteException",
          SQL_EXCEPTION);

  /** A wrapper quotes what it wraps, which may quote in turn. */
  private static final int MOST_CAUSES = 4;

  /** Read when it is asked for first: many applications end without an exception. */
  private volatile @Nullable Map<String, MessageForms> forms;

  /** For the service loader. */
  public LibraryErrors() {}

  @Override
  public Set<String> types() {
    Set<String> types = new HashSet<>(forms().keySet());
    types.addAll(HeldValues.types());
    types.add(LibraryLoggers.ANY_DRIVER);
    return Set.copyOf(types);
  }

  private Map<String, MessageForms> forms() {
    Map<String, MessageForms> known = forms;
    if (known == null) {
      Map<String, MessageForms> all = new HashMap<>();
      TableReader.read().values().forEach(all::putAll);
      known = Map.copyOf(all);
      forms = known;
    }
    return known;
  }

  @Override
  public void values(Throwable error, String type, Consumer<String> values) {
    HeldValues.add(error, type, values);
  }

  @Override
  public @Nullable String skeleton(String type, String message, Consumer<String> values) {
    return type.equals(LibraryLoggers.ANY_DRIVER)
        ? ofAnyDriver(message, values)
        : ofType(type, message, values);
  }

  /** Which driver has written a message, the first of its templates that fits tells. */
  private String ofAnyDriver(String message, Consumer<String> values) {
    for (String type : DRIVERS) {
      List<String> hidden = new ArrayList<>(1);
      String skeleton = ofType(type, message, hidden::add);
      if (skeleton != null && !skeleton.startsWith(HIDDEN)) {
        hidden.forEach(values);
        return skeleton;
      }
    }
    values.accept(message);
    return HIDDEN;
  }

  private @Nullable String ofType(String type, String message, Consumer<String> values) {
    return skeleton(
        type,
        message,
        value -> {
          values.accept(value);
          return HIDDEN;
        },
        true);
  }

  @Override
  public @Nullable String skeleton(
      Throwable error, String type, String message, Consumer<String> values) {
    boolean itself = isItself(error, type);
    List<String> hidden = new ArrayList<>(1);
    String skeleton =
        switch (type) {
          case VIOLATIONS -> violations(error, hidden);
          case ILLEGAL_ARGUMENT -> argument(error, message, hidden);
          case PARSE_EXCEPTION -> bareValue(error, message, hidden);
          default -> null;
        };
    if (skeleton == null) {
      hidden.clear();
      skeleton = skeleton(type, message, hiding(error, hidden), itself);
    }
    if (skeleton == null) {
      return null;
    }
    hidden.forEach(values);
    return isSqlException(error.getClass()) ? withState(error, skeleton) : skeleton;
  }

  /**
   * Asks for a skeleton.
   *
   * @param itself whether the class is that of the exception, and no superclass: a class of an
   *     application has messages of its own
   */
  private @Nullable String skeleton(
      String type, String message, UnaryOperator<String> hiding, boolean itself) {
    MessageForms known = forms().get(type);
    if (known == null) {
      return null;
    }
    if (OF_CHARSETS.contains(type) && CharsetNames.isOne(message)) {
      return message;
    }
    String skeleton = known.skeleton(message, hiding);
    if (skeleton != null) {
      return skeleton;
    }
    return known.scansOthers() || !itself ? null : hiding.apply(message);
  }

  /** Where a message quotes that of its cause, the skeleton of the cause stands there. */
  private UnaryOperator<String> hiding(Throwable error, List<String> hidden) {
    return value -> {
      Throwable cause = error.getCause();
      for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
        String shown = quoting(value, cause, hidden);
        if (shown != null) {
          return shown;
        }
      }
      hidden.add(value);
      return HIDDEN;
    };
  }

  private @Nullable String quoting(String value, Throwable cause, List<String> hidden) {
    String quoted = cause.getMessage();
    if (quoted == null || quoted.isEmpty() || !value.endsWith(quoted)) {
      return null;
    }
    String skeleton = ofCause(cause, quoted, hidden);
    if (skeleton == null || value.length() == quoted.length()) {
      return skeleton;
    }
    hideBefore(value.substring(0, value.length() - quoted.length()), cause, hidden);
    return skeleton.startsWith(HIDDEN) ? skeleton : HIDDEN + skeleton;
  }

  /** Punctuation is no data, nor is the name that {@link Throwable#toString} writes. */
  private static void hideBefore(String text, Throwable cause, List<String> hidden) {
    String name = cause.getClass().getName() + ": ";
    String data = text.endsWith(name) ? text.substring(0, text.length() - name.length()) : text;
    if (data.codePoints().anyMatch(Character::isLetterOrDigit)) {
      hidden.add(data);
    }
  }

  private @Nullable String ofCause(Throwable cause, String message, List<String> hidden) {
    for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
      String skeleton =
          skeleton(
              type.getName(),
              message,
              value -> {
                hidden.add(value);
                return HIDDEN;
              },
              isItself(cause, type.getName()));
      if (skeleton != null) {
        return skeleton;
      }
    }
    return null;
  }

  /**
   * Returns whether the messages of a class are those of an exception: not those of a superclass,
   * and not of what applications throw for want of a class of their own.
   */
  private static boolean isItself(Throwable error, String type) {
    return error.getClass().getName().equals(type)
        && !(type.equals(SQL_EXCEPTION) && isUnnumbered(error));
  }

  /** Drivers number what they throw, and applications do not. */
  private static boolean isUnnumbered(Throwable error) {
    try {
      return SqlState.isMissing(error);
    } catch (LinkageError otherClass) {
      return false;
    }
  }

  private static boolean isSqlException(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (each.getName().equals(SQL_EXCEPTION)) {
        return true;
      }
    }
    return false;
  }

  /** Not every runtime has the module of JDBC. */
  private static String withState(Throwable error, String skeleton) {
    try {
      return SqlState.added(error, skeleton);
    } catch (LinkageError otherClass) {
      return skeleton;
    }
  }

  private static @Nullable String argument(Throwable error, String message, List<String> values) {
    String shown = enumeration(error, message, values);
    return shown == null ? bareValue(error, message, values) : shown;
  }

  private static @Nullable String bareValue(Throwable error, String message, List<String> values) {
    if (!BareValues.isOneOf(error)) {
      return null;
    }
    values.add(message);
    return HIDDEN;
  }

  private static @Nullable String enumeration(
      Throwable error, String message, List<String> values) {
    String shown = EnumNames.before(error, message);
    if (shown == null || shown.length() == message.length()) {
      return shown;
    }
    values.add(message.substring(shown.length()));
    return shown + HIDDEN;
  }

  /** The class may be of a class loader that is not seen from here. */
  private static @Nullable String violations(Throwable error, List<String> values) {
    try {
      return Violations.skeleton(error, values);
    } catch (LinkageError otherClass) {
      return null;
    }
  }
}
