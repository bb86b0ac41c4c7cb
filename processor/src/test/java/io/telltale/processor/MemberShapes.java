/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static io.telltale.processor.Shape.shape;

import java.util.List;

/** The places where members stand, and the ways to read them. */
final class MemberShapes {

  private MemberShapes() {}

  static List<Shape> all() {
    return List.of(
        shape(
            "checked exception, private field behind a record-style accessor",
            """
            @ErrorCode(1)
            static class E extends Exception {
              @Sensitive private final String pin = "4711-0815";
              String pin() { return pin; }
              E() { super("pin 4711-0815"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "code=DEFAULT-1 message=pin_*** pin=***"),
        shape(
            "error, bean-style accessors",
            """
            @ErrorCode(2)
            static class E extends Error {
              @ErrorAttribute private final String shop = "s";
              @ErrorAttribute private final boolean open = true;
              public String getShop() { return shop; }
              public boolean isOpen() { return open; }
            }
            static Throwable raise() { return new E(); }
            """,
            "code=DEFAULT-2 open=true shop=s"),
        shape(
            "package-private class and field, no code",
            """
            static class E extends RuntimeException {
              @Sensitive(Mask.LAST_FOUR) String card = "4111111111111111";
              E() { super("card 4111111111111111"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=card_***1111 card=***1111"),
        shape(
            "accessor that returns an Optional of its field",
            """
            static class E extends Exception {
              @ErrorAttribute private final String nick = null;
              Optional<String> nick() { return Optional.ofNullable(nick); }
            }
            static Throwable raise() { return new E(); }
            """,
            ""),
        shape(
            "nested in an interface, an enum, a record and a class",
            """
            interface I { enum N { X; record R(int i) { static class K {
              @ErrorCode(200) public static class E extends Exception { @ErrorAttribute int depth = 5; }
            } } } }
            static Throwable raise() { return new I.N.R.K.E(); }
            """,
            "code=DEFAULT-200 depth=5"),
        shape(
            "inner class that belongs to an object",
            """
            String name = "outer";
            @ErrorCode(201) class E extends Exception { @ErrorAttribute String outer() { return name; } }
            static Throwable raise() { return new Shape().new E(); }
            """,
            "code=DEFAULT-201 outer=outer"),
        shape(
            "nested in a generic class",
            """
            static class Repository<T> {
              static class E extends Exception { @ErrorAttribute int id = 1; }
            }
            static Throwable raise() { return new Repository.E(); }
            """,
            "id=1"),
        shape(
            "accessor annotated in place of its field",
            """
            static class E extends Exception {
              private final String mail = "alice@example.com";
              @Sensitive(Mask.EMAIL) public String getMail() { return mail; }
              E() { super("to alice@example.com"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=to_a***@example.com mail=a***@example.com"),
        shape(
            "field and accessor marked differently",
            """
            static class E extends Exception {
              @ErrorAttribute private final String mail = "alice@example.com";
              @Sensitive(Mask.EMAIL) public String getMail() { return mail; }
              E() { super("to alice@example.com"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=to_a***@example.com mail=a***@example.com"),
        shape(
            "boolean named is-something",
            """
            static class E extends Exception {
              @ErrorAttribute private final boolean isOpen = true;
              @ErrorAttribute private final Boolean retried = null;
              public boolean isOpen() { return isOpen; }
              public Boolean isRetried() { return retried; }
            }
            static Throwable raise() { return new E(); }
            """,
            "isOpen=true"),
        shape(
            "acronyms and single letters",
            """
            static class E extends Exception {
              @ErrorAttribute private final String URL = "u";
              @ErrorAttribute private final int x = 1;
              public String getURL() { return URL; }
              public int getX() { return x; }
              @ErrorAttribute public String getHTTPMethod() { return "GET"; }
            }
            static Throwable raise() { return new E(); }
            """,
            "HTTPMethod=GET URL=u x=1"),
        shape(
            "members named like what is generated",
            """
            static class E extends Exception {
              @ErrorAttribute String INSTANCE = "a";
              @ErrorAttribute String IDENTITY = "b";
              @ErrorAttribute String exception = "c";
              @ErrorAttribute String sink = "d";
              @ErrorAttribute String type() { return "e"; }
              @ErrorAttribute String write() { return "f"; }
              @ErrorAttribute String identity() { return "g"; }
            }
            static Throwable raise() { return new E(); }
            """,
            "IDENTITY=b INSTANCE=a exception=c identity=g sink=d type=e write=f"),
        shape(
            "members whose names differ by case alone",
            """
            static class E extends Exception {
              @ErrorAttribute String ab = "1";
              @ErrorAttribute String aB = "2";
              @ErrorAttribute String a_b = "3";
            }
            static Throwable raise() { return new E(); }
            """,
            "aB=2 a_b=3 ab=1"),
        shape(
                "names with a dollar sign",
                """
            @ErrorCode(202) static class E$x extends Exception {
              @ErrorAttribute("d") String $d = "1";
            }
            static Throwable raise() { return new E$x(); }
            """,
                "code=DEFAULT-202 d=1")
            .javacOnly(),
        shape(
            "names that are not ASCII",
            """
            @ErrorCode(203) static class Größe extends Exception {
              @ErrorAttribute("gr") String größe() { return "1"; }
            }
            static Throwable raise() { return new Größe(); }
            """,
            "code=DEFAULT-203 gr=1"),
        shape(
            "names of java.lang and of Telltale",
            """
            static class Throwable extends Exception { @ErrorAttribute int a = 1; }
            static class ErrorWriter extends Exception { @ErrorAttribute int b = 1; }
            static class AttributeKey extends Exception { @ErrorAttribute int c = 1; }
            static java.lang.Throwable raise() { return new AttributeKey(); }
            """,
            "c=1"),
        shape(
            "accessor that declares an unchecked exception",
            """
            static class E extends Exception {
              @ErrorAttribute String shop() throws IllegalStateException { return "s"; }
            }
            static Throwable raise() { return new E(); }
            """,
            "shop=s"),
        shape(
            "protected members in the same package",
            """
            static class E extends Exception {
              @ErrorAttribute protected String a = "1";
              @ErrorAttribute protected String b() { return "2"; }
            }
            static Throwable raise() { return new E(); }
            """,
            "a=1 b=2"),
        shape(
            "volatile, transient and final fields",
            """
            static class E extends Exception {
              @ErrorAttribute volatile int a = 1;
              @ErrorAttribute transient int b = 2;
              @ErrorAttribute final int c = 3;
            }
            static Throwable raise() { return new E(); }
            """,
            "a=1 b=2 c=3"),
        shape(
            "accessor that throws: no member and no text, but the code",
            """
            @ErrorCode(204) static class E extends Exception {
              @Sensitive String pin() { throw new IllegalStateException("4711"); }
              @ErrorAttribute String shop = "s";
              E() { super("pin 4711"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "code=DEFAULT-204 message=***"),
        shape(
            "many members",
            """
            static class E extends Exception {
              @ErrorAttribute int m1 = 1;
              @ErrorAttribute int m2 = 2;
              @ErrorAttribute int m3 = 3;
              @ErrorAttribute int m4 = 4;
              @ErrorAttribute int m5 = 5;
              @ErrorAttribute int m6 = 6;
              @ErrorAttribute int m7 = 7;
              @ErrorAttribute int m8 = 8;
            }
            static Throwable raise() { return new E(); }
            """,
            "m1=1 m2=2 m3=3 m4=4 m5=5 m6=6 m7=7 m8=8"));
  }
}
