/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.libraries;

import com.google.common.base.Splitter;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheBuilderSpec;
import com.google.common.cache.CacheLoader;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.Ordering;
import com.google.common.io.Resources;
import com.google.common.net.HostAndPort;
import com.google.protobuf.BoolValue;
import com.google.protobuf.Int32Value;
import com.google.protobuf.TextFormat;
import com.google.protobuf.Timestamp;
import com.google.protobuf.Type;
import com.google.protobuf.util.JsonFormat;
import com.jayway.jsonpath.Filter;
import com.jayway.jsonpath.JsonPath;
import jakarta.el.ELProcessor;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.Thread.State;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.lookup.StringLookupFactory;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.joda.time.format.DateTimeFormat;
import org.json.JSONArray;
import org.json.JSONObject;
import org.json.XML;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.messaging.MessageDeliveryException;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.util.unit.DataSize;
import org.yaml.snakeyaml.Yaml;

/** What libraries say that teams on Spring Boot use beside it. */
final class LibraryFailures {

  private LibraryFailures() {}

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

  record Order(String customer) {}

  static List<Provocation> all() {
    return List.of(
        of("org.json", "missing", v -> new JSONObject("{}").get(v), "JSONObject[", "not found."),
        of(
            "org.json",
            "number",
            v -> new JSONObject(Map.of("k", v)).getInt("k"),
            "is not a int (class java.lang.String"),
        of(
            "org.json",
            "element",
            v -> new JSONArray(List.of(v)).getBoolean(0),
            "JSONArray[0] is not a boolean"),
        of(
            "org.json",
            "duplicate",
            v -> new JSONObject("{" + JSONObject.quote(v) + ":1," + JSONObject.quote(v) + ":2}"),
            "Duplicate key",
            "line 1]"),
        of(
            "org.json",
            "XML",
            v -> XML.toJSONObject("<a>x</" + v + ">"),
            "Mismatched",
            "[character"),
        of(
            "org.json",
            "pointer",
            v -> new JSONObject("{\"a\":[]}").query("/a/" + v),
            "is not an array index"),
        of("JDK", "header value", LibraryFailures::header, "in message header value"),
        of("JDK", "method of a client", v -> request().method(v + " ", null), "illegal method"),
        of("JDK", "enum, nested", State::valueOf, "No enum constant java.lang.Thread.State.***"),
        of("Jakarta EL", "name", v -> el().getValue(v, Object.class), "null base Object"),
        of(
            "Jakarta EL",
            "property",
            v -> bean().eval("b['" + v + "']"),
            "not found on type [io.telltale.it.libraries.LibraryFailures$Person]"),
        of("Jakarta EL", "syntax", v -> el().eval("1 + (" + v), "Failed to parse the expression"),
        of(
            "Jakarta EL",
            "conversion",
            v -> el().getValue("'" + v + "'", Integer.class),
            "Cannot convert"),
        of(
            "Guava",
            "cache, null",
            v -> CacheBuilder.newBuilder().build(CacheLoader.from(k -> null)).get(v),
            "CacheLoader returned null for key"),
        of(
            "Guava",
            "cache, all",
            v -> CacheBuilder.newBuilder().build(Partial.LOADER).getAll(List.of(v)),
            "loadAll failed to return a value for"),
        of("Guava", "cache, option", CacheBuilderSpec::parse, "unknown key"),
        of(
            "Guava",
            "cache, number",
            v -> CacheBuilderSpec.parse("maximumSize=" + v),
            "key maximumSize value set to",
            "must be integer"),
        of("Guava", "port", v -> HostAndPort.fromString("h:" + v), "Unparseable port number"),
        of("Guava", "map of two ways", LibraryFailures::twice, "value already present"),
        of(
            "Guava",
            "splitter",
            v -> Splitter.on(',').withKeyValueSeparator('=').split(v + "=1," + v + "=2"),
            "Duplicate key ["),
        of(
            "Guava",
            "ordering",
            v -> Ordering.explicit("a").compare("a", v),
            "Cannot compare value"),
        of("Guava", "resource", Resources::getResource, "resource", "not found."),
        of(
            "Commons Text",
            "variable",
            LibraryFailures::substitute,
            "Cannot resolve variable",
            "(enableSubstitutionInVariables=false)"),
        of(
            "Commons Text",
            "file",
            v -> StringLookupFactory.INSTANCE.fileStringLookup().lookup(v),
            "Bad file key format",
            "expected format is CharsetName:DocumentPath."),
        of(
            "Commons Text",
            "date",
            v -> StringLookupFactory.INSTANCE.dateStringLookup().lookup("yyyy 'x " + v),
            "Invalid date format"),
        of(
            "Protocol Buffers",
            "timestamp",
            v -> JsonFormat.parser().merge("\"" + v + "\"", Timestamp.newBuilder()),
            "Failed to parse timestamp"),
        of(
            "Protocol Buffers",
            "number",
            v -> JsonFormat.parser().merge("\"" + v + "\"", Int32Value.newBuilder()),
            "Not an int32 value"),
        of(
            "Protocol Buffers",
            "boolean",
            v -> JsonFormat.parser().merge("\"" + v + "\"", BoolValue.newBuilder()),
            "Invalid bool value"),
        of(
            "Protocol Buffers",
            "enum",
            v -> JsonFormat.parser().merge("{\"syntax\":\"" + v + "\"}", Type.newBuilder()),
            "Invalid enum value",
            "for enum type: google.protobuf.Syntax"),
        of(
            "Protocol Buffers",
            "text",
            v -> TextFormat.merge("syntax: " + v, Type.newBuilder()),
            "Enum type \"google.protobuf.Syntax\" has no value named"),
        of("JsonPath", "path", v -> JsonPath.read("{\"a\":1}", "$['" + v + "']"), "No results for"),
        of(
            "JsonPath",
            "function",
            v -> JsonPath.read("{\"a\":1}", "$.a." + v + "()"),
            "Function with name:",
            "does not exist."),
        of(
            "JsonPath",
            "filter",
            v -> Filter.parse("[?(" + v + ")]"),
            "Failed to parse filter",
            "error on position: 3"),
        of(
            "SnakeYAML",
            "property",
            v -> new Yaml().loadAs(v + ": 1", Person.class),
            "Unable to find property",
            "on class: io.telltale.it.libraries.LibraryFailures$Person"),
        of(
            "SnakeYAML Engine",
            "key",
            v -> load(v + ": 1\n" + v + ": 2"),
            "while constructing a mapping\n in reader, line 1, column 1:",
            "found duplicate key"),
        of(
            "SnakeYAML Engine",
            "syntax",
            v -> load("a: [" + v + "\nb: 1"),
            "while parsing a flow sequence\n in reader, line 1, column 4:"),
        of(
            "SnakeYAML Engine",
            "alias",
            v -> load("a: *" + v.replaceAll("\\W", "")),
            "found undefined alias"),
        of(
            "SnakeYAML Engine",
            "tag",
            v -> load("!" + v.replaceAll("\\W", "") + " 1"),
            "could not determine a constructor for the tag"),
        of(
            "SnakeYAML Engine",
            "mapping",
            v -> load("a: b: " + v),
            "mapping values are not allowed here\n in reader, line 1, column 5:"),
        of(
            "Spring",
            "cron",
            CronExpression::parse,
            "Cron expression must consist of 6 fields (found"),
        of(
            "Spring",
            "cron, field",
            v -> CronExpression.parse("0 0 " + v.replace(' ', '_') + " * * *"),
            "in cron expression"),
        of("Spring", "size of data", DataSize::parse, "is not a valid data size"),
        of(
            "Spring",
            "message",
            v -> {
              throw undelivered(v);
            },
            "failed to send Message to channel 'orders'"),
        of(
            "Spring",
            "message within another",
            v -> {
              throw new MessageDeliveryException(
                  MessageBuilder.withPayload(v).build(), "could not retry", undelivered(v));
            },
            "could not retry"),
        of(
            "Spring",
            "message, wrapped",
            v -> {
              throw new ExecutionException(undelivered(v));
            },
            "failed to send Message to channel 'orders'"),
        of(
            "Spring",
            "message of an object, wrapped",
            v -> {
              throw new IllegalStateException(undelivered(new Order(v)));
            },
            "failed to send Message to channel 'orders'"),
        of("Jakarta Mail", "address", v -> new InternetAddress(v + "@"), "Missing domain"),
        of("Joda-Time", "date", DateTime::parse, "Invalid format"),
        of(
            "Joda-Time",
            "rest of a date",
            v -> DateTimeFormat.forPattern("yyyy").parseDateTime("2020" + v),
            "Invalid format",
            "is malformed at"),
        of("Joda-Time", "zone", DateTimeZone::forID, "The datetime zone id", "is not recognised"),
        of("Avro", "field", LibraryFailures::field, "Not a valid schema field"),
        of("Avro", "union", LibraryFailures::union, "Not in union [\"null\",\"int\"]:"),
        of("Avro", "name", v -> new Schema.Parser().parse(named(v)), "Illegal"),
        of("Woodstox", "tag", v -> xml("<a><" + v + "></a>"), "Unexpected close tag", "[row,col"),
        of("Woodstox", "entity", v -> xml("<a>&" + v + ";</a>"), "Undeclared general entity"),
        of(
            "FreeMarker",
            "number",
            v -> template("${a?number}", v),
            "Can't convert this string to number",
            "[in template \"t\" at line 1, column 3]"),
        of(
            "FreeMarker",
            "variable",
            v -> template("${" + v + "}", v),
            "The following has evaluated to null or missing",
            "[in template \"t\" at line 1, column 3]"));
  }

  /** Loads nothing of what it was asked for. */
  private static final class Partial extends CacheLoader<String, String> {
    static final Partial LOADER = new Partial();

    @Override
    public String load(String key) {
      return key;
    }

    @Override
    public Map<String, String> loadAll(Iterable<? extends String> keys) {
      return Map.of();
    }
  }

  private static Provocation of(
      String library, String name, Provocation.Failing failing, String... tells) {
    return Provocation.of(library, name, failing, tells);
  }

  private static void header(String value) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create("http://127.0.0.1:1/").toURL().openConnection();
    connection.setRequestProperty("X-Customer", value + "\n");
  }

  private static HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:1/"));
  }

  private static ELProcessor el() {
    return new ELProcessor();
  }

  private static ELProcessor bean() {
    ELProcessor el = el();
    el.defineBean("b", new Person());
    return el;
  }

  private static void twice(String value) {
    HashBiMap.create(Map.of("a", value, "b", value));
  }

  private static void substitute(String value) {
    StringSubstitutor substitutor = new StringSubstitutor(Map.of());
    substitutor.setEnableUndefinedVariableException(true);
    substitutor.replace("${" + value + "}");
  }

  private static void load(String yaml) {
    new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }

  private static MessageDeliveryException undelivered(Object payload) {
    return new MessageDeliveryException(
        MessageBuilder.withPayload(payload).build(), "failed to send Message to channel 'orders'");
  }

  private static Schema schema() {
    return SchemaBuilder.record("R").fields().optionalInt("n").endRecord();
  }

  private static void field(String value) {
    new GenericData.Record(schema()).put(value, 1);
  }

  private static void union(String value) {
    GenericData.get().resolveUnion(schema().getField("n").schema(), value);
  }

  private static String named(String value) {
    return "{\"type\":\"fixed\",\"size\":1,\"name\":\"" + value + "-\"}";
  }

  private static void xml(String text) throws Exception {
    // By the service loader: its class has an annotation that is in no jar of ours.
    XMLStreamReader reader =
        XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(text));
    while (reader.hasNext()) {
      reader.next();
    }
  }

  private static void template(String text, String value) throws Exception {
    freemarker.template.Configuration configuration =
        new freemarker.template.Configuration(
            freemarker.template.Configuration.DEFAULT_INCOMPATIBLE_IMPROVEMENTS);
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(
        freemarker.template.TemplateExceptionHandler.RETHROW_HANDLER);
    new freemarker.template.Template("t", text, configuration)
        .process(Map.of("a", value), new StringWriter());
  }
}
