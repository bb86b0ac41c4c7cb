/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.member;

import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.AttributeType;
import io.telltale.processor.model.MaskModel;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a member of the exception, and for all that is nested in it.
 *
 * @param source what of the exception's own is marked
 * @param mask what is masked at least like this, or null
 * @param structure what members become that many objects have, or null
 * @param held whether nobody marked the object, so that only what is sensitive in it is read
 */
record Place(
    String name,
    Member.Source source,
    @Nullable MaskModel mask,
    boolean inReply,
    @Nullable AttributeType structure,
    boolean held) {

  Place(String name, Member.Source source, @Nullable MaskModel mask, boolean inReply) {
    this(name, source, mask, inReply, null, false);
  }

  /** Returns the name behind that of a place around it. */
  String nameIn(Place outer) {
    return name.substring(outer.name.length());
  }

  Origin origin() {
    return source.origin();
  }

  Place inner(String inner, @Nullable MaskModel innerMask, boolean innerInReply) {
    return new Place(
        name + "." + inner,
        source,
        MaskModel.strictest(mask, innerMask),
        inReply && innerInReply,
        structure,
        held);
  }

  /** Returns the same for the objects of a structure; the outermost says what they become. */
  Place in(@Nullable AttributeType inner) {
    return structure != null || inner == null
        ? this
        : new Place(name, source, mask, inReply, inner, held);
  }

  Place held(boolean value) {
    return new Place(name, source, mask, inReply, structure, value);
  }
}
