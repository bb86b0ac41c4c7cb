/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.emit;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeName;
import io.telltale.processor.model.AccessModel;
import io.telltale.processor.model.AttributeModel;
import io.telltale.processor.model.AttributeType;
import io.telltale.processor.model.MaskModel;
import io.telltale.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes the statements that hand members over. What several are read from is read once. */
final class WriteEmitter {

  private final MethodSpec.Builder write;
  private final UnaryOperator<@Nullable String> constants;
  private final SubclassChecks subclasses;
  private final List<AccessModel> open = new ArrayList<>();
  private final Map<AccessModel, String> locals = new HashMap<>();
  private final Set<String> taken =
      new HashSet<>(Set.of("error", "exception", "out", "each", "io", "java"));

  private WriteEmitter(
      MethodSpec.Builder write,
      UnaryOperator<@Nullable String> constants,
      SubclassChecks subclasses) {
    this.write = write;
    this.constants = constants;
    this.subclasses = subclasses;
  }

  /**
   * Adds the statements for all members.
   *
   * @param exception the class of the exception
   * @param constants returns the constant for the name of an attribute, or for {@link #maskerOf}
   */
  static void addMembers(
      MethodSpec.Builder write,
      TypeRef exception,
      List<AttributeModel> members,
      UnaryOperator<@Nullable String> constants) {
    WriteEmitter emitter =
        new WriteEmitter(write, constants, new SubclassChecks(exception, members));
    write.addCode(emitter.subclasses.of(null, "exception"));
    members.forEach(emitter::addMember);
    emitter.closeUpTo(0);
  }

  /** Returns the name by which a member's masker is known among the constants. */
  static String maskerOf(AttributeModel member) {
    return "masker of " + member.key().name();
  }

  private void addMember(AttributeModel member) {
    // out.putLong(ATTEMPT, exception.attempt());
    // out.putSensitive(CARD, Mask.LAST_FOUR, exception.card());
    // out.leaveUnread(exception.later());
    // out.leaveUnknown(exception.source());
    enter(member.access().holder());
    if (member.key().type().isSilent()) {
      boolean all = member.key().type() == AttributeType.UNKNOWN;
      CodeBlock value = read(member.access(), all ? "all" : "of");
      write.addStatement("out.$L($L)", member.key().type().sinkMethod, value);
      return;
    }
    String key = constants.apply(member.key().name());
    CodeBlock value = read(member.access());
    if (member.key().type() == AttributeType.MAP && isInStructure(member.access())) {
      value = CodeBlock.of("$T.entries($L)", RuntimeNames.ELEMENT_PARTS, value);
    }
    MaskModel mask = member.mask();
    if (mask == null) {
      write.addStatement("out.$L($L, $L)", member.key().type().sinkMethod, key, value);
    } else {
      String method = member.key().type().sensitiveSinkMethod();
      CodeBlock how =
          mask.masker() == null
              ? CodeBlock.of("$T.$L", RuntimeNames.MASK, mask.kind())
              : CodeBlock.of("$L", constants.apply(maskerOf(member)));
      write.addStatement("out.$L($L, $L, $L)", method, key, how, value);
      if (mask.parts()) {
        // out.searchWords(CARD);
        write.addStatement("out.searchWords($L)", key);
      }
    }
    if (member.inReply()) {
      write.addStatement("out.showInReply($L)", key);
    }
  }

  /** Leaves the objects that do not hold the next member, and enters those that do. */
  private void enter(@Nullable AccessModel holder) {
    // Address address = exception.address();
    // if (address != null) {
    List<AccessModel> holders = new ArrayList<>();
    for (AccessModel h = holder; h != null; h = h.holder()) {
      holders.add(0, h);
    }
    int common = 0;
    while (common < Math.min(open.size(), holders.size())
        && open.get(common).equals(holders.get(common))) {
      common++;
    }
    closeUpTo(common);
    for (AccessModel next : holders.subList(common, holders.size())) {
      String local = local(next);
      TypeName type = next.each() == null ? next.type() : TypeName.OBJECT;
      write.addStatement("$T $L = $L", type, local, read(next));
      write.beginControlFlow("if ($L != null)", local);
      write.addCode(subclasses.of(next, local));
      locals.put(next, local);
      open.add(next);
    }
  }

  private void closeUpTo(int depth) {
    while (open.size() > depth) {
      write.endControlFlow();
      open.remove(open.size() - 1);
    }
  }

  private static boolean isInStructure(AccessModel access) {
    AccessModel holder = access.holder();
    return holder != null && holder.each() != null;
  }

  private String local(AccessModel holder) {
    TypeRef narrowed = holder.cast();
    String base = holder.expression().replace("()", "");
    if (base.isEmpty() && narrowed != null) {
      List<String> names = narrowed.simpleNames();
      base = locals.get(holder.holder()) + names.get(names.size() - 1);
    }
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + i;
    }
    return name;
  }

  private CodeBlock read(AccessModel access) {
    return read(access, "of");
  }

  /**
   * Returns what reads a value.
   *
   * @param ofEach the method that returns the parts of objects in a structure
   */
  private CodeBlock read(AccessModel access, String ofEach) {
    // exception.email()
    // ((LibraryException) exception).email
    // Optionals.orNull(exception.email())
    // ElementTexts.of(Pattern.class, exception.patterns())
    // ElementParts.of(Item.class, items, each -> each.number())
    // contact instanceof Email ? (Email) contact : null
    AccessModel holder = access.holder();
    if (holder == null || holder.each() == null) {
      return readOf(holder == null ? "exception" : locals.get(holder), access);
    }
    return CodeBlock.of(
        "$T.$L($T.class, $L, each -> $L)",
        RuntimeNames.ELEMENT_PARTS,
        ofEach,
        holder.each(),
        locals.get(holder),
        readOf("each", access));
  }

  private static CodeBlock readOf(@Nullable String from, AccessModel access) {
    TypeRef cast = access.cast();
    CodeBlock object = CodeBlock.of("$L", from);
    if (cast != null && access.expression().isEmpty()) {
      return CodeBlock.of("$1L instanceof $2T ? ($2T) $1L : null", from, access.type());
    }
    if (cast != null) {
      object = CodeBlock.of("(($T) $L)", cast.poet(), object);
    }
    CodeBlock value =
        access.expression().isEmpty() ? object : CodeBlock.of("$L.$L", object, access.expression());
    if (access.optional()) {
      value = CodeBlock.of("$T.orNull($L)", RuntimeNames.OPTIONALS, value);
    }
    return access.elements() == null
        ? value
        : CodeBlock.of("$T.of($T.class, $L)", RuntimeNames.ELEMENT_TEXTS, access.elements(), value);
  }
}
