/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.telltale.it.Recordings.TELLTALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.testing.ReceivedSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Objects of subclasses that are compiled later than the marks: what they hide, or have beyond what
 * generated code knows, does not leave.
 */
class SubclassCasesTest {

  private static final String SECRET = "canary-jane-doe-4711";

  private static final Map<String, String> MARKED =
      Map.of(
          "marked.DeniedException",
          """
          package marked;
          import io.telltale.annotations.*;
          @ErrorCode(1)
          public class DeniedException extends RuntimeException {
            @Sensitive private final String name;
            public DeniedException(String name) { super("no account of " + name); this.name = name; }
            public String getName() { return name; }
          }
          """,
          "marked.Customer",
          """
          package marked;
          import io.telltale.annotations.*;
          public class Customer {
            @Sensitive private final String name;
            public Customer(String name) { this.name = name; }
            public String name() { return name; }
          }
          """,
          "marked.HoldingException",
          """
          package marked;
          import io.telltale.annotations.*;
          @ErrorCode(2)
          public class HoldingException extends RuntimeException {
            @ErrorAttribute public final Customer customer;
            protected HoldingException(String name, Customer customer) {
              super("no account of " + name);
              this.customer = customer;
            }
          }
          """,
          "marked.OpenException",
          """
          package marked;
          import io.telltale.annotations.*;
          import java.util.*;
          @ErrorCode(4)
          public class OpenException extends RuntimeException {
            public final Object object;
            public final List<?> list;
            protected OpenException(String name, Object object, Object... list) {
              super("no account of " + name);
              this.object = object;
              this.list = List.of(list);
            }
          }
          """,
          "marked.ShownException",
          """
          package marked;
          import io.telltale.annotations.*;
          import java.util.*;
          @ErrorCode(6)
          public class ShownException extends RuntimeException {
            @ErrorAttribute public final List<Object> shown = new ArrayList<>();
            public ShownException(String name, Object last) {
              super("no account of " + name);
              shown.addAll(Collections.nCopies(100, "plain"));
              shown.add(last);
            }
          }
          """,
          "marked.ManyException",
          """
          package marked;
          import io.telltale.annotations.*;
          import java.util.*;
          @ErrorCode(7)
          public class ManyException extends RuntimeException {
            public record Item(@ErrorAttribute String sku, Object extra) {}
            @ErrorAttribute public final List<Item> items = new ArrayList<>();
            public ManyException(String name, Object last) {
              super("no account of " + name);
              items.addAll(Collections.nCopies(100, new Item("sku", null)));
              items.add(new Item("sku", last));
            }
          }
          """,
          "marked.ForeignException",
          """
          package marked;
          import java.util.List;
          public class ForeignException extends RuntimeException {
            private final Object payload;
            private final List<Object> all;
            public ForeignException(String name, Object payload, Object... all) {
              super("no account of " + name);
              this.payload = payload;
              this.all = List.of(all);
            }
            public Object getPayload() { return payload; }
            public List<Object> getAll() { return all; }
          }
          """,
          "marked.Foreign",
          """
          package marked;
          import io.telltale.annotations.*;
          import java.util.List;
          @ErrorMixIn(ForeignException.class)
          @ErrorCode(8)
          interface Foreign {
            @ErrorAttribute List<Object> getAll();
          }
          """,
          "marked.CustomersException",
          """
          package marked;
          import io.telltale.annotations.*;
          import java.util.ArrayList;
          @ErrorCode(5)
          public class CustomersException extends RuntimeException {
            static class Customers extends ArrayList<Customer> {}
            public final Customers customers = new Customers();
            public CustomersException(String name) {
              super("no account of " + name);
              customers.add(new Customer(name));
            }
          }
          """,
          "marked.AllException",
          """
          package marked;
          import io.telltale.annotations.*;
          @ErrorCode(3)
          public class AllException extends RuntimeException {
            @Sensitive public final Customer customer;
            protected AllException(String name, Customer customer) {
              super("no account of " + name);
              this.customer = customer;
            }
          }
          """);

  private static final Map<String, String> LATER =
      Map.of(
          "later.HidingException",
          """
          package later;
          public class HidingException extends marked.DeniedException {
            public HidingException(String name) { super(name); }
            @Override public String getName() { return "somebody"; }
          }
          """,
          "later.MaskedException",
          """
          package later;
          public class MaskedException extends marked.HoldingException {
            public MaskedException(String name) {
              super(name, new marked.Customer(name) {
                @Override public String name() { return "somebody"; }
              });
            }
          }
          """,
          "later.MarkingException",
          """
          package later;
          public class MarkingException extends marked.HoldingException {
            static class Person extends marked.Customer {
              @io.telltale.annotations.Sensitive final String alias;
              Person(String alias) { super("somebody"); this.alias = alias; }
            }
            public MarkingException(String name) { super(name, new Person(name)); }
          }
          """,
          "later.AddingException",
          """
          package later;
          public class AddingException extends marked.AllException {
            static class Person extends marked.Customer {
              final String alias;
              Person(String alias) { super("somebody"); this.alias = alias; }
            }
            public AddingException(String name) { super(name, new Person(name)); }
          }
          """,
          "later.PlainException",
          """
          package later;
          public class PlainException extends marked.DeniedException {
            public PlainException(String name) { super(name); }
            public int length() { return getName().length(); }
          }
          """);

  /** What members of any class hold. */
  private static final Map<String, String> HELD =
      Map.of(
          "later.ObjectException",
          """
          package later;
          public class ObjectException extends marked.OpenException {
            record Secretly(@io.telltale.annotations.Sensitive String alias) {}
            public ObjectException(String name) { super(name, new Secretly(name)); }
          }
          """,
          "later.ListException",
          """
          package later;
          public class ListException extends marked.OpenException {
            public ListException(String name) { super(name, null, 1, new marked.Customer(name)); }
          }
          """,
          "later.LastShownException",
          """
          package later;
          public class LastShownException extends marked.ShownException {
            public LastShownException(String name) { super(name, new marked.Customer(name)); }
          }
          """,
          "later.LastItemException",
          """
          package later;
          public class LastItemException extends marked.ManyException {
            public LastItemException(String name) { super(name, new marked.Customer(name)); }
          }
          """,
          "later.PayloadException",
          """
          package later;
          public class PayloadException extends marked.ForeignException {
            public PayloadException(String name) { super(name, new marked.Customer(name)); }
          }
          """,
          "later.AllPayloadsException",
          """
          package later;
          public class AllPayloadsException extends marked.ForeignException {
            public AllPayloadsException(String name) { super(name, null, 1, new marked.Customer(name)); }
          }
          """,
          "later.OpenException",
          """
          package later;
          public class OpenException extends marked.OpenException {
            record Plain(String alias) {}
            public OpenException(String name) { super("nobody", new Plain(name), 1, name); }
          }
          """);

  @TempDir static Path directory;

  private static Path marked;
  private static Path later;

  @BeforeAll
  static void compile() {
    marked = directory.resolve("marked");
    later = directory.resolve("later");
    marked.toFile().mkdir();
    later.toFile().mkdir();
    Compilation.of(marked, MARKED).succeeded();
    Map<String, String> all = new HashMap<>(LATER);
    all.putAll(HELD);
    Compilation.against(List.of(marked), later, all).succeeded();
  }

  @Test
  void noTextLeavesOfWhatASubclassHides() throws IOException {
    try (Loader loader = Loader.of(marked, later)) {
      for (String type :
          List.of(
              "HidingException",
              "MaskedException",
              "MarkingException",
              "AddingException",
              "ObjectException",
              "ListException",
              "LastShownException",
              "LastItemException",
              "PayloadException",
              "AllPayloadsException")) {
        try (Outlets outlets = Outlets.open()) {
          Departed departed =
              Recordings.record(outlets, () -> loader.exception("later." + type, SECRET));
          departed.withoutAny(SECRET);
          assertThat(departed.otlp().spans())
              .as("no text of the trace leaves, not even the names of its spans")
              .isNotEmpty()
              .extracting(ReceivedSpan::name)
              .containsOnly("***");
          assertThat(departed.otlp().received("later." + type)).as("the type").isTrue();
        }
      }
    }
  }

  @Test
  void anObjectOfAnyClassThatHasNoMarksKeepsTheTexts() throws IOException {
    try (Loader loader = Loader.of(marked, later);
        Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(outlets, () -> loader.exception("later.OpenException", SECRET));
      assertThat(departed.message(TELLTALE)).isEqualTo("no account of nobody");
    }
  }

  @Test
  void whatACollectionOfOnesOwnHoldsIsMasked() throws IOException {
    try (Loader loader = Loader.of(marked, later);
        Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(outlets, () -> loader.exception("marked.CustomersException", SECRET));
      departed.withoutAny(SECRET);
      assertThat(departed.message(TELLTALE)).isEqualTo("no account of ***");
    }
  }

  @Test
  void aSubclassThatHidesNothingKeepsItsTexts() throws IOException {
    try (Loader loader = Loader.of(marked, later);
        Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(outlets, () -> loader.exception("later.PlainException", SECRET));
      departed.withoutAny(SECRET);
      assertThat(departed.message(TELLTALE)).isEqualTo("no account of ***");
    }
  }
}
