/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static io.telltale.processor.Shape.shape;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.ErrorDescriber;
import io.telltale.runtime.ErrorDescription;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.spi.ErrorModule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shapes that exceptions come in. Each compiles without a warning, and what is then recorded is
 * right; or it is an error in its place.
 */
class ShapesTest {

  /** A library that was compiled with the processor, and one that was not. */
  private static final String PROCESSED =
      """
      package org.lib;
      import io.telltale.annotations.*;
      @ErrorDomain(name = "LIB")
      public abstract class Processed extends Exception {
        @Sensitive(Mask.EMAIL) private final String email = "alice@example.com";
        protected Processed(String message) { super(message); }
        String email() { return email; }
        @ErrorAttribute public int attempt() { return 1; }
      }
      """;

  private static final String PLAIN =
      """
      package org.lib;
      import io.telltale.annotations.*;
      public class Plain extends RuntimeException {
        @Sensitive(Mask.EMAIL) private final String email = "alice@example.com";
        @ErrorAttribute public final int attempt = 1;
        protected Plain(String message) { super(message); }
        public String getEmail() { return email; }
      }
      """;

  private static final String NAMED =
      "package org.lib; public interface Named<T> {"
          + " @io.telltale.annotations.ErrorAttribute T key(); }";

  @TempDir static Path directory;
  private static URLClassLoader loader;

  @SuppressWarnings("unused") // by the parameterized test
  static Stream<Shape> shapes() {
    return Stream.of(
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
            @ErrorDomain(name = "SHOP", from = 10, to = 19)
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
            "single values",
            """
            enum Kind { SMALL }
            static class E extends Exception {
              @ErrorAttribute byte b = 1;
              @ErrorAttribute Short s = 2;
              @ErrorAttribute char c = 'c';
              @ErrorAttribute double d = 0.5;
              @ErrorAttribute Float f = 1.5f;
              @ErrorAttribute Boolean flag = true;
              @ErrorAttribute Kind kind = Kind.SMALL;
              @ErrorAttribute UUID id = new UUID(0, 1);
              @ErrorAttribute BigDecimal price = new BigDecimal("1.50");
              @ErrorAttribute URI link = URI.create("a:b");
              @ErrorAttribute LocalDate day = LocalDate.of(2020, 1, 2);
              @ErrorAttribute Duration took = Duration.ofSeconds(3);
              @ErrorAttribute String none;
            }
            static Throwable raise() { return new E(); }
            """,
            "b=1 c=c d=0.5 day=2020-01-02 f=1.5 flag=true id=00000000-0000-0000-0000-000000000001"
                + " kind=SMALL link=a:b price=1.50 s=2 took=PT3S"),
        shape(
            "collections, arrays, optionals and maps",
            """
            static class E extends Exception {
              @ErrorAttribute Set<String> tags = Set.of("t");
              @ErrorAttribute int[] ints = {1, 2};
              @ErrorAttribute Optional<String> nick = Optional.of("al");
              @ErrorAttribute OptionalLong none = OptionalLong.empty();
              @ErrorAttribute Map<String, Object> map = new TreeMap<>(
                  Map.of("n", 1, "apiKey", "k-123456", "in", Map.of("x", List.of("y"))));
              @Sensitive(Mask.EMAIL) List<String> to = List.of("alice@example.com");
              E() { super("k-123456 alice@example.com"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=***_a***@example.com ints=[1,_2] map.apiKey=*** map.in.x=[y] map.n=1 nick=al"
                + " tags=[t] to=[a***@example.com]"),
        shape(
            "passwords and keys",
            """
            static class E extends Exception {
              @Sensitive char[] password = "hunter22".toCharArray();
              @Sensitive byte[] key = {-1, -2, -3, -4};
              E() { super("hunter22 fffefdfc"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=***_*** key=*** password=***"),
        shape(
            "records and annotated types as carriers",
            """
            record Money(long amount, Currency currency) {}
            record Card(@Sensitive(Mask.LAST_FOUR) String number, @ErrorAttribute Money limit,
                String note) {}
            static class E extends Exception {
              @ErrorAttribute Card card = new Card(
                  "4111111111111111", new Money(5, Currency.getInstance("EUR")), "not marked");
              @ErrorAttribute Optional<Money> none = Optional.empty();
              @Sensitive Money fee = new Money(12345, Currency.getInstance("KRW"));
              E() { super("4111111111111111 12345"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=***1111_*** card.limit.amount=5 card.limit.currency=EUR card.number=***1111"
                + " fee.amount=*** fee.currency=***"),
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
            @ErrorCode(value = 22, on = java.nio.file.FileSystemException.class)
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
            "error: unsupported-type"));
  }

  @BeforeAll
  static void compileAll() throws IOException {
    Compiler plain = new Compiler(directory.resolve("plain")).processors();
    plain.compile(Map.of("org.lib.Plain", PLAIN, "org.lib.Named", NAMED)).orFail();
    Compiler processed = new Compiler(directory.resolve("processed"));
    processed.compile(Map.of("org.lib.Processed", PROCESSED)).orFail();
    Map<String, String> sources = new TreeMap<>();
    shapes().filter(s -> !s.isError()).forEach(s -> sources.put(s.className(), s.text()));
    Compiler compiler =
        new Compiler(directory.resolve("main")).classPath(plain.classes(), processed.classes());
    Compiler.Result result = compiler.compile(sources).orFail();
    assertThat(result.diagnostics()).isEmpty();
    List<URL> urls = new ArrayList<>();
    for (Path path : List.of(compiler.classes(), plain.classes(), processed.classes())) {
      urls.add(path.toUri().toURL());
    }
    loader = new URLClassLoader(urls.toArray(URL[]::new), ShapesTest.class.getClassLoader());
  }

  @AfterAll
  static void close() throws IOException {
    loader.close();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void isRecordedOrRejected(Shape shape) throws Exception {
    assertThat(shape.isError() ? rejected(shape) : recorded(shape)).isEqualTo(shape.expected());
  }

  private String rejected(Shape shape) throws IOException {
    Compiler.Result result =
        new Compiler(directory.resolve(shape.className()))
            .compile(Map.of(shape.className(), shape.text().replace("import org.lib.*;", "")));
    assertThat(result.success()).isFalse();
    assertThat(result.telltale()).allMatch(d -> d.getSource() != null && d.getLineNumber() > 0);
    return "error: " + String.join(" ", result.ids());
  }

  private String recorded(Shape shape) throws Exception {
    Method raise = loader.loadClass(shape.className()).getDeclaredMethod("raise");
    raise.setAccessible(true);
    List<ErrorModule> modules =
        ServiceLoader.load(ErrorModule.class, loader).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    ErrorDescription error =
        ErrorDescriber.builder()
            .registry(ErrorRegistry.of(modules.toArray(ErrorModule[]::new)))
            .build()
            .describe((Throwable) raise.invoke(null));
    List<String> parts = new ArrayList<>();
    if (error.identity() != null) {
      parts.add("code=" + error.identity().name());
    }
    if (error.exceptionMessage() != null) {
      parts.add("message=" + error.exceptionMessage());
    } else if (error.errorMessage() != null
        && !error.errorMessage().equals(error.identity().title())) {
      parts.add("error=" + error.errorMessage());
    }
    error.details().asMap().entrySet().stream()
        .map(e -> e.getKey().getKey().replace("error.detail.", "") + "=" + e.getValue())
        .sorted()
        .forEach(parts::add);
    return parts.stream().map(part -> part.replace(' ', '_')).collect(Collectors.joining(" "));
  }
}
