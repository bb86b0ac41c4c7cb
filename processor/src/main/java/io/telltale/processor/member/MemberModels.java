/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.member;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import io.telltale.processor.access.Access;
import io.telltale.processor.model.AccessModel;
import io.telltale.processor.model.AttributeModel;
import io.telltale.processor.model.AttributeType;
import io.telltale.processor.model.MaskModel;
import io.telltale.processor.model.TypeRef;
import io.telltale.processor.types.JavaTypes;
import io.telltale.processor.types.ValueType;
import io.telltale.processor.types.ValueTypes;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Makes the models of members: how generated code reaches a value, and as what it leaves. */
final class MemberModels {

  private final JavaTypes types;
  private final ValueTypes values;

  MemberModels(JavaTypes types, ValueTypes values) {
    this.types = types;
    this.values = values;
  }

  /**
   * Returns how generated code reaches a value.
   *
   * @param holder how it reaches the object that has it, or null if that is the exception
   * @param fromPackage the package of that code
   */
  AccessModel access(
      Place place,
      Access access,
      ValueType value,
      @Nullable AccessModel holder,
      String fromPackage) {
    DeclaredType carrier = value.carrier();
    boolean many = place.structure() != null;
    TypeElement texts = value.elements();
    if (many && carrier == null && (value.attribute() == null || !value.attribute().isSilent())) {
      texts = values.textsIn(access.type());
    }
    TypeName each =
        carrier != null && many ? types.ref((TypeElement) carrier.asElement()).poet() : null;
    TypeName type = carrier == null ? null : types.written(carrier, fromPackage);
    return new AccessModel(
        access.expression(),
        value.optional(),
        holder,
        access.cast(),
        type,
        texts == null ? null : ClassName.get(texts),
        each,
        keeper(access),
        null,
        access.instead());
  }

  private @Nullable TypeRef keeper(Access access) {
    return access.kept() == null ? null : types.ref(access.kept().keeper());
  }

  /**
   * Returns the member for a value that is exported.
   *
   * @param root the member of the exception that it is, or lies in
   * @param single what one value becomes: in a structure, there are many
   */
  Member value(
      Place root,
      Place place,
      Access access,
      AccessModel model,
      AttributeType single,
      @Nullable MaskModel mask) {
    AttributeType type = place.structure() == null ? single : single.in(place.structure());
    AttributeModel.KeyModel key =
        new AttributeModel.KeyModel(place.name(), mask == null ? type : type.masked());
    AttributeModel shown = new AttributeModel(key, model, mask, place.inReply());
    return new Member(shown, access, place.source(), place.nameIn(root));
  }

  /** Returns the member for a value that nothing reads: while it is there, no text leaves. */
  Member unread(Place root, Place place, Access access, AccessModel model) {
    return dropped(place.name(), AttributeType.UNREAD, root, place, access, model);
  }

  /** Returns the member for the text of an object: it may stand in messages, whatever its value. */
  Member text(Place root, Place place, Access access, AccessModel model) {
    AttributeType type =
        place.structure() == null
            ? AttributeType.STRING
            : AttributeType.STRING.in(place.structure()).masked();
    return dropped(place.name() + ".text", type, root, place, access, AccessModel.itself(model));
  }

  private static Member dropped(
      String name, AttributeType type, Place root, Place place, Access access, AccessModel model) {
    AttributeModel.KeyModel key = new AttributeModel.KeyModel(name, type);
    MaskModel mask = MaskModel.of(MaskModel.Kind.DROP);
    String inner = name.substring(root.name().length());
    AttributeModel attribute = new AttributeModel(key, model, mask, false);
    return new Member(attribute, access, place.source(), inner).asSecond();
  }

  /** Returns the member for what may hold something with marks: the runtime looks at its class. */
  Member unknown(Place place, String inner, Access access, @Nullable AccessModel holder) {
    AccessModel model =
        new AccessModel(
            access.expression(),
            false,
            holder,
            access.cast(),
            null,
            null,
            null,
            keeper(access),
            null,
            access.instead());
    AttributeModel.KeyModel key = new AttributeModel.KeyModel(place.name(), AttributeType.UNKNOWN);
    AttributeModel unknown = new AttributeModel(key, model, null, false);
    return new Member(unknown, access, place.source(), inner).asSecond();
  }
}
