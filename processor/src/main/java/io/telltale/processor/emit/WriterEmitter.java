/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.emit;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import com.squareup.javapoet.WildcardTypeName;
import io.telltale.processor.model.AttributeModel;
import io.telltale.processor.model.ExceptionModel;
import io.telltale.processor.model.MaskModel;
import io.telltale.processor.model.Names;
import io.telltale.processor.model.UnreadModel;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Turns the model of one exception into its writer.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class WriterEmitter {

  private final ExceptionModel model;
  private final ClassName writer;
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final Set<String> taken = new LinkedHashSet<>();

  private WriterEmitter(ExceptionModel model) {
    this.model = model;
    this.writer = model.writer().poet();
  }

  public static TypeSpec.Builder emit(ExceptionModel model) {
    return new WriterEmitter(model).writer();
  }

  private TypeSpec.Builder writer() {
    // /** Knows what {@link CardDeclined} exports. */
    // @TelltaleGenerated(format = 1)
    // public final class CardDeclined_Telltale implements ErrorWriter { … }
    TypeSpec.Builder type =
        TypeSpec.classBuilder(writer)
            .addJavadoc("Knows what {@link $T} tells a trace.\n", model.type().poet())
            .addAnnotation(RuntimeNames.generated())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(RuntimeNames.ERROR_WRITER);
    if (model.comment() != null) {
      type.addAnnotation(TextsEmitter.annotation(List.of(model.comment())));
    }
    addSuppressions(type);
    addInstance(type);
    addType(type);
    addKeys(type);
    addMaskers(type);
    IdentityEmitter identities = new IdentityEmitter(model, taken, constants::get);
    identities.addIdentities(type);
    addWrite(type);
    addHarmless(type);
    identities.addMessages(type);
    return type;
  }

  private void addSuppressions(TypeSpec.Builder type) {
    // @SuppressWarnings({"deprecation", "exports"})
    if (!model.suppressions().isEmpty()) {
      CodeBlock warnings =
          new TreeSet<>(model.suppressions())
              .stream().map(w -> CodeBlock.of("$S", w)).collect(CodeBlock.joining(", "));
      boolean one = model.suppressions().size() == 1;
      type.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", one ? "$L" : "{$L}", warnings)
              .build());
    }
  }

  private void addInstance(TypeSpec.Builder type) {
    // /** The only one. */
    // public static final CardDeclined_Telltale INSTANCE = new CardDeclined_Telltale();
    // private CardDeclined_Telltale() {}
    type.addField(
        FieldSpec.builder(writer, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The only one.\n")
            .initializer("new $T()", writer)
            .build());
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }

  private void addType(TypeSpec.Builder type) {
    // @Override public Class<? extends Throwable> type() { return CardDeclined.class; }
    type.addMethod(
        Declarations.override("type")
            .returns(
                ParameterizedTypeName.get(
                    ClassName.get(Class.class), WildcardTypeName.subtypeOf(Throwable.class)))
            .addStatement("return $T.class", model.type().poet())
            .build());
  }

  private void addKeys(TypeSpec.Builder type) {
    model.members().stream()
        .map(AttributeModel::key)
        .filter(key -> !key.type().isSilent())
        .forEach(key -> addKey(type, key));
    model.strengthened().forEach(member -> addKey(type, member.key()));
    model.messageKeys().forEach(key -> addKey(type, key));
  }

  private void addKey(TypeSpec.Builder type, AttributeModel.KeyModel key) {
    // private static final AttributeKey<Long> ATTEMPT =
    //     AttributeKey.longKey("error.detail.attempt");
    if (constants.containsKey(key.name())) {
      return;
    }
    String constant = Names.constant(key.name(), taken);
    constants.put(key.name(), constant);
    type.addField(
        Declarations.constant(
                ParameterizedTypeName.get(RuntimeNames.ATTRIBUTE_KEY, valueType(key)), constant)
            .initializer(
                "$T.$L($S)",
                RuntimeNames.ATTRIBUTE_KEY,
                key.type().keyFactory,
                "error.detail." + key.name())
            .build());
  }

  private void addMaskers(TypeSpec.Builder type) {
    // private static final Masker PHONE_MASKER = new PhoneMasker();
    for (AttributeModel member : model.members()) {
      MaskModel.MaskerModel masker = member.mask() == null ? null : member.mask().masker();
      if (masker != null) {
        String constant = Names.constant(member.key().name() + "_MASKER", taken);
        constants.put(WriteEmitter.maskerOf(member), constant);
        type.addField(
            Declarations.constant(RuntimeNames.MASKER, constant)
                .initializer(masker.generic() ? "new $T<>()" : "new $T()", masker.type().poet())
                .build());
      }
    }
  }

  private void addWrite(TypeSpec.Builder type) {
    // @Override public void write(Throwable error, MemberSink out) {
    //   CardDeclined exception = (CardDeclined) error;
    //   out.putLong(ATTEMPT, exception.attempt());
    // }
    if (model.members().isEmpty() && model.strengthened().isEmpty() && model.unread().isEmpty()) {
      return;
    }
    MethodSpec.Builder write =
        Declarations.override("write")
            .addParameter(Throwable.class, "error")
            .addParameter(RuntimeNames.MEMBER_SINK, "out");
    if (!model.members().isEmpty()) {
      write.addStatement("$1T exception = ($1T) error", model.type().poet());
    }
    WriteEmitter.addMembers(write, model.type(), model.members(), constants::get);
    for (AttributeModel.Strengthened member : model.strengthened()) {
      write.addStatement(
          "out.strengthen($L, $T.$L)",
          constants.get(member.key().name()),
          RuntimeNames.MASK,
          member.mask());
      if (member.parts()) {
        write.addStatement("out.searchWords($L)", constants.get(member.key().name()));
      }
    }
    // out.leaveOutOfReach("org.lib.LibraryException", "card");
    for (UnreadModel unread : model.unread()) {
      write.addStatement("out.leaveOutOfReach($S, $S)", unread.declaring(), unread.member());
    }
    type.addMethod(write.build());
  }

  private void addHarmless(TypeSpec.Builder type) {
    // @Override public boolean mayHoldSecrets() { return false; }
    boolean written = !model.members().isEmpty() || !model.strengthened().isEmpty();
    // Of a mix-in it matters, too, where nothing is written: whether it answers for messages.
    if ((written || isMixIn()) && model.isHarmless()) {
      type.addMethod(
          Declarations.override("mayHoldSecrets")
              .returns(boolean.class)
              .addStatement("return false")
              .build());
    }
  }

  /** What is generated for a class stands beside it, and for a mix-in beside the mix-in. */
  private boolean isMixIn() {
    return !model.writer().packageName().equals(model.type().packageName());
  }

  private static TypeName valueType(AttributeModel.KeyModel key) {
    ClassName single = ClassName.get(key.type().valueType);
    return key.type().list ? ParameterizedTypeName.get(ClassName.get(List.class), single) : single;
  }
}
