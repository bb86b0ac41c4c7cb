/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.libraries;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.google.gson.JsonParser;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLDecoder;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import okhttp3.MediaType;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Failures of which a tester from outside saw that the value left. */
final class MoreFailures {

  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final SpelExpressionParser SPEL = new SpelExpressionParser();

  private MoreFailures() {}

  static List<Provocation> all() {
    return List.of(
        of("JDK", "HTTP method", MoreFailures::method, "Invalid HTTP method: "),
        of("JDK", "String.getBytes", v -> "x".getBytes(v)),
        of("JDK", "URLDecoder, charset", v -> URLDecoder.decode("%41", v)),
        of(
            "JDK",
            "rejected task",
            MoreFailures::reject,
            "rejected from java.util.concurrent.ThreadPoolExecutor@",
            "[Terminated, pool size = 0, active threads = 0, queued tasks = 0, completed tasks = 0]"),
        of("JDK", "DecimalFormat, sign", v -> new DecimalFormat("0;0;" + v), "special character"),
        of("JDK", "DecimalFormat, form", v -> new DecimalFormat("#0#" + v), "Malformed pattern"),
        of(
            "JDK",
            "DecimalFormat, exponent",
            v -> new DecimalFormat("0E" + v),
            "Malformed exponential pattern"),
        of(
            "JDK",
            "MessageFormat, type",
            v -> new MessageFormat("{0," + v + "}"),
            "unknown format type"),
        of("JDK", "XPath, function", v -> xpath().compile(v + "("), "Could not find function: "),
        of("JDK", "XPath, bracket", v -> xpath().compile("a[1 " + v), "but found: "),
        of("JDK", "XPath, axis", v -> xpath().compile("a:" + v + "::b"), "illegal axis name: "),
        of("Jackson 2", "pointer", JsonPointer::compile, "JSON Pointer expression must start with"),
        of(
            "Jackson 2",
            "required",
            v -> JACKSON.readTree("{}").required(v),
            "No value for property '",
            "of `ObjectNode`"),
        of(
            "Jackson 2",
            "converted",
            v -> JACKSON.convertValue(v, Integer.class),
            "Cannot deserialize value of type `java.lang.Integer` from String"),
        of("Gson", "UUID", v -> gson(v, UUID.class), "Failed parsing '", "as UUID; at path"),
        of("Gson", "date", v -> gson(v, Date.class), "Failed parsing '", "as Date; at path"),
        of(
            "Gson",
            "key",
            v -> new Gson().fromJson("{\"" + v + "\":1,\"" + v + "\":2}", Map.class),
            "duplicate key: "),
        of(
            "Gson",
            "object",
            v -> JsonParser.parseString("\"" + v + "\"").getAsJsonObject(),
            "Not a JSON Object: "),
        of("OkHttp", "media type", MediaType::get),
        of(
            "OkHttp",
            "parameter of a media type",
            v -> MediaType.get("a/b; " + v),
            "Parameter is not formatted correctly: "),
        of(
            "Spring",
            "SpEL, syntax",
            v -> SPEL.parseExpression(v + " ("),
            "@",
            "EL1051E: Unexpectedly ran out of arguments"),
        of(
            "Spring",
            "SpEL, property",
            v -> SPEL.parseExpression(v.replaceAll("\\W", "_")).getValue(new Object()),
            "EL1008E: Property or field '",
            "cannot be found on object of type 'java.lang.Object'"),
        of(
            "Spring",
            "SpEL, type",
            v -> SPEL.parseExpression("T(" + v.replaceAll("\\W", "_") + ")").getValue(),
            "EL1005E: Type cannot be found '"),
        of(
            "Spring",
            "bean",
            v -> new DefaultListableBeanFactory().getBean(v),
            "No bean named '",
            "' available"),
        of("Spring", "data source", v -> new DriverManagerDataSource("jdbc:" + v).getConnection()));
  }

  private static Provocation of(
      String library, String name, Provocation.Failing failing, String... tells) {
    return Provocation.of(library, name, failing, tells);
  }

  private static XPath xpath() {
    return XPathFactory.newInstance().newXPath();
  }

  private static void gson(String value, Class<?> type) {
    new Gson().fromJson(new Gson().toJson(value), type);
  }

  private static void method(String value) throws Exception {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create("http://127.0.0.1:1/").toURL().openConnection();
    connection.setRequestMethod(value);
  }

  /** A task that says what it is about. */
  private record Greeting(String name) implements Runnable {
    @Override
    public void run() {}
  }

  private static void reject(String value) {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.shutdown();
    pool.execute(new Greeting(value));
  }
}
