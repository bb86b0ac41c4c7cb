/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.report;

import java.util.Locale;
import javax.tools.Diagnostic;

/**
 * The catalogue of diagnostics. An id is part of the product's interface: it is documented in
 * {@code docs/diagnostics.md}, has a test, and is never used for anything else.
 *
 * <p>This enum is internal and is hence not for public use.
 */
public enum Rule {
  NOT_THROWABLE("'%s' is no Throwable", "%s"),
  GROOVY_STUB(
      "'%s' is what Groovy shows javac in place of its class: what stands on a field is missing",
      "write the exception in Java, or keep what Groovy shows from annotation processors"),
  TYPE_NOT_ACCESSIBLE("generated code cannot reach '%s' because '%s' is private", "make it %s"),
  MALFORMED_NAME("the %s '%s' does not match %s", "%s"),
  CODE_RANGE("the code %s lies outside 0 to 999999", "choose one within"),
  STATUS_RANGE(
      "no reply to an error can have the status %s",
      "give an HTTP status from 200 to 599, but not 204, 205 or 304, which have no body"),
  MISSING_RETRY_SECONDS(
      "retry = AFTER does not say after how many seconds",
      "add retryAfterSeconds, or write retry = SAFE"),
  UNUSED_RETRY_SECONDS(
      "retryAfterSeconds = %s has no effect beside retry = %s",
      "write retry = AFTER, or leave the seconds out"),
  RETRY_SECONDS_RANGE(
      "nobody can try again after %s seconds", "give 1 to %s, or write retry = SAFE"),
  REPLACEMENT_WITHOUT_DEPRECATION(
      "replacedBy = '%s' stands on a code that is not deprecated",
      "add deprecated = true, or leave the replacement out"),
  REPLACED_BY_ITSELF(
      "the code is said to be replaced by '%s', which is itself", "name the other one"),
  UNKNOWN_REPLACEMENT(
      Diagnostic.Kind.WARNING,
      "replacedBy = '%s' names no error of this module or of one on the class path",
      "write the name of an error of domain '%s', or <DOMAIN>-<value> of any"),
  MISPLACED_REMEDY(
      "@ErrorRemedy on '%s' has no effect, as there is no code", "put it beside an @ErrorCode"),
  DOMAIN_RANGE(
      "the code %s lies outside %s to %s, the range of domain '%s'",
      "choose one within, or widen the range"),
  DOMAIN_BOUNDS(
      "the range %s to %s of domain '%s' is no part of 0 to 999999",
      "let 'from' be at most 'to', and both lie within"),
  NO_ACCESSOR("field '%s'%s is private and has no accessor%s", "%s"),
  ACCESSOR_THROWS(
      "accessor '%s' throws the checked '%s'", "catch it inside, or export another accessor"),
  INVALID_ACCESSOR(
      "'%s' cannot be read because it %s",
      "mark a field, or a method that is neither private nor static, takes nothing and returns a"
          + " value"),
  UNKNOWN_MEMBER("the place '{%s}' names no exported member", "%s"),
  MALFORMED_TEMPLATE(
      "the template '%s' has %s", "write {member} for a place, and {{ or }} for a brace itself"),
  MALFORMED_URI(
      "the %s '%s' is no URI reference (RFC 3986)",
      "write it like 'https://errors.acme.example/card-declined', and encode all other characters"),
  CLASHING_ATTRIBUTE(
      "the attribute '%s' of '%s' is also that of '%s'",
      "give one of them another name with @ErrorAttribute"),
  LOST_MARK(
      "the mark of '%s' would be lost: nothing that is generated for '%s' reads it",
      "please report this, and mark another accessor until then"),
  COMPUTED_ACCESSOR(
      Diagnostic.Kind.WARNING,
      "'%1$s' is read as '%2$s', which returns something else: what the field itself holds is not"
          + " known, so no text of the exception leaves",
      "%3$slet '%2$s' return it as it is"),
  OVERRIDDEN_ACCESSOR(
      Diagnostic.Kind.WARNING,
      "'%s' overrides the accessor by which the private '%s' is read: what that field holds is not"
          + " known in '%s', so no text of it leaves",
      "make the field package-private, or the accessor final, or return what that of the superclass"
          + " does"),
  UNCOVERED_PART(
      Diagnostic.Kind.WARNING,
      "'%s' may hold something sensitive that nothing reads, as %s: where it has a value, no text"
          + " of the exception leaves",
      "mark in its class what can be read, or keep it out of the exception"),
  TRANSIENT_VALUE(
      Diagnostic.Kind.WARNING,
      "'%s' is sensitive and transient: a copy made by serialization has lost the value, and its"
          + " message leaves with it in the clear",
      "leave out '%s', or keep the value out of the message"),
  RENAMED_ATTRIBUTE(
      "'%s' overrides '%s', which is exported as '%s', and cannot be '%s' too",
      "leave the name out, or use the same"),
  RESERVED_NAME("'%s' is reserved for %s", "choose another name with @ErrorAttribute"),
  DUPLICATE_CODE("code %s of domain '%s' is already that of %s", "choose a free one"),
  DUPLICATE_NAME("name '%s' of domain '%s' is already that of %s", "choose a free one"),
  CONFLICTING_MODULES(
      Diagnostic.Kind.WARNING,
      "%s is both that of %s and that of %s",
      "dashboards and clients cannot tell them apart; one of the two libraries needs another"),
  MASKER_NOT_INSTANTIABLE(
      "the masker '%s' %s",
      "name a class, not private, not abstract, not inner, that has a public constructor without"
          + " arguments"),
  MASK_BESIDE_MASKER(
      "the mask %s stands beside the masker '%s', and only one of the two can hold",
      "leave out one of them"),
  UNKNOWN_MASK(
      "the mask '%s' is newer than this processor",
      "use telltale-processor of the version that telltale-annotations has"),
  UNSUPPORTED_TYPE(
      "'%s' has type '%s', for which there is no attribute",
      "mark members of its class, or an accessor that returns a text, a number, a truth value, a"
          + " time, or a collection of such"),
  UNMASKED_BUFFER(
      "'%s' has type '%s', which holds passwords and keys and never leaves in the clear",
      "mark it @Sensitive, or mark an accessor that returns a text"),
  NESTED_TOO_DEEP(
      "'%s' lies deeper than %s objects, or leads back to where it came from",
      "leave out the annotation on one of the members between"),
  INVALID_ERROR_SOURCE("the error source '%s' %s", "%s"),
  CONSTANT_WITHOUT_CODE(
      Diagnostic.Kind.WARNING,
      "the constant '%s' has no code, and errors that carry it have none either",
      "put @ErrorCode on it"),
  UNREFERENCED_CODES(
      Diagnostic.Kind.WARNING,
      "no exception of this module yields the constants of '%s', so nothing has their codes",
      "put @ErrorSource on the member of an exception that yields them"),
  INVALID_MIX_IN("'%s' cannot speak for '%s': %s", "let an interface do that, for another class"),
  MIX_IN_MISMATCH(
      "'%s' stands for no public method, without parameters and of type '%s', of '%s'", "%s"),
  MISPLACED_CODE(
      "@ErrorCode on '%s' has no effect", "put it on an exception class or on an enum constant"),
  MISPLACED_MARK(
      Diagnostic.Kind.WARNING,
      "the parameter '%s' is marked as sensitive, but '%s' has no field of that name",
      "keep the value in one, or mark the member that holds it, and not the parameter"),
  NAME_TAKEN(
      "'%s' cannot be generated because a class of that name exists", "rename one of the two"),
  LATE_TYPE(
      "'%s' was generated when the registry had been written already",
      "compile it in a module of its own"),
  COMPACT_SOURCE_FILE(
      "'%s' stands in a compact source file, and no other class can name it: nothing is generated"
          + " for it",
      "move it to a file of its own"),
  INACCESSIBLE_MEMBER(
      Diagnostic.Kind.WARNING,
      "'%s' of superclass '%s' is marked, but stays out of reach: it has neither a writer nor an"
          + " accessor",
      "compile that class with telltale-processor"),
  INACCESSIBLE_SECRET(
      Diagnostic.Kind.WARNING,
      "'%s' of superclass '%s' is sensitive, and nothing can read it: it has neither a writer nor"
          + " an accessor, so no text of the exception leaves",
      "compile that class with telltale-processor, or give the value an accessor there"),
  SECRET_NAME(
      Diagnostic.Kind.WARNING,
      "'%s' is named like a secret, and so leaves masked",
      "mark it @Sensitive, or add it to -Atelltale.harmlessNames"),
  PERSONAL_NAME(
      Diagnostic.Kind.WARNING,
      "'%s' is named like a personal datum, and leaves in the clear",
      "mark it @Sensitive, or add it to -Atelltale.harmlessNames"),
  LOW_ENTROPY(
      Diagnostic.Kind.WARNING,
      "'%s' has type '%s', whose values are too common to be sought in texts",
      "keep it out of the exception's message"),
  UNUSED_MASK(
      Diagnostic.Kind.WARNING,
      "the mask %s has no effect on '%s' of type '%s'",
      "leave it out: what is shown then is ***"),
  UNUSED_PARTS(
      Diagnostic.Kind.WARNING,
      "parts = true has no effect on '%s' of type '%s', whose values have no words",
      "leave it out"),
  HASH_AND_TRUNCATION(
      Diagnostic.Kind.WARNING,
      "'%s' leaves truncated by %s, and '%s' hashed: by both, whoever has them can guess the value",
      "use one of the two masks for both"),
  DOMAIN_OVERLAP(
      "the range %s to %s of domain '%s' overlaps %s to %s of domain '%s'", "move one of the two"),
  CODE_REMOVED("'%s', %s, is declared no more", "declare it, or delete the line on purpose"),
  CODE_CHANGED("'%s' was '%s', %s", "take another code for it, or change the line on purpose"),
  EXPOSURE_WIDENED("'%s' lets out more than %s", "take that back, or write it there on purpose"),
  INVALID_LOCK("%s cannot be used as a lock: %s", "mend it, or take it back from version control"),
  MISSING_PROVIDES(
      Diagnostic.Kind.WARNING,
      "module '%s' does not provide its registry, which nobody finds then",
      "add 'provides io.telltale.runtime.spi.ErrorModule with %s;' to the module-info"),
  SEVERAL_MODULES(
      "'%s' and '%s' are compiled at once, and each module has a registry of its own",
      "compile each module by itself"),
  RUNTIME_MISSING(
      "generated code needs io.telltale:telltale-runtime, which is out of reach",
      "add that dependency, and in a module-info 'requires io.telltale.runtime;'"),
  PROCESSOR_MISSING(
      "'%s' does not run, and without it what '%s' generates protects nothing",
      "name both with -processor, or leave that out so that the compiler finds them"),
  INVALID_OPTION("the option '%s' is '%s'", "%s"),
  SENSITIVE_IN_TEXT(
      Diagnostic.Kind.NOTE,
      "the constructor puts the sensitive '%s' into a text",
      "leave it out, so that getMessage() holds no secret wherever it goes without Telltale"),
  UNKNOWN_OPTION(Diagnostic.Kind.WARNING, "there is no option '%s'", "%s"),
  UNKNOWN_TYPE(
      Diagnostic.Kind.WARNING,
      "the option '%s' names '%s', and there is no such type on the class path",
      "write it with its package, like 'com.acme.Money', or leave it out"),
  INTERNAL_ERROR("the processor failed on '%s': %s", "please report this, with the trace%n%s");

  private final Diagnostic.Kind severity;
  private final String text;

  Rule(String what, String remedy) {
    this(Diagnostic.Kind.ERROR, what, remedy);
  }

  Rule(Diagnostic.Kind severity, String what, String remedy) {
    this.severity = severity;
    this.text = what + "; " + remedy;
  }

  /** Returns the id: the constant's name in kebab-case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Diagnostic.Kind severity() {
    return severity;
  }

  boolean isError() {
    return severity == Diagnostic.Kind.ERROR;
  }

  /** Returns what the compiler prints. */
  public String message(Object... arguments) {
    return "[telltale:" + id() + "] " + String.format(Locale.ROOT, text, arguments);
  }
}
