/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.runtime.internal.names.NameRules;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the exported members of one exception, once, when it is recorded. A null value is no value:
 * its attribute is left out.
 *
 * <p>A sink takes everything or fails. If it silently passed over a value, that could be a secret
 * that nobody knows. So no default method does nothing, and after a method fails, no text of the
 * exception leaves.
 *
 * <p>Used by one thread, during {@link ErrorWriter#write} only.
 */
public interface MemberSink {

  /** Exports an integral number. */
  void putLong(AttributeKey<Long> key, long value);

  /** Exports an integral number, or none. */
  void putLong(AttributeKey<Long> key, @Nullable Number value);

  /** Exports a floating-point number. */
  void putDouble(AttributeKey<Double> key, double value);

  /** Exports a floating-point number, or none. */
  void putDouble(AttributeKey<Double> key, @Nullable Number value);

  /** Exports a truth value. */
  void putBoolean(AttributeKey<Boolean> key, boolean value);

  /** Exports a truth value, or none. */
  void putBoolean(AttributeKey<Boolean> key, @Nullable Boolean value);

  /** Exports a value as {@link Object#toString()} has it. */
  void putString(AttributeKey<String> key, @Nullable Object value);

  /**
   * Exports the masked form of a value, and makes the value a secret that is replaced in every text
   * that leaves.
   */
  void putSensitive(AttributeKey<String> key, Mask mask, @Nullable Object value);

  /**
   * Exports the form of a value that a mask of the user's own gives it, and makes the value a
   * secret, see {@link #putSensitive(AttributeKey, Mask, Object)}.
   */
  void putSensitive(AttributeKey<String> key, Masker masker, @Nullable Object value);

  /**
   * Exports the elements of a collection or an array. What is nested in them is flattened; elements
   * that do not fit the key's type, and those beyond the bounds of the sink, are left out.
   *
   * @param key a key of an array type, which says what the elements become
   * @param elements a {@link java.util.Collection} or an array, or null
   */
  void putList(AttributeKey<? extends List<?>> key, @Nullable Object elements);

  /**
   * Exports the masked forms of the elements of a collection or an array, or of the values of a
   * map, and makes each of them a secret, a map's keys as well.
   *
   * @param elements a {@link java.util.Collection}, a {@link java.util.Map}, an array, or null
   * @throws UnsupportedOperationException if the sink cannot: then no text may leave
   */
  default void putSensitiveList(
      AttributeKey<List<String>> key, Mask mask, @Nullable Object elements) {
    throw new UnsupportedOperationException("this sink takes no sensitive elements");
  }

  /**
   * Exports the forms of elements or values that a mask of the user's own gives them, and makes
   * each of them a secret, see {@link #putSensitiveList(AttributeKey, Mask, Object)}.
   *
   * @throws UnsupportedOperationException if the sink cannot: then no text may leave
   */
  default void putSensitiveList(
      AttributeKey<List<String>> key, Masker masker, @Nullable Object elements) {
    throw new UnsupportedOperationException("this sink takes no sensitive elements");
  }

  /**
   * Exports the entries of a map, each under its own key behind that of the member: {@code
   * error.detail.<member>.<key>}, or {@code error.detail.<key>} if the member itself is called
   * {@code detail} and no other member has that name. An entry with a {@linkplain #isSensitiveKey
   * sensitive key} leaves masked, with all that is nested in it.
   *
   * @param key the key of the member, under which there is no attribute itself
   * @param entries a map, or null
   */
  void putMap(AttributeKey<String> key, @Nullable Map<?, ?> entries);

  /**
   * Returns whether the key of a map's entry sounds like a secret or a personal datum, so that its
   * value leaves masked. Whole words count, in camelCase, snake_case and kebab-case: {@code
   * userToken} does, {@code tokenizer} does not.
   *
   * @param key the key as text
   */
  static boolean isSensitiveKey(String key) {
    return NameRules.isSensitive(key);
  }

  /**
   * Exports a value of which only its own class tells what it is: a plain value of the platform as
   * its text, a collection, an array or a map as a list, an exception as the name of its class, and
   * anything else as {@code ***}, as to make a text of it would run code that nobody marked.
   */
  void putAny(AttributeKey<String> key, @Nullable Object value);

  /**
   * Exports the masked form of a value of which only its own class tells what it is, see {@link
   * #putAny}, and makes it a secret; of an exception, what it and its causes say. If its text is
   * unknown, no text of the exception leaves.
   *
   * @throws UnsupportedOperationException if the sink cannot: then no text may leave
   */
  default void putSensitiveAny(AttributeKey<String> key, Mask mask, @Nullable Object value) {
    throw new UnsupportedOperationException("this sink takes no values of unknown type");
  }

  /**
   * Exports the form of a value of unknown type that a mask of the user's own gives it, and makes
   * it a secret, see {@link #putSensitiveAny(AttributeKey, Mask, Object)}.
   *
   * @throws UnsupportedOperationException if the sink cannot: then no text may leave
   */
  default void putSensitiveAny(AttributeKey<String> key, Masker masker, @Nullable Object value) {
    throw new UnsupportedOperationException("this sink takes no values of unknown type");
  }

  /**
   * Makes the mask of a member that a superclass hands over at least as strict as this one, without
   * calling its accessor again.
   */
  void strengthen(AttributeKey<?> key, Mask mask);

  /**
   * Says that values which only a class itself can reach are read by its accessors, where an object
   * is of a subclass. One that overrides such an accessor hides what is secret: then no text of the
   * exception leaves.
   *
   * @param object the exception, or an object that it holds, or a structure of such objects
   * @param declaring the class that has the values and the accessors
   * @param accessors the names of methods that take nothing
   * @throws UnsupportedOperationException if the sink cannot tell: then no text may leave
   */
  default void readThrough(Object object, Class<?> declaring, String... accessors) {
    throw new UnsupportedOperationException("this sink knows nothing of overridden accessors");
  }

  /**
   * Says as what an object is read that the exception holds, where it is of a subclass. One that
   * has marks of its own, or, if all of it is sensitive, values of its own, may hold secrets that
   * nobody reads: then no text of the exception leaves.
   *
   * @param object the object, or a structure of such objects
   * @param declared the class or interface whose members are read
   * @param whole whether all that the object holds is sensitive
   * @param parts the names of fields in subclasses whose values are read all the same
   * @throws UnsupportedOperationException if the sink cannot tell: then no text may leave
   */
  default void readAs(Object object, Class<?> declared, boolean whole, String... parts) {
    throw new UnsupportedOperationException("this sink knows nothing of subclasses");
  }

  /**
   * Says that accessors are called in place of a field that only its class can reach. If none of
   * them returns what the field holds, nobody reads what is secret: then no text of the exception
   * leaves.
   *
   * @param type the class whose objects are read; it has the field, or inherits the accessors
   * @param field the name of the field
   * @param accessors the names of methods that take nothing
   * @throws UnsupportedOperationException if the sink cannot tell: then no text may leave
   */
  default void readInPlaceOf(Class<?> type, String field, String... accessors) {
    throw new UnsupportedOperationException("this sink knows nothing of what accessors return");
  }

  /**
   * Says that a value may hold something sensitive that generated code does not read. Unless there
   * is no value, no text of the exception leaves.
   *
   * @param value what is not read: null, an empty Optional, and a structure of such hold nothing
   * @throws UnsupportedOperationException if the sink cannot tell: then no text may leave
   */
  default void leaveUnread(@Nullable Object value) {
    throw new UnsupportedOperationException("this sink knows nothing of values that are not read");
  }

  /**
   * Says that a superclass without a writer marks something as sensitive which generated code
   * cannot read. Unless that class has a writer by now, no text of the exception leaves.
   *
   * @param declaring the binary name of the superclass
   * @param member the name of what it marks
   * @throws UnsupportedOperationException if the sink cannot tell: then no text may leave
   */
  default void leaveOutOfReach(String declaring, String member) {
    throw new UnsupportedOperationException("this sink knows nothing of what is out of reach");
  }

  /**
   * Says that the class of a value is not known to generated code, as an exception has it in a
   * member of a type such as {@code Object}, {@code List<?>} or an interface. If it is an object of
   * a class that marks something as sensitive, or may hold one, no text of the exception leaves. Of
   * an exception the secrets become known.
   *
   * @param value an object, an array, a collection, a map, or null
   * @throws UnsupportedOperationException if the sink cannot tell: then no text may leave
   */
  default void leaveUnknown(@Nullable Object value) {
    throw new UnsupportedOperationException("this sink knows nothing of values of any class");
  }

  /**
   * Says of a member that the words of its value must not leave either, however they are found.
   * Called after the member, or what strengthens it, was handed over.
   *
   * @param key the key of the member
   */
  default void searchWords(AttributeKey<?> key) {}

  /**
   * Lets a member that is handed over here also appear in the reply to the caller, in the form in
   * which it leaves the process. By default a member is for the trace alone.
   *
   * @param key the key under which the member is exported
   */
  void showInReply(AttributeKey<?> key);
}
