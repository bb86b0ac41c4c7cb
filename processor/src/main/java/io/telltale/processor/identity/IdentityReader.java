/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.identity;

import io.telltale.processor.mirror.ErrorCodeMirror;
import io.telltale.processor.mirror.ErrorDomainMirror;
import io.telltale.processor.mirror.ErrorSourceMirror;
import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.model.CodeRange;
import io.telltale.processor.model.IdentityModel;
import io.telltale.processor.model.Names;
import io.telltale.processor.model.SourceModel.FactsModel;
import io.telltale.processor.model.TemplateModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.NamePattern;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import io.telltale.processor.types.MixIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks the identity that {@code @ErrorCode} gives to a class.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class IdentityReader {

  private static final String DEFAULT_DOMAIN = "DEFAULT";

  private final JavaTypes types;
  private final DomainResolver domains;
  private final ConstantFacts facts;

  public IdentityReader(JavaTypes types) {
    this.types = types;
    this.domains = new DomainResolver(types);
    this.facts = new ConstantFacts(types);
  }

  /**
   * Returns the identity, or nothing if there is none or a finding forbids it.
   *
   * @param declared the class or enum constant on which it stands
   */
  public Optional<IdentityModel> read(Element declared, Findings findings) {
    return ErrorCodeMirror.find(declared).flatMap(code -> read(declared, code, findings));
  }

  /** Returns the enum whose constants are the codes of an exception. */
  public Optional<TypeElement> enumOf(TypeElement exception) {
    return ErrorSourceReader.enumOf(exception, types);
  }

  /** Returns what an exception takes from the enum of its codes, if it can take that. */
  public Optional<FactsModel> facts(TypeElement exception, TypeElement codes) {
    return facts.of(exception, codes);
  }

  /** Returns the annotation that makes an enum the source of an exception's codes. */
  public Optional<ErrorSourceMirror> source(TypeElement exception) {
    return types.marked.sources(exception).stream()
        .flatMap(source -> ErrorSourceMirror.find(source).stream())
        .findFirst();
  }

  /** Whether a type is an enum whose constants are codes. */
  public static boolean hasCodedConstants(TypeElement type) {
    return JavaTypes.constants(type).stream()
        .anyMatch(constant -> Mirror.isPresent(constant, Names.ERROR_CODE));
  }

  /** Returns every sound identity that the writer of a type knows. */
  public List<DeclaredIdentity> all(TypeElement type) {
    List<Element> declaring = new ArrayList<>(List.of(type));
    Optional<TypeElement> codes = ErrorSourceReader.enumOf(type, types);
    codes.ifPresent(source -> declaring.addAll(JavaTypes.constants(source)));
    FactsModel told = codes.flatMap(source -> facts.of(type, source)).orElse(FactsModel.NONE);
    List<DeclaredIdentity> identities = new ArrayList<>();
    for (Element element : declaring) {
      ErrorCodeMirror.find(element)
          .ifPresent(
              code ->
                  read(element, new Findings())
                      .map(i -> DeclaredIdentity.of(element, code, i, told))
                      .ifPresent(identities::add));
    }
    return identities;
  }

  private Optional<IdentityModel> read(Element type, ErrorCodeMirror code, Findings findings) {
    Optional<ErrorDomainMirror> nearest = domains.nearest(type);
    String domain = code.domain();
    boolean sound = true;
    if (domain.isEmpty()) {
      domain = nearest.map(ErrorDomainMirror::name).orElse(DEFAULT_DOMAIN);
      // A domain of malformed name is reported where it is declared.
      sound = NamePattern.DOMAIN.matches(domain);
    } else {
      sound = NamePattern.DOMAIN.check(domain, code.at("domain"), findings);
    }
    sound &= checkNumbers(code, findings);
    sound &= checkRange(code, domain, nearest.orElse(null), findings);
    String name = code.name();
    if (name.isEmpty()) {
      name = IdentityModel.defaultName(domain, code.code());
    } else {
      sound &= NamePattern.ERROR.check(name, code.at("name"), findings);
    }
    sound &= UriReference.check(code, "type", code.type(), findings);
    sound &= UriReference.check(code, "help", code.help(), findings);
    sound &= RetryReader.check(code, findings);
    sound &= Replacements.check(code, domain, name, findings);
    String title = title(type, code);
    return sound
        ? Optional.of(
            new IdentityModel(
                domain,
                code.code(),
                name,
                code.status(),
                title,
                code.type(),
                code.help(),
                code.spanStatus(),
                RetryReader.read(code)))
        : Optional.empty();
  }

  private static boolean checkNumbers(ErrorCodeMirror code, Findings findings) {
    boolean soundCode = CodeRange.isCode(code.code());
    if (!soundCode) {
      findings.add(Rule.CODE_RANGE, code.at("value"), code.code());
    }
    boolean soundStatus = CodeRange.isStatus(code.status());
    if (!soundStatus) {
      findings.add(Rule.STATUS_RANGE, code.at("status"), code.status());
    }
    return soundCode && soundStatus;
  }

  private static boolean checkRange(
      ErrorCodeMirror code,
      String domain,
      @Nullable ErrorDomainMirror declared,
      Findings findings) {
    if (declared == null || !declared.name().equals(domain) || declared.contains(code.code())) {
      return true;
    }
    findings.add(
        Rule.DOMAIN_RANGE,
        code.at("value"),
        code.code(),
        declared.from(),
        declared.to(),
        declared.name());
    return false;
  }

  private static String title(Element type, ErrorCodeMirror code) {
    if (!code.title().isEmpty()) {
      return code.title();
    }
    try {
      TemplateModel message = TemplateParser.parse(code.message());
      if (!message.constant().isEmpty() && message.members().isEmpty()) {
        return message.constant();
      }
    } catch (TemplateParser.MalformedTemplateException e) {
      // Reported where the template is compiled; the title does not matter then.
    }
    return type instanceof TypeElement declared
        ? Names.title(MixIn.exception(declared).getSimpleName().toString())
        : Names.constantTitle(type.getSimpleName().toString());
  }
}
