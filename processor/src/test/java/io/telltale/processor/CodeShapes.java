/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static io.telltale.processor.Shape.shape;

import java.util.List;

/** Where codes and templates stand. */
final class CodeShapes {

  private CodeShapes() {}

  static List<Shape> all() {
    return List.of(
        shape(
            "codes on enum constants",
            """
            enum Code {
              @ErrorCode(value = 20, message = "{item} is sold out") SOLD_OUT,
              @ErrorCode(21) CLOSED
            }
            static class E extends Exception {
              @ErrorSource private final Code code = Code.SOLD_OUT;
              @ErrorAttribute final String item = "tea";
              public Code code() { return code; }
            }
            static Throwable raise() { return new E(); }
            """,
            "code=DEFAULT-20 error=tea_is_sold_out item=tea"),
        shape(
            "mix-in for an exception of the platform",
            """
            @ErrorMixIn(java.nio.file.FileSystemException.class)
            @ErrorCode(22)
            interface Files {
              @Sensitive String getFile();
              @ErrorAttribute String getReason();
            }
            static Throwable raise() {
              return new java.nio.file.NoSuchFileException("/home/alice", null, "gone");
            }
            """,
            "code=DEFAULT-22 message=***:_gone file=*** reason=gone"),
        shape(
            "enum with bodies, nested deeper, a source that is an interface's member",
            """
            interface Coded { @ErrorSource Code code(); }
            interface Codes { }
            enum Code {
              @ErrorCode(value = 300, name = "GONE", status = 404) GONE { @Override int rank() { return 1; } },
              @ErrorCode(301) LATE;
              int rank() { return 0; }
            }
            static class E extends RuntimeException implements Coded {
              @Override public Code code() { return Code.GONE; }
            }
            static Throwable raise() { return new E(); }
            """,
            "code=GONE status=404"),
        shape(
            "no enum constant at run time",
            """
            enum Code { @ErrorCode(302) A }
            static class E extends RuntimeException {
              @ErrorSource Code code;
              @ErrorAttribute int attempt = 1;
            }
            static Throwable raise() { return new E(); }
            """,
            "attempt=1"),
        shape(
            "status and title of the enum's own members",
            """
            enum Code {
              @ErrorCode(311) SOLD_OUT(409, "Sold out"), @ErrorCode(312) CLOSED(503, "Closed");
              private final int status;
              private final String label;
              Code(int status, String label) { this.status = status; this.label = label; }
              public int getStatus() { return status; }
              String label() { return label; }
            }
            static class E extends RuntimeException {
              @ErrorSource(status = "status", title = "label") final Code code = Code.CLOSED;
            }
            static Throwable raise() { return new E(); }
            """,
            "code=DEFAULT-312 status=503"),
        shape(
            "enum in a jar",
            """
            static class E extends Exception { @ErrorSource Numbered code = Numbered.TWO; }
            static Throwable raise() { return new E(); }
            """,
            "code=LIB-2"),
        shape(
            "code of the class, and a better one of its source",
            """
            enum Code { @ErrorCode(303) A }
            @ErrorCode(304) static class E extends RuntimeException {
              @ErrorSource final Code code;
              E(Code code) { this.code = code; }
            }
            static Throwable raise() { return new E(Code.A); }
            """,
            "code=DEFAULT-303"),
        shape(
            "source of a superclass",
            """
            enum Code { @ErrorCode(305) A }
            static class Base extends RuntimeException { @ErrorSource Code code() { return Code.A; } }
            static class E extends Base { @ErrorAttribute int attempt = 1; }
            static Throwable raise() { return new E(); }
            """,
            "code=DEFAULT-305 attempt=1"),
        shape(
            "mix-in for a class and its subclasses, with a body",
            """
            static class Foreign extends Exception { public String getUser() { return "alice"; } }
            static class Sub extends Foreign {}
            @ErrorMixIn(Foreign.class)
            @ErrorCode(306) interface ForForeign {
              @Sensitive String getUser();
            }
            static Throwable raise() { return new Sub(); }
            """,
            "code=DEFAULT-306 user=***"),
        shape(
            "template with all that needs escaping",
            """
            @ErrorCode(value = 307, message = "a \\\"{name}\\\" \\\\ {{$L}} %s $S \\u00fc\\n{name}")
            static class E extends Exception { @ErrorAttribute String name = "$1"; }
            static Throwable raise() { return new E(); }
            """,
            "code=DEFAULT-307 error=a_\"$1\"_\\_{$L}_%s_$S_ü\n$1 name=$1"),
        shape(
            "template over members of a superclass, masked and nested",
            """
            record Card(@Sensitive(Mask.LAST_FOUR) String number) {}
            static class Base extends Exception {
              @Sensitive(Mask.EMAIL) String email() { return "alice@example.com"; }
            }
            @ErrorCode(value = 308, message = "{email} paid with {card.number}, {none}")
            static class E extends Base {
              @ErrorAttribute Card card = new Card("4111111111111111");
              @ErrorAttribute String none;
            }
            static Throwable raise() { return new E(); }
            """,
            "code=DEFAULT-308 error=a***@example.com_paid_with_***1111,_null card.number=***1111 email=a***@example.com"),
        shape(
            "domain of the class around it",
            """
            @ErrorDomain(value = "SHOP", from = 310, to = 319) static class Orders {
              @ErrorCode(310) static class E extends Exception {}
            }
            static Throwable raise() { return new Orders.E(); }
            """,
            "code=SHOP-310"));
  }
}
