/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import io.telltale.processor.member.Member;
import io.telltale.processor.member.MemberReader;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.MaskModel;
import io.telltale.processor.model.UnreadModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * What the superclasses of an exception export.
 *
 * @param members all of it, by name, each under the strictest mask of the hierarchy
 * @param inlined the part that no writer hands over, which the exception's own writer has to
 * @param unread what is sensitive, and out of reach of the exception's own writer, or of one that
 *     another build made
 */
record Ancestry(Map<String, Member> members, Collection<Member> inlined, List<UnreadModel> unread) {

  /** Reads the superclasses of a class. */
  static final class Reader {

    private final JavaTypes types;
    private final MemberReader members;
    private final Predicate<TypeElement> hasWriter;
    private final Predicate<TypeElement> isCompiled;

    /**
     * Creates a reader.
     *
     * @param hasWriter tells whether a class has a writer of its own, or is getting one
     * @param isCompiled tells whether an annotated type is compiled now
     */
    Reader(
        JavaTypes types,
        MemberReader members,
        Predicate<TypeElement> hasWriter,
        Predicate<TypeElement> isCompiled) {
      this.types = types;
      this.members = members;
      this.hasWriter = hasWriter;
      this.isCompiled = isCompiled;
    }

    /**
     * Reads the superclasses of a class.
     *
     * @param withSelf whether the class itself is one of them, as for one that a mix-in speaks for
     * @param reader the type whose writer reads what is inlined
     */
    Ancestry read(TypeElement type, boolean withSelf, TypeElement reader, Findings findings) {
      List<TypeElement> ancestors = ancestorsFromTheTop(type);
      if (withSelf) {
        ancestors.add(type);
      }
      Run run = new Run(type, reader, findings);
      ancestors.forEach(run::read);
      run.second.addAll(0, run.inlined.values());
      return new Ancestry(run.exported, run.second, run.unread());
    }

    /** The reading of the superclasses of one class, from the top. */
    private final class Run {

      private final TypeElement type;
      private final TypeElement reader;
      private final Findings findings;
      private final Map<String, Member> exported = new LinkedHashMap<>();
      private final Map<String, Member> inlined = new LinkedHashMap<>();
      private final List<Member> second = new ArrayList<>();

      /** The classes without a writer that the exception's own writer reads, or has to. */
      private final List<OutOfReach> left = new ArrayList<>();

      /** Those that the writer of another build has to read. */
      private final List<OutOfReach> leftByOthers = new ArrayList<>();

      Run(TypeElement type, TypeElement reader, Findings findings) {
        this.type = type;
        this.reader = reader;
        this.findings = findings;
      }

      void read(TypeElement ancestor) {
        if (hasWriter.test(ancestor)) {
          readCovered(ancestor);
        } else {
          readInlined(ancestor);
        }
      }

      /** What the writer of a class hands over includes what it inlined from the classes above. */
      private void readCovered(TypeElement ancestor) {
        inlined.clear();
        second.clear();
        readAbove(ancestor);
        // A writer reads its class from beside it; what stays private there is its own problem.
        for (Member member : members.read(ancestor, types.packageOf(ancestor), new Findings())) {
          if (!member.isSecond()) {
            export(ancestor, member);
          }
        }
      }

      /** A writer of another build may be older than this processor, and not say what it misses. */
      private void readAbove(TypeElement covered) {
        if (!isCompiled.test(covered)) {
          for (OutOfReach above : left) {
            leftByOthers.add(above.from(covered));
          }
        }
        left.clear();
      }

      /** Says what neither writer can read, and returns what is sensitive among it. */
      private List<UnreadModel> unread() {
        Set<UnreadModel> unread = new LinkedHashSet<>();
        for (OutOfReach above : Stream.concat(leftByOthers.stream(), left.stream()).toList()) {
          above.report(reader, findings);
          unread.addAll(above.secrets());
        }
        return List.copyOf(unread);
      }

      private void readInlined(TypeElement ancestor) {
        String fromPackage = types.packageOf(reader);
        OutOfReach read = OutOfReach.of(ancestor, type, fromPackage, members, types);
        left.add(read);
        for (Member member : read.reached()) {
          if (member.isSecond()) {
            second.add(seenFrom(type, ancestor, member));
          } else {
            inline(ancestor, member);
          }
        }
        second.addAll(unknown(ancestor, type, fromPackage, findings));
      }

      private void inline(TypeElement ancestor, Member member) {
        Member seen = merge(ancestor, member, exported, types);
        Member other = exported.put(seen.name(), seen);
        if (other != null && !isSame(seen, other)) {
          reportClash(reader, seen, other, findings);
        }
        inlined.put(seen.name(), seenFrom(type, ancestor, seen));
      }

      private void export(TypeElement ancestor, Member member) {
        Member seen = merge(ancestor, member, exported, types);
        exported.put(seen.name(), seen);
      }
    }

    /** Returns what may hold an object of a class that has marks, of a class that has no writer. */
    private List<Member> unknown(
        TypeElement ancestor, TypeElement type, String fromPackage, Findings findings) {
      // That for which a mix-in speaks is looked at by the mix-in, which marks some of it.
      if (types.isOfPlatform(ancestor) || ancestor.equals(type)) {
        return List.of();
      }
      return members.unknown(members.marked(ancestor), ancestor, fromPackage, findings).stream()
          .filter(
              member ->
                  types.visibility.isInherited(member.access().root().source(), type)
                      || types.visibility.isReachable(ancestor, fromPackage))
          .map(member -> seenFrom(type, ancestor, member))
          .toList();
    }

    private List<TypeElement> ancestorsFromTheTop(TypeElement type) {
      List<TypeElement> ancestors = new ArrayList<>();
      for (TypeElement t = types.superclass(type); t != null; t = types.superclass(t)) {
        ancestors.add(0, t);
      }
      return ancestors;
    }

    private Member seenFrom(TypeElement type, TypeElement ancestor, Member member) {
      return types.visibility.isInherited(member.access().root().source(), type)
          ? member
          : member.readFrom(types.ref(ancestor));
    }

    /** Whether one became the other, under a stricter mask. */
    private static boolean isSame(Member member, Member other) {
      return member.access().equals(other.access());
    }

    private static void reportClash(
        TypeElement reader, Member member, Member other, Findings findings) {
      findings.add(
          Rule.CLASHING_ATTRIBUTE,
          Origin.of(reader),
          member.name(),
          JavaTypes.qualified(member.declared()),
          JavaTypes.qualified(other.declared()));
    }
  }

  /**
   * Returns what becomes of a member: that which it overrides, under the stricter of both masks.
   */
  static Member merge(
      TypeElement owner, Member member, Map<String, Member> above, JavaTypes types) {
    return overridden(owner, member, above, types)
        .map(
            seen ->
                Optional.ofNullable(
                        MaskModel.strictest(seen.attribute().mask(), member.attribute().mask()))
                    .map(seen::withMask)
                    .orElse(seen))
        .orElse(member);
  }

  /** Returns the member of a superclass that a class exports once more by overriding its reader. */
  Optional<Member> overridden(TypeElement owner, Member member, JavaTypes types) {
    return overridden(owner, member, members, types);
  }

  private static Optional<Member> overridden(
      TypeElement owner, Member member, Map<String, Member> above, JavaTypes types) {
    return member
        .accessor()
        .flatMap(
            method ->
                above.values().stream()
                    .filter(seen -> seen.accessor().isPresent())
                    .filter(seen -> seen.inner().equals(member.inner()))
                    .filter(seen -> isSame(owner, method, seen.accessor().get(), types))
                    .findFirst());
  }

  private static boolean isSame(
      TypeElement owner, ExecutableElement method, ExecutableElement above, JavaTypes types) {
    // An interface may mark once more what a superclass implements.
    return method.equals(above)
        || types.elements.overrides(method, above, owner)
        || types.elements.overrides(above, method, owner);
  }
}
