/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static io.telltale.processor.Shape.shape;

import java.util.List;

/** The types that members have. */
final class ValueShapes {

  private ValueShapes() {}

  static List<Shape> all() {
    return List.of(
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
            "what only the value itself tells, and raw types",
            """
            @SuppressWarnings("rawtypes")
            static class E extends Exception {
              @ErrorAttribute Object number = 17;
              @ErrorAttribute Object list = List.of("a", 1);
              @ErrorAttribute Object opaque = new Thread("unseen");
              @ErrorAttribute java.io.Serializable id = new UUID(0, 1);
              @ErrorAttribute Comparable<?> key = "k";
              @ErrorAttribute Optional<Object> maybe = Optional.of("may");
              @ErrorAttribute List raw = List.of("r");
              @ErrorAttribute Throwable failure = new IllegalStateException("unseen");
              @ErrorAttribute List<Exception> failures = List.of(new RuntimeException("unseen"));
              @Sensitive Object card = "4111111111111111";
              @Sensitive Exception hidden =
                  new IllegalStateException("of alice", new RuntimeException("of robert"));
              @ErrorAttribute <T> T any() { return null; }
              E() { super("4111111111111111 of alice and of robert"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=***_***_and_*** card=*** failure=java.lang.IllegalStateException"
                + " failures=[java.lang.RuntimeException] hidden=[***,_***]"
                + " id=00000000-0000-0000-0000-000000000001 key=k list=[a,_1] maybe=may"
                + " number=17 opaque=*** raw=[r]"),
        shape(
            "a sensitive value that nobody can make a text of",
            """
            static class E extends Exception {
              @Sensitive Object session = new Thread("alice");
              @ErrorAttribute String tenant = "acme";
              E() { super("session of alice"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=*** session=*** tenant=***"),
        shape(
            "values that are known to the compiler alone, in collections, arrays and maps",
            """
            static class E extends Exception {
              @ErrorAttribute List<java.util.regex.Pattern> list =
                  List.of(java.util.regex.Pattern.compile("a+"));
              @ErrorAttribute java.nio.ByteOrder[] array = {java.nio.ByteOrder.BIG_ENDIAN};
              @ErrorAttribute Map<String, Set<java.nio.ByteOrder>> map =
                  Map.of("m", Set.of(java.nio.ByteOrder.LITTLE_ENDIAN));
              @ErrorAttribute Map<java.nio.ByteOrder, Integer> keys =
                  Map.of(java.nio.ByteOrder.BIG_ENDIAN, 1);
              @ErrorAttribute Optional<List<java.util.regex.Pattern>> none = Optional.empty();
              @Sensitive List<java.util.regex.Pattern> secret =
                  List.of(java.util.regex.Pattern.compile("hunter22"));
              E() { super("not hunter22"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=not_*** array=[BIG_ENDIAN] keys.BIG_ENDIAN=1 list=[a+] map.m=[LITTLE_ENDIAN]"
                + " secret=[***]"),
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
            "every primitive and its wrapper",
            """
            static class E extends Exception {
              @ErrorAttribute boolean z = true;  @ErrorAttribute Boolean zz = false;
              @ErrorAttribute byte b = 1;        @ErrorAttribute Byte bb = 2;
              @ErrorAttribute short s = 3;       @ErrorAttribute Short ss = 4;
              @ErrorAttribute int i = 5;         @ErrorAttribute Integer ii = 6;
              @ErrorAttribute long j = 7;        @ErrorAttribute Long jj = 8L;
              @ErrorAttribute float f = 0.5f;    @ErrorAttribute Float ff = 1.5f;
              @ErrorAttribute double d = 2.5;    @ErrorAttribute Double dd = 3.5;
              @ErrorAttribute char c = 'c';      @ErrorAttribute Character cc = 'd';
              @ErrorAttribute Integer none;
            }
            static Throwable raise() { return new E(); }
            """,
            "b=1 bb=2 c=c cc=d d=2.5 dd=3.5 f=0.5 ff=1.5 i=5 ii=6 j=7 jj=8 s=3 ss=4 z=true zz=false"),
        shape(
            "texts, numbers and names of the platform",
            """
            static class E extends Exception {
              @ErrorAttribute CharSequence text = new StringBuilder("t");
              @ErrorAttribute BigInteger big = BigInteger.TEN;
              @ErrorAttribute java.util.concurrent.atomic.AtomicInteger atomic =
                  new java.util.concurrent.atomic.AtomicInteger(3);
              @ErrorAttribute Number number = 4;
              @ErrorAttribute Locale locale = Locale.KOREA;
              @ErrorAttribute Currency currency = Currency.getInstance("KRW");
              @ErrorAttribute java.nio.charset.Charset charset = java.nio.charset.StandardCharsets.UTF_8;
              @ErrorAttribute java.nio.file.Path path = java.nio.file.Path.of("p");
              @ErrorAttribute java.io.File file = new java.io.File("f");
              @ErrorAttribute Class<?> type = String.class;
            }
            static Throwable raise() { return new E(); }
            """,
            "atomic=3 big=10 charset=UTF-8 currency=KRW file=f locale=ko_KR number=4 path=p text=t type=class_java.lang.String"),
        shape(
            "times",
            """
            static class E extends Exception {
              @ErrorAttribute Instant a = Instant.EPOCH;
              @ErrorAttribute OffsetDateTime b = Instant.EPOCH.atOffset(ZoneOffset.UTC);
              @ErrorAttribute ZonedDateTime c = Instant.EPOCH.atZone(ZoneOffset.UTC);
              @ErrorAttribute LocalTime d = LocalTime.NOON;
              @ErrorAttribute Year e = Year.of(2020);
              @ErrorAttribute Period f = Period.ofDays(2);
              @ErrorAttribute DayOfWeek g = DayOfWeek.MONDAY;
              @ErrorAttribute java.sql.Timestamp h =
                  java.sql.Timestamp.valueOf(LocalDateTime.of(2020, 1, 2, 3, 4));
              @ErrorAttribute ZoneId i = ZoneId.of("Asia/Seoul");
              @ErrorAttribute java.time.temporal.TemporalAmount j = Duration.ofMinutes(1);
            }
            static Throwable raise() { return new E(); }
            """,
            "a=1970-01-01T00:00:00Z b=1970-01-01T00:00Z c=1970-01-01T00:00Z d=12:00 e=2020 f=P2D g=MONDAY h=2020-01-02_03:04:00.0 i=Asia/Seoul j=PT1M"),
        shape(
            "structures within structures",
            """
            enum Kind { SMALL, LARGE }
            static class E extends Exception {
              @ErrorAttribute List<List<String>> lists = List.of(List.of("a"), List.of());
              @ErrorAttribute int[][] grid = {{1}, {2, 3}};
              @ErrorAttribute Kind[] kinds = Kind.values();
              @ErrorAttribute EnumMap<Kind, List<Integer>> byKind =
                  new EnumMap<>(Map.of(Kind.SMALL, List.of(1)));
              @ErrorAttribute Set<UUID> ids = Set.of(new UUID(0, 1));
              @ErrorAttribute ArrayList<? extends Number> numbers = new ArrayList<>(List.of(1, 2));
              @ErrorAttribute Collection<?> any = List.of("x", 1);
              @ErrorAttribute double[] ratios = {0.5};
              @ErrorAttribute boolean[] flags = {true};
            }
            static Throwable raise() { return new E(); }
            """,
            "any=[x,_1] byKind.SMALL=[1] flags=[true] grid=[1,_2,_3] ids=[00000000-0000-0000-0000-000000000001] kinds=[SMALL,_LARGE] lists=[a] numbers=[1,_2] ratios=[0.5]"),
        shape(
            "structures of sensitive values",
            """
            static class E extends Exception {
              @Sensitive int[] pins = {471108, 815000};
              @Sensitive Map<String, List<String>> map = Map.of("k", List.of("s3cret-one"));
              @Sensitive Optional<UUID> id = Optional.of(new UUID(1, 2));
              @Sensitive(Mask.LAST_FOUR) String[] cards = {"4111111111111111"};
              @Sensitive BigDecimal salary = new BigDecimal("123456.78");
              @Sensitive LocalDate born = LocalDate.of(1980, 1, 2);
              E() {
                super("471108, s3cret-one, 00000000-0000-0001-0000-000000000002, 4111111111111111,"
                    + " 123456.78, 1980-01-02");
              }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=***,_***,_***,_***1111,_***,_*** born=*** cards=[***1111] id=*** map=[***] pins=[***,_***] salary=***"),
        shape(
            "optionals of all kinds",
            """
            static class E extends Exception {
              @ErrorAttribute OptionalInt i = OptionalInt.of(1);
              @ErrorAttribute OptionalDouble d = OptionalDouble.of(0.5);
              @ErrorAttribute Optional<Duration> t = Optional.of(Duration.ZERO);
              @ErrorAttribute Optional<List<String>> l = Optional.of(List.of("a"));
              @ErrorAttribute Optional<? extends Number> w = Optional.of(2);
              @ErrorAttribute Optional<String> nothing = null;
            }
            static Throwable raise() { return new E(); }
            """,
            "d=0.5 i=1 l=[a] t=PT0S w=2"),
        shape(
            "generic records",
            """
            record Box<T>(T value, List<T> more) {}
            record Pair<A, B extends Number>(A left, B right) {}
            static class E extends Exception {
              @ErrorAttribute Box<String> box = new Box<>("a", List.of("b"));
              @ErrorAttribute Pair<Box<Integer>, Long> pair = new Pair<>(new Box<>(1, List.of()), 2L);
            }
            static Throwable raise() { return new E(); }
            """,
            "box.more=[b] box.value=a pair.left.more=[] pair.left.value=1 pair.right=2"),
        shape(
            "carrier classes, inherited and accessors of every style",
            """
            static class Party {
              @ErrorAttribute private final String id = "p1";
              public String getId() { return id; }
            }
            static class Customer extends Party {
              @Sensitive(Mask.EMAIL) private final String mail = "alice@example.com";
              public String mail() { return mail; }
            }
            static class E extends Exception {
              @ErrorAttribute private final Customer customer = new Customer();
              public Customer getCustomer() { return customer; }
              E() { super("alice@example.com"); }
            }
            static Throwable raise() { return new E(); }
            """,
            "message=a***@example.com customer.id=p1 customer.mail=a***@example.com"),
        shape(
            "deprecated members and types",
            """
            @Deprecated enum Old { A }
            @Deprecated record Money(int amount) {}
            @Deprecated(forRemoval = true) static class E extends Exception {
              @Deprecated @ErrorAttribute Old old = Old.A;
              @Deprecated(forRemoval = true) @ErrorAttribute Money money() { return new Money(1); }
            }
            @SuppressWarnings("removal") static Throwable raise() { return new E(); }
            """,
            "money.amount=1 old=A"));
  }
}
