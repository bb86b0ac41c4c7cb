/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static io.telltale.processor.Shape.shape;

import java.util.List;

/** The places where a mark stands that is no mark of a member: types, and users' annotations. */
final class OwnMarkShapes {

  private static final String TARGET =
      "@java.lang.annotation.Target(java.lang.annotation.ElementType.";

  private OwnMarkShapes() {}

  static List<Shape> all() {
    return List.of(
        shape(
            "a sensitive type behind wildcards and type variables",
            """
            @Sensitive static class Phone {
              final String number;
              Phone(String number) { this.number = number; }
            }
            record Box<T extends Phone>(T value, String label) {}
            record Any<T>(T value) {}
            interface Holder<T> { @ErrorAttribute T held(); }
            static class E extends Exception implements Holder<Phone> {
              final Optional<? extends Phone> maybe = Optional.of(new Phone("zebrafish-1"));
              @ErrorAttribute Box<?> box = new Box<>(new Phone("zebrafish-2"), "b");
              @ErrorAttribute Any<Phone> any = new Any<>(new Phone("zebrafish-3"));
              <T extends Phone & java.io.Serializable> E() {
                super("zebrafish-1 zebrafish-2 zebrafish-3 zebrafish-4");
              }
              @Override public Phone held() { return new Phone("zebrafish-4"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=***_***_***_*** any.value.number=*** box.label=b box.value.number=***"
                + " held.number=*** maybe.number=***"),
        shape(
            "an annotation of the users' own on a type, and on another such annotation",
            """
            @Sensitive @interface Pii {}
            @Pii @interface Contact {}
            @Looped @Contact @interface Looped {}
            @ErrorAttribute @interface Told {}
            @Told @interface Retold {}
            @Pii static class Phone { final String number = "zebrafish-1"; }
            @Looped static class Mobile { final String number = "zebrafish-2"; }
            static class E extends Exception {
              final Phone phone = new Phone();
              final Optional<Mobile> mobile = Optional.of(new Mobile());
              @Contact final String mail = "zebrafish-3";
              @Retold final String tenant = "acme";
              E() { super("zebrafish-1 zebrafish-2 zebrafish-3"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=***_***_*** mail=*** mobile.number=*** phone.number=*** tenant=acme"),
        shape(
            "an annotation of the users' own on the use of a type",
            TARGET
                + """
            TYPE_USE)
            @Sensitive(Mask.LAST_FOUR) @interface Card {}
            """
                + TARGET
                + """
            TYPE_USE)
            @ErrorAttribute @interface Told {}
            static class E extends Exception {
              final @Card String card = "4111111111111111";
              final List<@Card String> more = List.of("5555555555554444");
              final @Card String[] array = {"4012888888881881"};
              final Map<String, ? extends List<@Card String>> map =
                  Map.of("k", List.of("6011111111111117"));
              private final Optional<@Card String> maybe = Optional.of("378282246310005");
              Optional<String> maybe() { return maybe; }
              @Told String tenant = "acme";
              @Card String old() { return "30569309025904"; }
              E() {
                super("4111111111111111 5555555555554444 4012888888881881 6011111111111117"
                    + " 378282246310005 30569309025904");
              }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=***1111_***4444_***1881_***1117_***0005_***5904 array=[***1881] card=***1111"
                + " map=[***1117] maybe=***0005 more=[***4444] old=***5904 tenant=acme"),
        shape(
            "an annotation of the users' own on the parameters of constructors",
            TARGET
                + """
            PARAMETER)
            @Sensitive @interface Pii {}
            """
                + TARGET
                + """
            PARAMETER)
            @ErrorAttribute @interface Told {}
            static class E extends Exception {
              private final String mail;
              final String tenant;
              E(@Pii String mail, @Told String tenant, String text) {
                super(text);
                this.mail = mail;
                this.tenant = tenant;
              }
              String mail() { return mail; }
            }
            static Throwable raise() { return new E("zebrafish-1", "acme", "not for zebrafish-1"); }
            """,
            "message=not_for_*** mail=*** tenant=acme"),
        shape(
                "an annotation of the users' own on the parameters of a record",
                TARGET
                    + """
                PARAMETER)
                @Sensitive @interface Pii {}
                record Compact(@Pii String a, String b) {}
                record Explicit(String a, String b) {
                  Explicit(@Pii String a, String b) { this.a = a; this.b = b; }
                }
                static class E extends Exception {
                  @ErrorAttribute Compact compact = new Compact("zebrafish-1", "b");
                  @ErrorAttribute Explicit explicit = new Explicit("zebrafish-2", "b");
                  E() { super("zebrafish-1 zebrafish-2"); }
                }
                static Throwable raise() { return new E(); }
                """,
                "message=***_*** compact.a=*** explicit.a=***")
            .javacOnly());
  }
}
