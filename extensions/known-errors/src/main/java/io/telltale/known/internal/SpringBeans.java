/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import io.telltale.runtime.spi.KnownError;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What Spring says of a bean that cannot be made, in which it quotes what the bean has thrown. Only
 * where nothing but the text is left: the exception itself has that as its cause, whose values are
 * known. For the service loader.
 */
public final class SpringBeans implements KnownError {

  private static final String HIDDEN = "***";
  private static final String BEAN = "Error creating bean with name '";
  private static final String DEFINED = " defined in ";
  private static final String UNSATISFIED = "Unsatisfied dependency expressed through ";
  private static final String INSTANTIATE = "Failed to instantiate [";
  private static final String FACTORY = "Factory method '";
  private static final String QUOTED = " threw exception with message: ";
  private static final String MARK = ": ";
  private static final String MARK_OF_LIST = "]: ";

  /** Beans may need one another in long chains. */
  private static final int DEEPEST = 64;

  private static final Set<String> SENTENCES =
      Set.of(
          "Constructor threw exception",
          "Invocation of init method failed",
          "Injection of autowired dependencies failed",
          "Injection of resource dependencies failed",
          "Injection of persistence dependencies failed",
          "Instantiation of bean failed",
          "Instantiation of supplied bean failed",
          "BeanPostProcessor before instantiation of bean failed",
          "Post-processing of merged bean definition failed",
          "Unexpected exception during bean creation",
          "FactoryBean threw exception on object creation",
          "Lookup method resolution failed",
          "Error setting property values",
          "Validation of method overrides failed",
          "No default constructor found",
          "Is it an abstract class?",
          "Specified class is an interface");

  /** Behind these, names of classes and beans stand. */
  private static final Set<String> OPENINGS =
      Set.of(
          "Requested bean is currently in creation: ",
          "Cannot resolve reference to bean '",
          "No qualifying bean of type '",
          "No matching factory method found on class [");

  /** Of Spring 5 and earlier: what was thrown stands behind it. */
  private static final String NESTED = "nested exception is ";

  /** For the service loader. */
  public SpringBeans() {}

  @Override
  public Set<String> types() {
    return Set.of(
        "org.springframework.beans.factory.BeanCreationException",
        "org.springframework.beans.factory.UnsatisfiedDependencyException",
        "org.springframework.beans.factory.BeanDefinitionStoreException",
        "org.springframework.beans.BeanInstantiationException");
  }

  @Override
  public @Nullable String skeleton(
      Throwable error, String type, String message, Consumer<String> values) {
    return null;
  }

  @Override
  public String skeleton(String type, String message, Consumer<String> values) {
    int start = 0;
    for (int i = 0; i < DEEPEST; i++) {
      int next = next(message, start);
      if (next < 0 && isOwn(message.substring(start))) {
        return message;
      }
      if (next < 0) {
        break;
      }
      start = next;
    }
    if (start < message.length()) {
      values.accept(message.substring(start));
    }
    return message.substring(0, start) + HIDDEN;
  }

  /** Returns where what a part of the message tells of begins, or -1 if the part is none. */
  private static int next(String message, int start) {
    if (message.startsWith(BEAN, start)) {
      int name = message.indexOf('\'', start + BEAN.length());
      return name < 0 ? -1 : afterDefinition(message, name + 1);
    }
    if (message.startsWith(UNSATISFIED, start)) {
      return after(MARK, message, start);
    }
    if (message.startsWith(INSTANTIATE, start)) {
      return after(MARK_OF_LIST, message, start);
    }
    return message.startsWith(FACTORY, start) ? after(QUOTED, message, start) : -1;
  }

  /** A definition is a class, or a kind of resource with its place in brackets. */
  private static int afterDefinition(String message, int start) {
    if (!message.startsWith(DEFINED, start)) {
      return message.startsWith(MARK, start) ? start + MARK.length() : -1;
    }
    int mark = message.indexOf(MARK, start);
    int bracket = message.indexOf('[', start);
    return bracket >= 0 && bracket < mark
        ? after(MARK_OF_LIST, message, bracket)
        : after(MARK, message, start);
  }

  private static int after(String mark, String message, int start) {
    int found = message.indexOf(mark, start);
    return found < 0 ? -1 : found + mark.length();
  }

  private static boolean isOwn(String part) {
    return SENTENCES.contains(part)
        || (OPENINGS.stream().anyMatch(part::startsWith) && !part.contains(NESTED));
  }
}
