/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.libraries;

import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.sun.net.httpserver.HttpServer;
import io.grpc.Metadata;
import io.grpc.Status;
import io.jsonwebtoken.Jwts;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Pattern;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.apache.hc.client5.http.HttpResponseException;
import org.bson.BsonDocument;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What frameworks and clients say. */
final class FrameworkFailures {

  private FrameworkFailures() {}

  static class Sender {
    @Pattern(regexp = "[0-9]+", message = "'${validatedValue}' is no account")
    final String account;

    Sender(String account) {
      this.account = account;
    }

    void take(int id) {}
  }

  static List<Provocation> all() {
    return List.of(
        spring(
            "type mismatch",
            FrameworkFailures::typeMismatch,
            "Failed to convert value of type 'java.lang.String' to required type 'int'"),
        spring(
            "conversion",
            v -> DefaultConversionService.getSharedInstance().convert(v, Integer.class),
            "Failed to convert from type [java.lang.String] to type [java.lang.Integer]"),
        spring(
            "binding",
            FrameworkFailures::binding,
            "Field error in object 'order' on field 'email'",
            "rejected value [",
            "default message ["),
        spring(
            "argument",
            FrameworkFailures::argument,
            "Validation failed for argument [0]",
            "Field error in object 'order' on field 'email'"),
        spring("client error", FrameworkFailures::notFound, "404 Not Found"),
        spring(
            "client I/O",
            v -> new RestTemplate().getForObject("http://127.0.0.1:1/" + v, String.class),
            "I/O error on GET request for \"http://127.0.0.1:1/***\": Connection refused"),
        spring("media type", MediaType::parseMediaType, "Invalid mime type"),
        spring(
            "message",
            FrameworkFailures::unreadable,
            "JSON parse error: Cannot deserialize value of type"),
        spring(
            "JDBC, unique",
            FrameworkFailures::duplicate,
            "SQL [insert into account values (?)]",
            "Unique index or primary key violation"),
        spring(
            "JDBC, grammar",
            v -> jdbc().queryForObject("selec '" + v + "'", String.class),
            "bad SQL grammar"),
        spring("two fields", FrameworkFailures::twoFields, "with 2 errors"),
        Provocation.of("Jakarta Validation", "violation", FrameworkFailures::violation, "account"),
        Provocation.of(
            "gRPC",
            "status",
            v -> {
              throw Status.NOT_FOUND.withDescription("no account " + v).asRuntimeException();
            },
            "NOT_FOUND"),
        Provocation.of(
            "gRPC",
            "status, checked",
            v -> {
              throw Status.INVALID_ARGUMENT
                  .withDescription("no account " + v)
                  .asException(new Metadata());
            },
            "INVALID_ARGUMENT"),
        Provocation.of(
            "OkHttp",
            "header",
            v -> Headers.of("X-Account", v + "\u0001x"),
            "Unexpected char 0x01",
            "X-Account"),
        Provocation.of(
            "OkHttp", "host", v -> HttpUrl.get("http://" + v + " x/"), "Invalid URL host"),
        Provocation.of(
            "HttpClient 5",
            "status",
            v -> {
              throw new HttpResponseException(404, "no account " + v);
            },
            "status code: 404"),
        Provocation.of("JJWT", "claims", FrameworkFailures::claims, "Expected", "claim to be"),
        Provocation.of("Nimbus", "claims", FrameworkFailures::nimbusClaims, "JWT"),
        Provocation.of(
            "MongoDB",
            "unique",
            v -> {
              throw new MongoWriteException(
                  new WriteError(
                      11000,
                      "E11000 duplicate key error collection: shop.account index: email_1 dup key: { email: \""
                          + v
                          + "\" }",
                      new BsonDocument()),
                  new ServerAddress(),
                  Set.of());
            },
            "E11000 duplicate key error collection: shop.account index: email_1"),
        Provocation.of(
            "MongoDB", "JSON", v -> BsonDocument.parse("{a: " + v + "}"), "JSON reader"));
  }

  private static Provocation spring(String name, Provocation.Failing failing, String... tells) {
    return Provocation.of("Spring", name, failing, tells);
  }

  private static void typeMismatch(String value) throws Exception {
    try {
      Integer.parseInt(value);
    } catch (NumberFormatException cause) {
      throw new MethodArgumentTypeMismatchException(value, int.class, "id", parameter(), cause);
    }
  }

  private static MethodParameter parameter() throws NoSuchMethodException {
    return new MethodParameter(Sender.class.getDeclaredMethod("take", int.class), 0);
  }

  private static BeanPropertyBindingResult rejected(String value) {
    BeanPropertyBindingResult result = new BeanPropertyBindingResult(new Sender(value), "order");
    result.addError(
        new FieldError(
            "order", "email", value, false, new String[] {"Email"}, null, "must be an address"));
    return result;
  }

  private static void binding(String value) throws BindException {
    throw new BindException(rejected(value));
  }

  private static void argument(String value) throws Exception {
    throw new MethodArgumentNotValidException(parameter(), rejected(value));
  }

  /** The message of the second is hidden with all that stands before it. */
  private static void twoFields(String value) throws Exception {
    BeanPropertyBindingResult result = new BeanPropertyBindingResult(new Sender(value), "order");
    for (String field : List.of("id", "email")) {
      result.addError(
          new FieldError(
              "order", field, value + field, false, new String[] {"No"}, null, "no " + field));
    }
    throw new MethodArgumentNotValidException(parameter(), result);
  }

  private static void unreadable(String value) throws Exception {
    byte[] body = ("{\"total\": \"" + value + "\"}").getBytes(StandardCharsets.UTF_8);
    new MappingJackson2HttpMessageConverter()
        .read(
            FormatFailures.Invoice.class,
            new HttpInputMessage() {
              @Override
              public InputStream getBody() {
                return new ByteArrayInputStream(body);
              }

              @Override
              public HttpHeaders getHeaders() {
                return HttpHeaders.EMPTY;
              }
            });
  }

  private static JdbcTemplate jdbc() {
    return new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:mem:"));
  }

  private static void duplicate(String value) {
    JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource("jdbc:h2:mem:", true));
    jdbc.execute("create table account (email varchar primary key)");
    jdbc.update("insert into account values (?)", value);
    jdbc.update("insert into account values (?)", value);
  }

  private static void violation(String value) {
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      throw new ConstraintViolationException(factory.getValidator().validate(new Sender(value)));
    }
  }

  private static void notFound(String value) throws IOException {
    byte[] body = ("no account " + value).getBytes(StandardCharsets.UTF_8);
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(404, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      new RestTemplate().getForObject(url, String.class);
    } finally {
      server.stop(0);
    }
  }

  private static void claims(String value) {
    String token = Jwts.builder().subject(value).compact();
    Jwts.parser().unsecured().requireSubject("shop").build().parse(token);
  }

  private static void nimbusClaims(String value) throws Exception {
    new DefaultJWTClaimsVerifier<>(new JWTClaimsSet.Builder().issuer("shop").build(), Set.of())
        .verify(new JWTClaimsSet.Builder().issuer(value).build(), null);
  }
}
