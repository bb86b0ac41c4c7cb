/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static io.telltale.processor.Shape.shape;

import java.util.List;

/** What cannot work, and is an error in its place. */
final class RejectedShapes {

  private RejectedShapes() {}

  static List<Shape> all() {
    return List.of(
        shape(
            "private class",
            "@ErrorCode(90) private static class E extends Exception {}",
            "error: type-not-accessible"),
        shape(
            "private field without accessor",
            "static class E extends Exception { @Sensitive private String pin; }",
            "error: no-accessor"),
        shape(
            "supplier",
            "static class E extends Exception {"
                + " @ErrorAttribute java.util.function.Supplier<String> pin; }",
            "error: unsupported-type"),
        shape(
            "a sensitive member in what cannot be read",
            """
            @Sensitive record Phone(String number) {}
            static class E extends Exception {
              @Sensitive java.util.concurrent.Callable<String> later;
              @ErrorAttribute Map<Phone, Phone> keys;
            }
            """,
            "error: unsupported-type unsupported-type"),
        shape(
            "class inside a private class",
            """
            private static class Hidden {
              @ErrorCode(89) static class E extends Exception {}
            }
            """,
            "error: type-not-accessible"),
        shape(
            "static member",
            """
            static class E extends Exception {
              @ErrorAttribute static String shop = "s";
              @ErrorAttribute static String till() { return "t"; }
            }
            """,
            "error: invalid-accessor invalid-accessor"),
        shape(
            "method with a parameter, without a value, and private",
            """
            static class E extends Exception {
              @ErrorAttribute String a(int i) { return "" + i; }
              @ErrorAttribute void b() {}
              @ErrorAttribute private String c() { return ""; }
            }
            """,
            "error: invalid-accessor invalid-accessor invalid-accessor"),
        shape(
            "accessor that throws a checked exception",
            """
            static class E extends Exception {
              @ErrorAttribute String a() throws java.io.IOException { return ""; }
            }
            """,
            "error: accessor-throws"),
        shape(
            "stream, future, iterator, thread",
            """
            static class E extends Exception {
              @ErrorAttribute java.util.stream.Stream<String> b;
              @ErrorAttribute java.util.concurrent.Future<String> c;
              @ErrorAttribute Iterator<String> d;
              @ErrorAttribute Optional<Optional<String>> f;
              @ErrorAttribute List<Thread> g;
              @ErrorAttribute Map<String, Thread> h;
            }
            """,
            "error: unsupported-type unsupported-type unsupported-type unsupported-type unsupported-type unsupported-type"),
        shape(
            "raw optional",
            """
            static class E extends Exception {
              @SuppressWarnings("rawtypes") @ErrorAttribute Optional a;
            }
            """,
            "error: unsupported-type"),
        shape(
            "password in the clear",
            """
            static class E extends Exception { @ErrorAttribute char[] a; @ErrorAttribute byte[] b; }
            """,
            "error: unmasked-buffer unmasked-buffer"),
        shape(
            "carrier that holds itself",
            """
            record Node(String name, Node next) {}
            static class E extends Exception { @ErrorAttribute Node node; }
            """,
            "error: nested-too-deep"),
        shape(
            "private carrier",
            """
            private record Hidden(String name) {}
            static class E extends Exception { @ErrorAttribute Hidden hidden() { return null; } }
            """,
            "error: type-not-accessible"),
        shape(
            "code on an interface, an enum and a plain class",
            """
            @ErrorCode(92) interface I {}
            @ErrorCode(93) enum N {}
            @ErrorCode(95) static class C {}
            """,
            "error: not-throwable not-throwable not-throwable"),
        shape(
                "code on a record",
                """
            @ErrorCode(94) record R() {}
            """,
                "error: not-throwable")
            .javacOnly(),
        shape(
            "two members of one name",
            """
            static class E extends Exception {
              @ErrorAttribute("id") String a;
              @ErrorAttribute("id") String b;
            }
            """,
            "error: clashing-attribute"),
        shape(
            "what Throwable has itself",
            """
            static class E extends Exception {
              @Override @Sensitive public String getMessage() { return ""; }
              @Override @ErrorAttribute public String getLocalizedMessage() { return null; }
            }
            """,
            "error: reserved-name reserved-name"),
        shape(
            "enum without codes, two sources, a source that is no enum",
            """
            enum Plain { A }
            enum Code { @ErrorCode(96) A }
            static class E extends Exception { @ErrorSource Plain code; }
            static class F extends Exception { @ErrorSource Code a; @ErrorSource Code b; }
            static class G extends Exception { @ErrorSource String code; }
            """,
            "error: invalid-error-source invalid-error-source invalid-error-source"),
        shape(
            "mix-in that declares what is not there",
            """
            @ErrorMixIn(java.nio.file.FileSystemException.class)
            @ErrorCode(97)
            interface Files { @Sensitive String getFiel(); }
            """,
            "error: mix-in-mismatch"),
        shape(
            "place without a member, and a brace alone",
            """
            @ErrorCode(value = 98, message = "{tenat} {") static class E extends Exception {
              @ErrorAttribute String tenant;
            }
            @ErrorCode(value = 99, message = "{tenat}") static class F extends Exception {
              @ErrorAttribute String tenant;
            }
            """,
            "error: malformed-template unknown-member"));
  }
}
