/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static io.telltale.processor.Shape.shape;

import java.util.List;

/** Exceptions that inherit from others, and from interfaces. */
final class HierarchyShapes {

  private HierarchyShapes() {}

  static List<Shape> all() {
    return List.of(
        shape(
            "inherited, overridden, and an unannotated subclass",
            """
            @ErrorCode(value = 3, message = "{email}, {step}")
            static class Base extends Exception {
              @Sensitive(Mask.EMAIL) String email() { return "alice@example.com"; }
              @ErrorAttribute String step() { return "one"; }
            }
            static class Sub extends Base {
              @Override @Sensitive String email() { return "bob@example.com"; }
              @Override String step() { return "two"; }
            }
            static class Last extends Sub {}
            static Throwable raise() { return new Last(); }
            """,
            "code=DEFAULT-3 error=***,_two email=*** step=two"),
        shape(
            "abstract base with members and domain",
            """
            @ErrorDomain(value = "SHOP", from = 10, to = 19)
            abstract static class Base extends Exception {
              @ErrorAttribute abstract String shop();
            }
            @ErrorCode(11) static class E extends Base {
              @Override String shop() { return "s1"; }
            }
            static Throwable raise() { return new E(); }
            """,
            "code=SHOP-11 shop=s1"),
        shape(
            "superclass in a jar with a writer of its own",
            """
            @ErrorCode(4) static class E extends Processed {
              E() { super("from alice@example.com"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "code=LIB-4 message=from_a***@example.com attempt=1 email=a***@example.com"),
        shape(
            "superclass in a jar without a writer",
            """
            @ErrorCode(5) static class E extends Plain {
              E() { super("from alice@example.com"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "code=DEFAULT-5 message=from_a***@example.com attempt=1 email=a***@example.com"),
        shape(
            "hidden field of a superclass in a jar",
            """
            @ErrorCode(6) static class E extends Plain {
              final int attempt = 2;
              E() { super(""); }
            }
            static Throwable raise() { return new E(); }
            """,
            "code=DEFAULT-6 message= attempt=1 email=a***@example.com"),
        shape(
            "generic superinterface in a jar",
            """
            @ErrorCode(7) static class E extends Exception implements Named<Integer> {
              @Override public Integer key() { return 7; }
            }
            static Throwable raise() { return new E(); }
            """,
            "code=DEFAULT-7 key=7"),
        shape(
            "members of type T through a generic interface",
            """
            interface Has<A, B> {
              @ErrorAttribute A a();
              @ErrorAttribute List<B> bs();
            }
            interface HasToo<B> extends Has<String, B> {}
            static class E extends Exception implements HasToo<Long> {
              @Override public String a() { return "x"; }
              @Override public List<Long> bs() { return List.of(1L); }
            }
            static Throwable raise() { return new E(); }
            """,
            "a=x bs=[1]"),
        shape(
            "sealed hierarchy",
            """
            sealed interface Failure permits Gone, Late {
              @ErrorAttribute int order();
            }
            @ErrorCode(8) static final class Gone extends Exception implements Failure {
              @Override public int order() { return 1; }
            }
            @ErrorCode(9) static final class Late extends Exception implements Failure {
              @Override public int order() { return 2; }
            }
            static Throwable raise() { return new Late(); }
            """,
            "code=DEFAULT-9 order=2"),
        shape(
            "superclass in another package of the same module",
            """
            @ErrorCode(100) static class E extends org.near.Near {
              @ErrorAttribute int mine = 2;
              E() { super("from alice@example.com"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "code=NEAR-100 message=from_a***@example.com attempt=1 email=a***@example.com mine=2"),
        shape(
            "mask strengthened in a subclass in another package",
            """
            static class E extends org.near.Near {
              E() { super("from alice@example.com"); }
              @Override @Sensitive protected String email() { return super.email(); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=from_*** attempt=1 email=***"),
        shape(
            "mask that a subclass cannot weaken",
            """
            static class Base extends Exception {
              @Sensitive(Mask.DROP) String email() { return "alice@example.com"; }
              Base() { super("to alice@example.com"); }
            }
            static class E extends Base {
              @Override @Sensitive(Mask.EMAIL) String email() { return "alice@example.com"; }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=to_***"),
        shape(
            "abstract base with sensitive members and no code",
            """
            abstract static class Base extends RuntimeException {
              @Sensitive(Mask.EMAIL) abstract String email();
              Base(String message) { super(message); }
            }
            abstract static class Middle extends Base {
              Middle() { super("to alice@example.com"); }
            }
            @ErrorCode(101) static class E extends Middle {
              @Override String email() { return "alice@example.com"; }
            }
            static Throwable raise() { return new E(); }
            """,
            "code=DEFAULT-101 message=to_a***@example.com email=a***@example.com"),
        shape(
            "code of the superclass, member of the subclass",
            """
            @ErrorCode(102) static class Base extends Exception {}
            static class E extends Base { @ErrorAttribute String shop = "s"; }
            static Throwable raise() { return new E(); }
            """,
            "code=DEFAULT-102 shop=s"),
        shape(
            "code of its own below another code",
            """
            @ErrorCode(103) static class Base extends Exception { @ErrorAttribute int a = 1; }
            @ErrorCode(104) static class E extends Base { @ErrorAttribute int b = 2; }
            static Throwable raise() { return new E(); }
            """,
            "code=DEFAULT-104 a=1 b=2"),
        shape(
            "anonymous subclass",
            """
            @ErrorCode(105) static class E extends Exception {
              @ErrorAttribute String step() { return "one"; }
            }
            static Throwable raise() {
              return new E() { @Override String step() { return "two"; } };
            }
            """,
            "code=DEFAULT-105 step=two"),
        shape(
            "interface with a default accessor",
            """
            interface Tenanted { @ErrorAttribute default String tenant() { return "acme"; } }
            static class E extends Exception implements Tenanted {}
            static Throwable raise() { return new E(); }
            """,
            "tenant=acme"),
        shape(
            "interface over interfaces, twice the same member",
            """
            interface A { @Sensitive String key(); }
            interface B extends A { @Override @ErrorAttribute String key(); }
            static class E extends Exception implements A, B {
              E() { super("key k-4711"); }
              @Override public String key() { return "k-4711"; }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=key_*** key=***"),
        shape(
            "interface implemented by a superclass alone",
            """
            interface Tenanted { @ErrorAttribute String tenant(); }
            static class Base extends Exception implements Tenanted {
              @Override public String tenant() { return "acme"; }
            }
            @ErrorCode(106) static class E extends Base {}
            static Throwable raise() { return new E(); }
            """,
            "code=DEFAULT-106 tenant=acme"),
        shape(
            "bounded type variable of an interface",
            """
            interface Has<K extends Comparable<K>, V extends List<? extends Number>> {
              @ErrorAttribute V values();
              @Sensitive K key();
            }
            static class E extends Exception implements Has<String, List<Integer>> {
              E() { super("k-4711"); }
              @Override public List<Integer> values() { return List.of(1, 2); }
              @Override public String key() { return "k-4711"; }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=*** key=*** values=[1,_2]"),
        shape(
            "sealed class",
            """
            abstract static sealed class Failure extends RuntimeException permits Gone, Late {
              @ErrorAttribute abstract String order();
            }
            @ErrorCode(107) static final class Gone extends Failure {
              @Override String order() { return "o1"; }
            }
            @ErrorCode(108) static non-sealed class Late extends Failure {
              @Override String order() { return "o2"; }
            }
            static class Later extends Late {}
            static Throwable raise() { return new Later(); }
            """,
            "code=DEFAULT-108 order=o2"),
        shape(
            "error that extends one of the platform",
            """
            @ErrorCode(109) static class E extends AssertionError {
              @Sensitive final String pin = "4711-0815";
              E() { super("pin 4711-0815"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "code=DEFAULT-109 message=pin_*** pin=***"),
        shape(
            "private field of the same name in super and subclass",
            """
            static class Base extends Exception {
              @ErrorAttribute("base.id") private final String id = "b1";
              String id() { return id; }
            }
            static class E extends Base {
              @ErrorAttribute("own.id") private final String id = "e1";
              String getId() { return id; }
            }
            static Throwable raise() { return new E(); }
            """,
            "base.id=b1 own.id=e1"));
  }
}
