/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A library with marks, and classes that others derive from it: some hide what it marks. */
final class SubclassSources {

  static final Map<String, String> LIBRARY =
      Map.of(
          "org.lib.Open",
          """
          package org.lib;
          import io.telltale.annotations.*;
          import java.io.Serializable;
          import java.util.*;
          import java.util.concurrent.atomic.AtomicReference;
          @ErrorCode(7)
          public class Open extends Party.Opening {
            private final Object any;
            protected Party party;
            Party.Plain plain;
            Object[] array;
            List<?> list;
            Collection<? extends Party> parties;
            Map<String, Object> map;
            Iterable<?> iterable;
            Optional<?> optional;
            AtomicReference<? extends Serializable> reference;
            Map.Entry<String, ?> entry;
            @SuppressWarnings("rawtypes") Set raw;
            Throwable error;
            public Party.Envelope envelope;
            public Open(String text, Object any) { super("holds " + text); this.any = any; }
            public Object getAny() { return any; }
            public static Open any(Object o) { return new Open("" + o, o); }
            private static Open none(Object o) { return new Open("" + o, null); }
            public static Open party(Party o) { Open e = none(o); e.party = o; return e; }
            public static Open plain(Party.Plain o) { Open e = none(o); e.plain = o; return e; }
            public static Open array(Object... o) { Open e = none(List.of(o)); e.array = o; return e; }
            public static Open list(List<?> o) { Open e = none(o); e.list = o; return e; }
            public static Open parties(Set<? extends Party> o) { Open e = none(o); e.parties = o; return e; }
            public static Open map(Object o) { Open e = none(o); e.map = Map.of("k", o); return e; }
            public static Open key(Object o) { Open e = none(o); e.raw = Map.of(o, 1).keySet(); return e; }
            public static Open iterable(List<?> o) { Open e = none(o); e.iterable = o; return e; }
            public static Open optional(Object o) { Open e = none(o); e.optional = Optional.of(o); return e; }
            public static Open reference(Serializable o) { Open e = none(o); e.reference = new AtomicReference<>(o); return e; }
            public static Open entry(Object o) { Open e = none(o); e.entry = Map.entry("k", o); return e; }
            public static Open error(Throwable o) { Open e = new Open(o.getMessage(), null); e.error = o; return e; }
            public static Open envelope(Object o) { Open e = none(o); e.envelope = new Party.Envelope("", o); return e; }
            public static Open above(Object o) { Open e = none(o); e.above = o; return e; }
          }
          """,
          "org.lib.Party",
          """
          package org.lib;
          import io.telltale.annotations.*;
          public interface Party {
            abstract class Opening extends RuntimeException {
              protected Object above;
              Opening(String text) { super(text); }
            }
            class Plain { public String id() { return ""; } }
            record Envelope(@Sensitive String id, Object payload) {}
          }
          """,
          "org.lib.Denied",
          """
          package org.lib;
          import io.telltale.annotations.*;
          public class Denied extends RuntimeException {
            @Sensitive private final String key;
            private final String user;
            public Denied(String key) { super("denied " + key); this.key = key; user = key; }
            public String getKey() { return key; }
            @Sensitive public CharSequence user() { return user; }
            @Sensitive public String none() { return null; }
            @Sensitive String ofPackage() { return key; }
          }
          """,
          "org.lib.Keyed",
          """
          package org.lib;
          import io.telltale.annotations.*;
          public interface Keyed { String raw(); @Sensitive default String key() { return raw(); } }
          """,
          "org.lib.Refused",
          """
          package org.lib;
          public class Refused extends RuntimeException implements Keyed {
            private final String key;
            public Refused(String key) { super("denied " + key); this.key = key; }
            @Override public String raw() { return key; }
          }
          """,
          "org.lib.Anything",
          """
          package org.lib;
          import io.telltale.annotations.*;
          import java.util.*;
          public class Anything extends RuntimeException {
            @ErrorAttribute public final Object any;
            @ErrorAttribute public final List<Object> many;
            @ErrorAttribute public final Map<String, Object> named;
            public Anything(Object any, Object one, Object other) {
              super("holds " + any + one + other);
              this.any = any;
              many = List.of(one);
              named = Map.of("one", other);
            }
          }
          """,
          "org.lib.Account",
          """
          package org.lib;
          import io.telltale.annotations.*;
          public class Account {
            @Sensitive private final String number;
            public Account(String number) { this.number = number; }
            public String number() { return number; }
            @Override public String toString() { return "account " + number; }
          }
          """,
          "org.lib.Named",
          """
          package org.lib;
          import io.telltale.annotations.*;
          public interface Named { @Sensitive String name(); }
          """,
          "org.lib.Kind",
          """
          package org.lib;
          import io.telltale.annotations.*;
          public enum Kind {
            OPEN("zebrafish7quux"),
            SECRET("zebrafish7quux") { @Override public String code() { return "none"; } };
            private final String code;
            Kind(String code) { this.code = code; }
            @Sensitive public String code() { return code; }
          }
          """,
          "org.lib.Holding",
          """
          package org.lib;
          import io.telltale.annotations.*;
          import java.util.Optional;
          public class Holding extends RuntimeException {
            @ErrorAttribute public final Account account;
            @Sensitive public final Optional<Account> whole;
            @ErrorAttribute public final Named named;
            @Sensitive public final Named wholeNamed;
            @ErrorAttribute public final Kind kind;
            public Holding(Account account, Account whole, Named named, Named wholeNamed, Kind kind) {
              super("holds " + account + whole + named + wholeNamed + (kind == null ? "" : kind.name() + " zebrafish7quux"));
              this.account = account;
              this.whole = Optional.ofNullable(whole);
              this.named = named;
              this.wholeNamed = wholeNamed;
              this.kind = kind;
            }
          }
          """);

  /** What is raised; S is the secret. */
  static final List<String> HIDE =
      List.of(
          "new org.lib.Denied(S) { @Override public String getKey() { return \"none\"; } }",
          "new org.lib.Denied(S) { @Override public String user() { return null; } }",
          "new org.lib.Denied(S) { @Override public String getKey() { return super.getKey() + '!';"
              + " } }",
          "new org.lib.Refused(S) { @Override public String key() { return \"none\"; } }",
          "new RefusedByDefault(S)",
          "new Below()",
          "new Outer().new Inner(S)",
          "new java.util.concurrent.CompletionException(new Masking(S))",
          "new IllegalStateException(\"wraps denied zebrafish7quux\", new Masking(S))",
          "new org.lib.Holding(new Masked(S), null, null, null, null)",
          "new org.lib.Holding(null, new Masked(S), null, null, null)",
          "new org.lib.Holding(new Marked(S), null, null, null, null)",
          "new org.lib.Holding(new MarkedByInterface(S), null, null, null, null)",
          "new org.lib.Holding(null, new Adding(S), null, null, null)",
          "new org.lib.Holding(null, new org.lib.Account(\"\") {"
              + " final String s = S; @Override public String toString() { return s; } },"
              + " null, null, null)",
          "new org.lib.Holding(null, captured(S), null, null, null)",
          "new org.lib.Holding(null, null, new MarkedPart(\"n\", S), null, null)",
          "new org.lib.Holding(null, null, null, new Person(\"n\", S), null)",
          "new org.lib.Holding(null, null, () -> S, null, null)",
          "new org.lib.Anything(new org.lib.Account(S), 1, 1)",
          "new org.lib.Anything(1, new Adding(S), 1)",
          "new org.lib.Anything(1, 1, new org.lib.Account(S))",
          "new org.lib.Holding(null, null, null, null, org.lib.Kind.SECRET)",
          "org.lib.Open.any(new Secretly(S))",
          "org.lib.Open.any(new Whole(S))",
          "org.lib.Open.any(new WrapsSecretly(new Secretly(S)))",
          "org.lib.Open.array((Object[]) new Secretly[] {new Secretly(S)})",
          "org.lib.Open.any(java.util.List.of(1, java.util.Map.of(new Secretly(S), 1)))",
          "org.lib.Open.any(java.util.Collections.nCopies(5_000, \"\"))",
          "org.lib.Open.party(new Secretly(S))",
          "org.lib.Open.plain(new SecretlyPlain(S))",
          "org.lib.Open.array(1, new Secretly(S))",
          "org.lib.Open.list(java.util.List.of(java.util.List.of(new Secretly(S))))",
          "org.lib.Open.parties(java.util.Set.of(new Secretly(S)))",
          "org.lib.Open.map(new Secretly(S))",
          "org.lib.Open.key(new Secretly(S))",
          "org.lib.Open.iterable(java.util.List.of(new Secretly(S)))",
          "org.lib.Open.optional(new Secretly(S))",
          "org.lib.Open.reference(new Secretly(S))",
          "org.lib.Open.entry(new Secretly(S))",
          "org.lib.Open.envelope(new Secretly(S))",
          "org.lib.Open.above(new Secretly(S))",
          "org.lib.Open.list(new Unreadable(S))");

  static final List<String> KEEP =
      List.of(
          "new org.lib.Denied(S)",
          "new org.lib.Denied(S) {}",
          "new org.lib.Denied(S) { @Override public String getKey() { return super.getKey(); } }",
          "new org.lib.Denied(S) { public String getKey(int i) { return \"none\"; } }",
          "new org.lib.Denied(S) { @Override public String none() { return \"constant\"; } }",
          "new org.lib.Denied(S) { String ofPackage() { return \"none\"; } }",
          "new org.lib.Denied(S) { final String more = getKey(); String key() { return more; } }",
          "new org.lib.Refused(S) {}",
          "new DeniedDespiteDefault(S)",
          "new Covariant(S)",
          "new Generic(S)",
          "new java.util.concurrent.CompletionException(new Covariant(S))",
          "new org.lib.Holding(new org.lib.Account(S), new org.lib.Account(S), null, null, null)",
          "new org.lib.Holding(new Adding(S), null, null, null, null)",
          "new org.lib.Holding(null, new Equal(S), null, null, null)",
          "new org.lib.Holding(null, null, new Person(S, \"\"), null, null)",
          "new org.lib.Holding(null, null, null, new OnlyName(S), null)",
          "new org.lib.Anything(new org.lib.Denied(S), new Object(), 1)",
          "new org.lib.Anything(1, new org.lib.Denied(S), new RuntimeException())",
          "new org.lib.Anything(1, 1, new IllegalStateException(new org.lib.Denied(S)))",
          "new org.lib.Holding(null, null, null, null, org.lib.Kind.OPEN)",
          "org.lib.Open.any(1)",
          "org.lib.Open.any(new OnlyShown(\"shown\"))",
          "org.lib.Open.any(new Thread())",
          "org.lib.Open.any((Runnable) () -> {})",
          "org.lib.Open.any(java.util.List.of(1, java.util.Map.of(\"k\", new Bare(\"\"))))",
          "org.lib.Open.party(new org.lib.Party() {})",
          "org.lib.Open.plain(new org.lib.Party.Plain())",
          "org.lib.Open.array(1, \"a\")",
          "org.lib.Open.list(java.util.Collections.nCopies(4_000, \"\"))",
          "org.lib.Open.optional(new Bare(\"\"))",
          "org.lib.Open.error(new org.lib.Denied(S))",
          "org.lib.Open.envelope(1)");

  private static final String CLASSES =
      """
      package com.acme;
      import io.telltale.annotations.*;
      import org.lib.*;
      class Masking extends Denied {
        Masking(String s) { super(s); }
        @Override public String getKey() { return "none"; }
      }
      class Below extends Masking { Below() { super("zebrafish7quux"); } }
      class Outer {
        class Inner extends Denied {
          Inner(String s) { super(s); }
          @Override public String getKey() { return Outer.this.toString(); }
        }
      }
      class Covariant extends Denied {
        Covariant(String s) { super(s); }
        @Override public String user() { return (String) super.user(); }
      }
      interface Hiding extends Keyed { @Override default String key() { return "none"; } }
      class RefusedByDefault extends Refused implements Hiding {
        RefusedByDefault(String s) { super(s); }
      }
      interface Defaulting { default String getKey() { return "none"; } }
      class DeniedDespiteDefault extends Denied implements Defaulting {
        DeniedDespiteDefault(String s) { super(s); }
      }
      interface KeyedBy<T> { T getKey(); }
      class Generic extends Denied implements KeyedBy<String> { Generic(String s) { super(s); } }
      class Masked extends Account {
        Masked(String s) { super(s); }
        @Override public String number() { return "none"; }
      }
      class Marked extends Account {
        @Sensitive final String more;
        Marked(String s) { super(""); more = s; }
        @Override public String toString() { return more; }
      }
      interface Pinned { @Sensitive String pin(); }
      class MarkedByInterface extends Account implements Pinned {
        private final String more;
        MarkedByInterface(String s) { super(""); more = s; }
        @Override public String pin() { return more; }
        @Override public String toString() { return more; }
      }
      class Adding extends Account {
        final String more;
        Adding(String s) { super(s); more = s; }
        @Override public String toString() { return super.toString() + more; }
      }
      class Equal extends Account {
        static final String NONE = "";
        Equal(String s) { super(s); }
        @Override public boolean equals(Object o) { return o instanceof Equal e && e.number().equals(number()); }
        @Override public int hashCode() { return number().hashCode(); }
      }
      record Person(String name, String more) implements Named {}
      record MarkedPart(String name, @Sensitive String more) implements Named {}
      record OnlyName(String name) implements Named {}
      record Bare(String v) {}
      record Secretly(@Sensitive String v) implements Party, java.io.Serializable {}
      @Sensitive record Whole(String v) {}
      record WrapsSecretly(Secretly inner) {}
      record OnlyShown(@ErrorAttribute String v) {}
      class SecretlyPlain extends Party.Plain {
        @Sensitive final String v;
        SecretlyPlain(String v) { this.v = v; }
        @Override public String toString() { return v; }
      }
      class Unreadable extends java.util.AbstractList<Object> {
        final String s;
        Unreadable(String s) { this.s = s; }
        @Override public int size() { return 1; }
        @Override public Object get(int i) { throw new IllegalStateException(s); }
        @Override public String toString() { return s; }
      }
      """;

  private SubclassSources() {}

  static Map<String, String> sources(List<String> raised) {
    Map<String, String> sources = new HashMap<>(Map.of("com.acme.Masking", CLASSES));
    for (int i = 0; i < raised.size(); i++) {
      String name = "Raising" + i;
      sources.put(
          "com.acme." + name,
          """
          package com.acme;
          class %s {
            static final String S = "zebrafish7quux";
            static Throwable raise() { return %s; }
            static org.lib.Account captured(String s) {
              String more = s + "";
              return new org.lib.Account("") { @Override public String toString() { return more; } };
            }
          }
          """
              .formatted(name, raised.get(i)));
    }
    return sources;
  }
}
