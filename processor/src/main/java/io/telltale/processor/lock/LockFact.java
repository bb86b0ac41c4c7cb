/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.lock;

import io.telltale.processor.identity.DeclaredIdentity;
import io.telltale.processor.model.Exposure;
import io.telltale.processor.model.IdentityModel;
import io.telltale.processor.model.MaskModel;
import io.telltale.processor.model.SourceModel.FactsModel;
import io.telltale.processor.registry.ErrorsJson;
import io.telltale.processor.report.NamePattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * One line of a lock: something that was published, or that leaves.
 *
 * @param fields what stands behind the first word
 */
record LockFact(Kind kind, List<String> fields) implements Comparable<LockFact> {

  /** What a line is about. Its first fields identify it. */
  enum Kind {
    /** domain, code; name, class or enum constant. */
    ERROR(2, 4),
    /** A class that bears codes of enum constants. */
    CARRIER(1, 1),
    /** A name that is harmless although it looks like a secret. */
    EXCLUDE(1, 1),
    /** class, member; type of the attribute, mask, and whether the error reply has it too. */
    MEMBER(2, 5),
    /** domain, code; what has taken its place, or nothing. */
    DEPRECATED(2, 3),
    /** domain, code; whether a caller may try again. The seconds of AFTER are no promise. */
    RETRY(2, 3),
    /** domain, code; the HTTP status of a reply, or the enum's member that yields it. */
    STATUS(2, 3),
    /** domain, code; the template of the message, in quotes. */
    TEMPLATE(2, 3),
    /** domain, code; the title of a reply, in quotes, or the enum's member that yields it. */
    TITLE(2, 3);

    private final int keys;
    private final int fields;

    Kind(int keys, int fields) {
      this.keys = keys;
      this.fields = fields;
    }

    /** Whether it says what a code promises to those who know the error. */
    boolean isContract() {
      return this == STATUS || this == TITLE || isOptional();
    }

    boolean isOfCode() {
      return this == ERROR || isContract();
    }

    /** Whether a code may promise nothing of the kind. */
    boolean isOptional() {
      return this == DEPRECATED || this == RETRY || this == TEMPLATE;
    }

    private boolean isText() {
      return this == TEMPLATE || this == TITLE;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Masks of the product from strict to weak; behind them what is not masked. */
  private static final List<String> MASKS =
      Stream.concat(
              Arrays.stream(MaskModel.Kind.values()).map(MaskModel.Kind::name),
              Stream.of(Exposure.CLEAR))
          .toList();

  private static final String NO_TEXT = "\"\"";
  private static final String NOT_DEPRECATED = "no";
  private static final String UNSPECIFIED = "UNSPECIFIED";
  private static final Set<String> MAY_TRY_AGAIN = Set.of("SAFE", "AFTER");
  private static final Set<String> RETRIES = Set.of("NEVER", "SAFE", "AFTER", UNSPECIFIED);
  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

  /** The last word of a member that the error reply has; of others there is none. */
  private static final String IN_REPLY = "inReply";

  private static final String NOT_IN_REPLY = "";

  /** Behind the mask of a member the words of whose value do not leave either. */
  private static final String PARTS = "+parts";

  LockFact {
    fields = List.copyOf(fields);
  }

  static LockFact error(DeclaredIdentity declared) {
    IdentityModel identity = declared.identity();
    String code = Integer.toString(identity.code());
    return new LockFact(
        Kind.ERROR, List.of(identity.domain(), code, identity.name(), declared.owner()));
  }

  /** Returns what a code promises, and the member of its annotation that says so. */
  static Map<LockFact, String> contract(DeclaredIdentity declared) {
    IdentityModel identity = declared.identity();
    Map<LockFact, String> contract = new LinkedHashMap<>();
    FactsModel facts = declared.facts();
    String status = facts.status().isEmpty() ? Integer.toString(identity.status()) : facts.status();
    String title = facts.title().isEmpty() ? ErrorsJson.quoted(identity.title()) : facts.title();
    contract.put(ofCode(Kind.STATUS, identity, status), "status");
    contract.put(ofCode(Kind.TITLE, identity, title), "title");
    String template = declared.code().message();
    if (!template.isEmpty()) {
      contract.put(ofCode(Kind.TEMPLATE, identity, ErrorsJson.quoted(template)), "message");
    }
    if (identity.retry().isStated()) {
      contract.put(ofCode(Kind.RETRY, identity, identity.retry().kind()), "retry");
    }
    if (declared.code().deprecated()) {
      contract.put(ofCode(Kind.DEPRECATED, identity, declared.code().replacedBy()), "deprecated");
    }
    return contract;
  }

  private static LockFact ofCode(Kind kind, IdentityModel identity, String value) {
    return new LockFact(kind, List.of(identity.domain(), Integer.toString(identity.code()), value));
  }

  /** Returns what a code is like that promises nothing of the kind any more. */
  LockFact withdrawn() {
    String nothing =
        switch (kind) {
          case DEPRECATED -> NOT_DEPRECATED;
          case RETRY -> UNSPECIFIED;
          default -> NO_TEXT;
        };
    return new LockFact(kind, List.of(fields.get(0), fields.get(1), nothing));
  }

  /**
   * Whether somebody who relied on an earlier promise of the same kind is worse off now. Whoever
   * was told not to try again loses nothing, and whoever may, may still do so after a while.
   */
  boolean breaks(LockFact earlier) {
    return kind == Kind.RETRY
        ? MAY_TRY_AGAIN.contains(earlier.fields.get(2)) && !MAY_TRY_AGAIN.contains(fields.get(2))
        : !equals(earlier);
  }

  static LockFact carrier(String type) {
    return new LockFact(Kind.CARRIER, List.of(type));
  }

  static LockFact exclude(String name) {
    return new LockFact(Kind.EXCLUDE, List.of(name));
  }

  static LockFact member(String type, Exposure member) {
    return new LockFact(
        Kind.MEMBER,
        List.of(
            type,
            member.name(),
            member.type(),
            member.mask() + (member.parts() ? PARTS : ""),
            member.inReply() ? IN_REPLY : NOT_IN_REPLY));
  }

  /** Returns the fact that a line states, or nothing if it states none. */
  static Optional<LockFact> parse(String line) {
    String[] words = line.trim().split("\\s+", 2);
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(words[0]) && words.length == 2)
        .map(kind -> new LockFact(kind, fields(kind, words[1])))
        .filter(fact -> fact.fields.size() == fact.kind.fields && fact.isSound())
        .findFirst();
  }

  /** A text is the last field, and has spaces of its own. */
  private static List<String> fields(Kind kind, String text) {
    List<String> fields =
        new ArrayList<>(List.of(text.split("\\s+", kind.isText() ? kind.fields : -1)));
    boolean lastIsEmpty = kind == Kind.MEMBER || kind == Kind.DEPRECATED;
    if (lastIsEmpty && fields.size() == kind.fields - 1) {
      fields.add("");
    }
    return fields;
  }

  private boolean isSound() {
    if (kind.isOfCode() && !fields.get(1).matches("[0-9]{1,6}")) {
      return false;
    }
    return switch (kind) {
      case DEPRECATED ->
          fields.get(2).isEmpty()
              || fields.get(2).equals(NOT_DEPRECATED)
              || NamePattern.ERROR.matches(fields.get(2));
      case RETRY -> RETRIES.contains(fields.get(2));
      case STATUS -> fields.get(2).matches("[0-9]{3}") || isMember(fields.get(2));
      case TITLE -> TEXT.matcher(fields.get(2)).matches() || isMember(fields.get(2));
      case TEMPLATE -> TEXT.matcher(fields.get(2)).matches();
      case MEMBER ->
          (MASKS.contains(mask()) || mask().startsWith(Exposure.MASKER))
              && (isInReply() || fields.get(4).equals(NOT_IN_REPLY));
      case ERROR, CARRIER, EXCLUDE -> true;
    };
  }

  /** Whether a value is the member of an enum that knows it at run time. */
  private static boolean isMember(String value) {
    return SourceVersion.isIdentifier(value.replaceFirst("\\(\\)$", ""));
  }

  String line() {
    return (kind.word() + " " + String.join(" ", fields)).stripTrailing();
  }

  /** Returns what it is about: no other fact of a lock has the same. */
  List<String> kindAndKey() {
    List<String> key = new ArrayList<>(key());
    key.add(0, kind.name());
    return key;
  }

  List<String> key() {
    return fields.subList(0, kind.keys);
  }

  /** Returns the class that it is about, or the enum constant; the excluded name otherwise. */
  String subject() {
    return kind == Kind.ERROR ? fields.get(3) : fields.get(0);
  }

  /** Whether more leaves by this fact about a member than by an earlier one about the same. */
  boolean letsOutMoreThan(LockFact earlier) {
    boolean sameMask = mask().equals(earlier.mask());
    return isWeaker(earlier.mask(), mask())
        || (earlier.hasParts() && !hasParts())
        || (isInReply() && !earlier.isInReply())
        || (sameMask && !fields.get(2).equals(earlier.fields.get(2)));
  }

  /** Whether nothing leaves by this fact about a member. */
  boolean letsOutNothing() {
    return mask().equals(MaskModel.Kind.DROP.name());
  }

  /** Nobody can tell how strict a masker is: surely weaker than REDACT, and better than nothing. */
  private static boolean isWeaker(String before, String after) {
    if (before.equals(after)) {
      return false;
    }
    if (after.startsWith(Exposure.MASKER)) {
      return !before.equals(Exposure.CLEAR);
    }
    if (isPartial(before) && isPartial(after)) {
      return true;
    }
    int known =
        before.startsWith(Exposure.MASKER)
            ? MASKS.indexOf(MaskModel.Kind.REDACT.name())
            : MASKS.indexOf(before);
    return MASKS.indexOf(after) > known;
  }

  private static boolean isPartial(String mask) {
    return MaskModel.Kind.named(mask).filter(MaskModel.Kind::isPartial).isPresent();
  }

  private String mask() {
    String mask = fields.get(3);
    return hasParts() ? mask.substring(0, mask.length() - PARTS.length()) : mask;
  }

  private boolean hasParts() {
    return fields.get(3).endsWith(PARTS);
  }

  private boolean isInReply() {
    return fields.get(4).equals(IN_REPLY);
  }

  /** By kind, then by field; codes as numbers. */
  @Override
  public int compareTo(LockFact other) {
    int order = kind.compareTo(other.kind);
    for (int i = 0; order == 0 && i < fields.size(); i++) {
      boolean number = kind.isOfCode() && i == 1;
      String left = fields.get(i);
      String right = other.fields.get(i);
      order =
          number
              ? Integer.compare(Integer.parseInt(left), Integer.parseInt(right))
              : left.compareTo(right);
    }
    return order;
  }
}
