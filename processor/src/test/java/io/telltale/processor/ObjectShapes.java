/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static io.telltale.processor.Shape.shape;

import java.util.List;

/** Objects in structures, and what is sensitive in objects that bear no mark. */
final class ObjectShapes {

  private ObjectShapes() {}

  static List<Shape> all() {
    return List.of(
        shape(
            "objects in collections, arrays and maps",
            """
            enum Kind { A, B }
            record Item(String sku, int count, double rate, boolean gift, Kind kind, UUID id,
                List<String> tags, Optional<String> note, java.util.regex.Pattern pattern,
                Object any) {}
            record Box<T>(T value) {}
            static class Line {
              @ErrorAttribute private final Item item;
              Line(Item item) { this.item = item; }
              Item item() { return item; }
            }
            static Item item(String sku) {
              return new Item(sku, 1, 0.5, true, Kind.B, new UUID(0, 1), List.of("t", "u"),
                  Optional.of("n"), java.util.regex.Pattern.compile("p+"), "any");
            }
            static class E extends Exception {
              @ErrorAttribute List<Item> items = Arrays.asList(item("a"), null, item("b"));
              @ErrorAttribute Map<String, Box<Long>[]> map = new HashMap<>();
              @ErrorAttribute Line[][] lines = {{new Line(item("c"))}, {}, null};
              @ErrorAttribute Optional<? extends Set<? extends Box<?>>> boxes =
                  Optional.of(Set.of(new Box<>(3L)));
              @ErrorAttribute List<Box<Box<Integer>>> inner = List.of(new Box<>(new Box<>(4)));
              @ErrorAttribute List<Item> none = null;
              @SuppressWarnings({"unchecked", "rawtypes"})
              E() { map.put("k", new Box[] {new Box<>(7L)}); }
            }
            static Throwable raise() { return new E(); }
            """,
            "boxes.value=[3] inner.value.value=[4] items.any=[any,_any] items.count=[1,_1]"
                + " items.gift=[true,_true] items.id=[00000000-0000-0000-0000-000000000001,"
                + "_00000000-0000-0000-0000-000000000001] items.kind=[B,_B] items.note=[n,_n]"
                + " items.pattern=[p+,_p+] items.rate=[0.5,_0.5] items.sku=[a,_b]"
                + " items.tags=[t,_u,_t,_u] lines.item.any=[any] lines.item.count=[1]"
                + " lines.item.gift=[true] lines.item.id=[00000000-0000-0000-0000-000000000001]"
                + " lines.item.kind=[B] lines.item.note=[n] lines.item.pattern=[p+]"
                + " lines.item.rate=[0.5] lines.item.sku=[c] lines.item.tags=[t,_u]"
                + " map.value.k=[7]"),
        shape(
            "objects in structures of which members are sensitive",
            """
            record Card(@Sensitive(Mask.LAST_FOUR) String number, @ErrorAttribute String brand,
                String owner) {}
            record Party(@Sensitive String name, @ErrorAttribute List<Card> cards) {}
            static class E extends Exception {
              @ErrorAttribute List<Party> parties =
                  List.of(new Party("zebrafish-1",
                      List.of(new Card("4111111111111111", "visa", "zebrafish-2"))));
              @Sensitive Map<String, Card> byName =
                  Map.of("zebrafish-3", new Card("5555555555554444", "other", "zebrafish-4"));
              E() {
                super("zebrafish-1 4111111111111111 zebrafish-3 5555555555554444 zebrafish-4");
              }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=***_***1111_***_***_*** byName.brand=[***] byName.number=[***]"
                + " parties.cards.brand=[visa] parties.cards.number=[***1111] parties.name=[***]"),
        shape(
            "more objects in a structure than are read",
            """
            record Card(@Sensitive String number) {}
            static class E extends Exception {
              @ErrorAttribute List<Card> cards = new ArrayList<>();
              E() {
                super("zebrafish-40");
                for (int i = 1; i <= 40; i++) cards.add(new Card("zebrafish-" + i));
              }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=*** cards.number=[" + "***,_".repeat(31) + "***]"),
        shape(
            "a sensitive type in structures",
            """
            @Sensitive static class Phone {
              final String number;
              Phone(String number) { this.number = number; }
            }
            static class E extends Exception {
              final List<? extends Phone> list = List.of(new Phone("zebrafish-1"));
              final Phone[] array = {new Phone("zebrafish-2")};
              final Map<String, ? extends List<Phone>> map =
                  Map.of("k", List.of(new Phone("zebrafish-3")));
              final Optional<List<List<Phone>>> deep =
                  Optional.of(List.of(List.of(new Phone("zebrafish-4"))));
              final List<? super Phone> supers = new ArrayList<>(List.of("zebrafish-5"));
              E() { super("zebrafish-1 zebrafish-2 zebrafish-3 zebrafish-4 zebrafish-5"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=***_***_***_***_*** array.number=[***] deep.number=[***] list.number=[***]"
                + " map.number=[***] supers=[***]"),
        shape(
            "what is sensitive in objects without a mark",
            """
            @Sensitive static class Phone {
              final String number;
              Phone(String number) { this.number = number; }
            }
            record Wrap(String label, Phone phone) {}
            record Pair<A, B>(A left, B right) {}
            static class Address { @Sensitive(Mask.LAST_FOUR) String zip = "zebrafish-5555"; }
            static class Customer {
              @ErrorAttribute final String name = "clear";
              @Sensitive private final String mail = "zebrafish-1";
              String getMail() { return mail; }
              private final List<Address> addresses = List.of(new Address());
              public List<Address> addresses() { return addresses; }
            }
            static class Order {
              final int number = 17;
              final Customer customer = new Customer();
              final Pair<Wrap, Phone[]> pair = new Pair<>(
                  new Wrap("shown", new Phone("zebrafish-2")),
                  new Phone[] {new Phone("zebrafish-3")});
            }
            static class E extends Exception {
              private final Order order = new Order();
              Order order() { return order; }
              final Thread thread = null;
              @ErrorAttribute Customer marked = new Customer();
              E() { super("shown zebrafish-1 zebrafish-2 zebrafish-3 zebrafish-5555"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=shown_***_***_***_***5555 marked.addresses.zip=[***5555] marked.mail=***"
                + " marked.name=clear order.customer.addresses.zip=[***5555]"
                + " order.customer.mail=*** order.pair.left.phone.number=***"
                + " order.pair.right.number=[***]"),
        shape(
            "objects that lead back to where they came from, and none there",
            NODE + "static Throwable raise() { return new E(null); }",
            "message=of_*** node.pin=***"),
        shape(
            "objects that lead back to where they came from",
            NODE + "static Throwable raise() { return new E(new Node()); }",
            "message=*** node.pin=***"),
        shape(
            "a sealed sensitive type",
            """
            @Sensitive sealed interface Contact permits Email, Phone, Other {}
            record Email(String address) implements Contact {}
            record Phone(String number) implements Contact {}
            sealed interface Other extends Contact permits Post, Fax {}
            record Post<T>(T code) implements Other {}
            static non-sealed class Fax implements Other { final String line = "zebrafish-4"; }
            static class E extends Exception {
              final Contact contact = new Email("zebrafish-1");
              final List<Contact> all = List.of(new Email("zebrafish-2"), new Phone("zebrafish-3"));
              final Map<String, Contact> map = Map.of("k", new Fax());
              final Optional<Other> post = Optional.of(new Post<>("zebrafish-5"));
              E() { super("of zebrafish-1 zebrafish-2 zebrafish-3 zebrafish-4 zebrafish-5"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=of_***_***_***_***_*** all.email.address=[***] all.fax.line=[]"
                + " all.phone.number=[***] all.post.code=[] contact.email.address=***"
                + " map.email.address=[] map.fax.line=[***] map.phone.number=[] map.post.code=[]"
                + " post.post.code=***"),
        shape(
            "a sealed type of which one class is sensitive",
            """
            sealed interface Way permits Mail, None {}
            @Sensitive record Mail(String address) implements Way {}
            record None(String why) implements Way {}
            static class E extends Exception {
              final Way way = new Mail("zebrafish-1");
              final List<Way> none = List.of(new None("shown"));
              @ErrorAttribute final Way told = new Mail("zebrafish-2");
              E() { super("shown zebrafish-1 zebrafish-2"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=shown_***_*** none.mail.address=[] told.mail.address=***"
                + " way.mail.address=***"));
  }

  private static final String NODE =
      """
      static class Node {
        @Sensitive final String pin = "zebrafish-1";
        Node next;
      }
      static class E extends Exception {
        @SuppressWarnings("telltale:uncovered-part") final Node node = new Node();
        E(Node next) { super("of zebrafish-1"); node.next = next; }
      }
      """;
}
