/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.libraries;

import com.google.common.collect.ArrayTable;
import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.graph.GraphBuilder;
import com.google.common.net.HostAndPort;
import com.google.common.net.HostSpecifier;
import io.grpc.Metadata;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.Chronology;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.security.auth.x500.X500Principal;
import org.apache.commons.lang3.exception.ContextedException;
import org.apache.commons.lang3.exception.ContextedRuntimeException;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.ResponseCookie;

/**
 * What somebody who knew nothing of the table provoked, and its neighbours. Most of it is of
 * classes that applications throw, too, so that the words alone tell.
 */
final class OutsideFailures {

  private OutsideFailures() {}

  /** A bean. */
  public static final class Person {
    private int age;

    public int getAge() {
      return age;
    }

    public void setAge(int age) {
      this.age = age;
    }
  }

  static List<Provocation> all() {
    return List.of(
        of("H2", "user without a password", v -> h2("create user " + v), "Syntax error", "[42001"),
        of("H2", "statement with a rest", v -> h2("select 1 " + v + " " + v), "Syntax error"),
        of("H2", "unknown user", v -> h2("drop user " + v), "User \"", "not found", "drop user"),
        of("H2", "unknown role", v -> h2("grant " + v + " to sa"), "Role \"", "not found", "grant"),
        of(
            "H2",
            "role that is there",
            v -> h2("create role " + v + ";create role " + v),
            "Role \"",
            "already exists"),
        of("H2", "unknown sequence", v -> h2("drop sequence " + v), "Sequence \"", "not found"),
        of("H2", "savepoint", v -> h2("rollback to savepoint " + v), "Savepoint is invalid"),
        of(
            "H2",
            "date by a pattern",
            v -> h2("select parsedatetime('" + v + "', 'yyyy')"),
            "Error parsing \""),
        of("JDK", "chronology", Chronology::of, "Unknown chronology: ***"),
        of("JDK", "offset of a zone", v -> ZoneId.of("UTC+" + v), "offset-based ZoneId: ***"),
        of("JDK", "prefix of a zone", JdkZones::prefix, "prefix should be GMT, UTC or UT, is: ***"),
        of(
            "JDK",
            "pattern with a quote",
            v -> DateTimeFormatter.ofPattern("yyyy '" + v),
            "Pattern ends with an incomplete string literal: ***"),
        of(
            "JDK",
            "pattern with a pad",
            v -> DateTimeFormatter.ofPattern("pp '" + v + "'"),
            "Pad letter 'p' must be followed by valid pad pattern: ***"),
        of("JDK", "X.500 name", X500Principal::new, "improperly specified input name: ***"),
        of(
            "JDK",
            "keyword of an X.500 name",
            v -> new X500Principal(v.replace(' ', '_') + "=x"),
            "improperly specified input name: ***"),
        of(
            "JDK",
            "random generator",
            RandomGenerator::of,
            "No implementation of the random number generator algorithm"),
        of("Spring", "property of a bean", v -> bean().setPropertyValue(v, 1), "is not writable"),
        of(
            "Spring",
            "property to read of a bean",
            v -> bean().getPropertyValue(v),
            "is not readable or has an invalid getter method"),
        of(
            "Spring",
            "nested property of a bean",
            v -> bean().setPropertyValue(v + ".x", 1),
            "Nested property in path",
            "does not exist"),
        of(
            "Spring",
            "index of a property",
            v -> bean().setPropertyValue("age[" + v + "]", 1),
            "is neither an array nor a List nor a Map"),
        of(
            "Spring",
            "field",
            v -> PropertyAccessorFactory.forDirectFieldAccess(new Person()).setPropertyValue(v, 1),
            "has no matching field"),
        of("Spring", "properties of a bean", OutsideFailures::properties, "Failed properties:"),
        of("Spring", "range", HttpRange::parseRanges, "does not start with 'bytes='"),
        of(
            "Spring",
            "range without an end",
            v -> HttpRange.parseRanges("bytes=" + v.replace("-", "")),
            "does not contain \"-\""),
        of(
            "Spring",
            "required property",
            v -> new StandardEnvironment().getRequiredProperty(v),
            "Required key '***' not found"),
        of(
            "Spring",
            "required properties",
            OutsideFailures::required,
            "The following properties were declared as required but could not be resolved"),
        of(
            "Spring",
            "circular placeholder",
            OutsideFailures::circular,
            "Circular placeholder reference"),
        of(
            "Spring",
            "profile",
            v -> new StandardEnvironment().setActiveProfiles("!" + v),
            "Invalid profile [***]: must not begin with ! operator"),
        of(
            "Spring",
            "profiles",
            v -> Profiles.of("a & " + v + " | c"),
            "Malformed profile expression [***]"),
        of(
            "Spring",
            "name of a cookie",
            v -> ResponseCookie.from(v + ";", "x").build(),
            "RFC2616 token cannot have separator chars such as"),
        of(
            "Spring",
            "name of a cookie, control",
            v -> ResponseCookie.from(v.replaceAll("\\W", "") + "\u0001", "x").build(),
            "RFC2616 token cannot have control chars"),
        of(
            "Spring",
            "domain of a cookie",
            v -> ResponseCookie.from("n", "x").domain(v + ".").build(),
            "Invalid first/last char in cookie domain: ***"),
        of(
            "Spring",
            "domain of a cookie, sign",
            v -> ResponseCookie.from("n", "x").domain(v + "..x").build(),
            "invalid cookie domain char"),
        of(
            "Spring",
            "path of a cookie",
            v -> ResponseCookie.from("n", "x").path(v + ";").build(),
            "Invalid cookie path char"),
        of(
            "Spring",
            "tag of an entity",
            OutsideFailures::ifNoneMatch,
            "Could not parse header 'If-None-Match' with value '***'"),
        of("Guava", "range", v -> Range.closed(v, "A"), "Invalid range: [***..***]"),
        of(
            "Guava",
            "gap of ranges",
            v -> Range.closed("!", v + "z").gap(Range.closed("#", "~")),
            "Ranges have a nonempty intersection: ***"),
        of(
            "Guava",
            "set of ranges",
            v -> ImmutableRangeSet.<String>builder().add(to(v)).add(other()).build(),
            "Overlapping ranges not permitted but found *** overlapping ***"),
        of(
            "Guava",
            "map of ranges",
            v -> ImmutableRangeMap.<String, Integer>builder().put(to(v), 1).put(other(), 2).build(),
            "Overlapping ranges: range *** overlaps with entry ***"),
        of(
            "Guava",
            "map of two ways, immutable",
            v -> ImmutableBiMap.of("a", v, "b", v),
            "Multiple entries with same value: ***"),
        of(
            "Guava",
            "host with a port",
            v -> HostAndPort.fromHost(v + ":1"),
            "Host has a port: ***"),
        of(
            "Guava",
            "specifier of a host",
            v -> HostSpecifier.from(v.replaceAll("\\W", "")),
            "Invalid host specifier: ***"),
        of(
            "Guava",
            "row of a table",
            v -> ArrayTable.create(List.of("r"), List.of("c")).put(v, "c", 1),
            "Row *** not in [***]"),
        of(
            "Guava",
            "loop in a graph",
            v -> GraphBuilder.directed().build().putEdge(v, v),
            "Cannot add self-loop edge on node ***, as self-loops are not allowed."),
        of(
            "gRPC",
            "name of a binary header",
            v -> Metadata.Key.of(v.replaceAll("\\W", ""), Metadata.BINARY_BYTE_MARSHALLER),
            "Binary header is named ***. It must end with -bin"),
        of(
            "gRPC",
            "name of a header",
            v -> Metadata.Key.of(v + "-bin", Metadata.ASCII_STRING_MARSHALLER),
            "ASCII header is named ***.  Only binary headers may end with -bin"),
        of(
            "Commons Lang",
            "context",
            OutsideFailures::context,
            "order failed\nException Context:\n\t[1:customer=***]\n"),
        of(
            "Commons Lang",
            "context, checked",
            OutsideFailures::contexts,
            "Exception Context:\n\t[1:customer=***]\n"));
  }

  private static Provocation of(
      String library, String name, Provocation.Failing failing, String... tells) {
    return Provocation.of(library, name, failing, tells);
  }

  private static void h2(String statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:", "sa", "");
        Statement statement = connection.createStatement()) {
      for (String each : statements.split(";")) {
        statement.execute(each);
      }
    }
  }

  /** So that no lambda is longer than a line. */
  private static final class JdkZones {
    static void prefix(String value) {
      ZoneId.ofOffset(value, ZoneOffset.UTC);
    }
  }

  private static BeanWrapperImpl bean() {
    return new BeanWrapperImpl(new Person());
  }

  private static void properties(String value) {
    bean().setPropertyValues(new MutablePropertyValues(Map.of("age", value)));
  }

  private static void required(String value) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.setRequiredProperties(value);
    environment.validateRequiredProperties();
  }

  private static void circular(String value) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("m", Map.of("q", "${q}" + value)));
    environment.getProperty("q");
  }

  private static void ifNoneMatch(String value) {
    HttpHeaders headers = new HttpHeaders();
    headers.set("If-None-Match", value);
    headers.getIfNoneMatch();
  }

  private static Range<String> to(String value) {
    return Range.closed("!", value + "z");
  }

  private static Range<String> other() {
    return Range.closed("#", "~");
  }

  private static void context(String value) {
    throw new ContextedRuntimeException("order failed").addContextValue("customer", value);
  }

  private static void contexts(String value) throws ContextedException {
    throw new ContextedException("order failed")
        .addContextValue("customer", value)
        .addContextValue("tenant", 7);
  }
}
