/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import io.telltale.runtime.internal.known.MessageTemplate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The forms that the messages of an exception have. A template is a message with places in it:
 *
 * <ul>
 *   <li>{@code ***} is anything, and is hidden. Nothing, and {@code null}, stay.
 *   <li>{@code <number>} is a whole number, such as a position or a code.
 *   <li>{@code <name>} is a name of a program: a field, a path with indices, a constraint.
 *   <li>{@code <list>} are such names, with commas, blanks and quotes.
 *   <li>{@code <class>} is the name of a class, with its package in lower case.
 *   <li>{@code <origin>} is the scheme, host and port of a URL of HTTP.
 *   <li>{@code <type>} is a type as Java writes it, with its arguments.
 * </ul>
 *
 * <p>The text that {@code ***} stands for may also hold the words of the template. Then as much as
 * possible is hidden.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class MessageTemplates {

  private static final String HIDDEN = "***";

  private final List<MessageTemplate> templates;

  private MessageTemplates(List<MessageTemplate> templates) {
    this.templates = templates;
  }

  /**
   * Reads templates. The first one that fits applies.
   *
   * @throws IllegalArgumentException if two places of one template touch
   */
  public static MessageTemplates of(String... templates) {
    return new MessageTemplates(Stream.of(templates).map(MessageTemplate::new).toList());
  }

  /**
   * Returns the skeleton of a message, or null if it has none of the forms.
   *
   * @param values takes what is hidden
   */
  public @Nullable String skeleton(String message, Consumer<String> values) {
    return skeletonWith(
        message,
        value -> {
          values.accept(value);
          return HIDDEN;
        });
  }

  /**
   * Returns the same with something else than {@code ***} in its places, for example the skeleton
   * of a message that is quoted there.
   *
   * @param hiding returns the replacement for a hidden text
   */
  public @Nullable String skeletonWith(String message, UnaryOperator<String> hiding) {
    for (MessageTemplate template : templates) {
      String skeleton = template.skeleton(message, hiding);
      if (skeleton != null) {
        return skeleton;
      }
    }
    return null;
  }
}
