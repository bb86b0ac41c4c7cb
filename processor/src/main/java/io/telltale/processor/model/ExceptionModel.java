/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the writer of one exception class is made from.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param type the exception
 * @param writer the class to generate
 * @param identity its identity, or null if it has members only
 * @param members what it hands over, in the order of declaration
 * @param strengthened what a superclass hands over under too weak a mask
 * @param unread what is sensitive in superclasses, and out of reach
 * @param source where its identity comes from, if that differs from one instance to the next
 * @param message its message template, or null
 * @param messageKeys the attributes of the members that the template names
 * @param suppressions the compiler warnings that the exception's own declaration brings about
 * @param comment the documentation comment of what declares its identity, or null
 */
public record ExceptionModel(
    TypeRef type,
    TypeRef writer,
    @Nullable IdentityModel identity,
    List<AttributeModel> members,
    List<AttributeModel.Strengthened> strengthened,
    List<UnreadModel> unread,
    @Nullable TemplateModel message,
    @Nullable SourceModel source,
    List<AttributeModel.KeyModel> messageKeys,
    Set<String> suppressions,
    @Nullable CommentModel comment) {

  public ExceptionModel {
    members = List.copyOf(members);
    strengthened = List.copyOf(strengthened);
    unread = List.copyOf(unread);
    messageKeys = List.copyOf(messageKeys);
    suppressions = Set.copyOf(suppressions);
  }

  /**
   * Returns whether nothing sensitive is out of reach, and nothing that is handed over is sensitive
   * or could hold what is: neither the members of an object, of which there may be subclasses, nor
   * what is a text only at run time.
   */
  public boolean isHarmless() {
    return strengthened.isEmpty()
        && unread.isEmpty()
        && members.stream()
            .allMatch(
                member ->
                    member.mask() == null
                        && member.access().holder() == null
                        && member.key().type().isPlain());
  }
}
