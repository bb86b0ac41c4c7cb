/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static io.telltale.catalogue.Modules.source;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.telltale.catalogue.internal.model.KnownMask;
import io.telltale.processor.model.MaskModel;
import io.telltale.runtime.ErrorBridge;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the processor writes is what the published schema says, and what this module reads. */
class FormatTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Path SCHEMA =
      Path.of("src/main/resources/META-INF/telltale/errors.schema.json");
  private static final Pattern MASKS_OF_SCHEMA =
      Pattern.compile("(\\^\\(CLEAR\\|)[A-Z0-9_|]*(\\|using:)");

  @TempDir static Path directory;
  private static Path classes;
  private static JsonNode written;

  @BeforeAll
  static void compile() throws IOException {
    classes =
        new Modules(directory)
            .compile(
                "com.acme.shop",
                source(
                    "com.acme.shop.Shop",
                    """
                    public final class Shop {
                      /** The shop is closed. Come <b>back</b> later. */
                      @ErrorRemedy(value = "Wait.", cause = "Night.")
                      @ErrorCode(retry = Retry.AFTER, retryAfterSeconds = 60, severity = ErrorSeverity.INFO,
                          owner = "team-shop", since = "1.0", deprecated = true, replacedBy = "SHOP-7",
                          value = 1, domain = "SHOP", status = 503, help = "https://example.com/h",
                          type = "https://example.com/p", message = "Closed at {hour}")
                      public static class Closed extends RuntimeException {
                        @ErrorAttribute(inReply = true) public int hour() { return 20; }
                        @Sensitive(Mask.EMAIL) public String owner() { return "carol@example.com"; }
                        @Sensitive(parts = true) public String holder() { return "Alice Liddell"; }
                        @Sensitive(using = Stars.class) public String door() { return "back"; }
                        @ErrorAttribute public java.util.Map<String, String> labels() { return java.util.Map.of(); }
                        @ErrorAttribute public java.util.List<Long> sizes() { return java.util.List.of(); }
                        @ErrorAttribute public Object anything() { return ""; }
                      }
                      public static final class Stars implements Masker {
                        @Override public String mask(String value) { return "*"; }
                      }
                      public static class Lost extends Exception {
                        @Sensitive final String key = "the spare one";
                      }
                    }
                    """),
                source(
                    "com.acme.shop.Problem",
                    """
                    public enum Problem {
                      @ErrorCode(value = 7, domain = "SHOP", title = "Sold \\"out\\" \u00e9\ud83d\ude00") SOLD_OUT(410);
                      private final int http;
                      Problem(int http) { this.http = http; }
                      public int http() { return http; }
                    }
                    """),
                source(
                    "com.acme.shop.ProblemException",
                    """
                    public class ProblemException extends RuntimeException {
                      @ErrorSource(status = "http") public final Problem problem = Problem.SOLD_OUT;
                    }
                    """));
    written = MAPPER.readTree(Files.readString(classes.resolve("META-INF/telltale/errors.json")));
  }

  @Test
  void whatTheProcessorWritesIsValid() throws IOException {
    assertThat(schema().validate(written)).isEmpty();
    assertThat(written.at("/errors").size()).isEqualTo(2);
    assertThat(written.at("/exceptions/1/members").size()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void theSchemaRefusesWhatToolsCouldNotTrust() throws IOException {
    refused(json -> json.put("format", 2));
    refused(json -> json.remove("errors"));
    refused(json -> error(json).put("code", -1));
    refused(json -> error(json).put("code", "1"));
    refused(json -> error(json).put("domain", "../shop"));
    refused(json -> error(json).remove("status"));
    refused(json -> error(json).put("statusFrom", "http"));
    refused(json -> member(json).put("mask", "NONE"));
    refused(json -> member(json).put("type", "CHAR"));
    refused(json -> member(json).remove("inReply"));
    refused(json -> error(json).put("retry", "SOON"));
    refused(json -> error(json).put("retry", "SAFE"));
    refused(json -> error(json).put("retryAfterSeconds", 0));
    refused(json -> error(json).remove("retry"));
    refused(json -> error(json).remove("retryAfterSeconds"));
    refused(json -> error(json).remove("deprecated"));
    refused(json -> error(json).put("replacedBy", "../shop"));
    refused(json -> error(json).put("severity", "BAD"));
  }

  @Test
  void whatTheDeclarationSaysBesidesIsThere() {
    JsonNode error = written.at("/errors/0");
    assertThat(error.get("summary").asText()).isEqualTo("The shop is closed.");
    assertThat(error.get("description").asText()).isEqualTo("Come back later.");
    assertThat(error.get("cause").asText()).isEqualTo("Night.");
    assertThat(error.get("remedy").asText()).isEqualTo("Wait.");
    assertThat(error.get("retry").asText()).isEqualTo("AFTER");
    assertThat(error.get("retryAfterSeconds").asInt()).isEqualTo(60);
    assertThat(error.get("severity").asText()).isEqualTo("INFO");
    assertThat(error.get("owner").asText()).isEqualTo("team-shop");
    assertThat(error.get("since").asText()).isEqualTo("1.0");
    assertThat(error.get("deprecated").asBoolean()).isTrue();
    assertThat(error.get("replacedBy").asText()).isEqualTo("SHOP-7");
  }

  @Test
  void classesAreCalledAsInSpans() throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      Object closed =
          loader.loadClass("com.acme.shop.Shop$Closed").getDeclaredConstructor().newInstance();
      Object inSpans = ErrorBridge.describe((Throwable) closed).get("exception.type");

      assertThat(inSpans).isEqualTo("com.acme.shop.Shop.Closed");
      assertThat(written.at("/errors").findValuesAsText("type")).contains((String) inSpans);
      assertThat(written.at("/exceptions")).anyMatch(e -> e.get("type").asText().equals(inSpans));
    }
  }

  @Test
  void theCatalogueOfManyHasEachModuleAsItIs() throws IOException {
    Path site = directory.resolve("site");
    assertThat(Tool.run("catalogue", "-o", site, classes).exit()).isZero();

    JsonNode all = MAPPER.readTree(Files.readString(site.resolve("catalogue.json")));
    assertThat(all.get("format").asInt()).isEqualTo(1);
    assertThat(all.get("modules")).hasSize(1);
    assertThat(all.at("/modules/0")).isEqualTo(written);
  }

  private static void refused(Consumer<ObjectNode> change) throws IOException {
    ObjectNode changed = written.deepCopy();
    change.accept(changed);
    List<Error> errors = schema().validate(changed);
    assertThat(errors).as("%s", changed).isNotEmpty();
  }

  /** Neither module knows the other. */
  @Test
  void theMasksOfTheProcessorAreKnown() throws IOException {
    assertThat(KnownMask.values())
        .extracting(KnownMask::name, KnownMask::isPartial)
        .containsExactlyElementsOf(
            Stream.of(MaskModel.Kind.values())
                .map(kind -> tuple(kind.name(), kind.isPartial()))
                .toList());
  }

  /** {@code -Dtelltale.golden.update=true} writes the names into the schema. */
  @Test
  void theSchemaNamesEveryMask() throws IOException {
    String masks = Stream.of(KnownMask.values()).map(KnownMask::name).collect(joining("|"));
    String schema =
        MASKS_OF_SCHEMA.matcher(Files.readString(SCHEMA)).replaceFirst("$1" + masks + "$2");
    if (Boolean.getBoolean("telltale.golden.update")) {
      Files.writeString(SCHEMA, schema);
    }

    assertThat(Files.readString(SCHEMA)).isEqualTo(schema);
    for (KnownMask mask : KnownMask.values()) {
      ObjectNode json = written.deepCopy();
      member(json).put("mask", mask.name());
      assertThat(schema(MAPPER.readTree(schema)).validate(json)).as(mask.name()).isEmpty();
    }
  }

  private static ObjectNode error(ObjectNode json) {
    return (ObjectNode) json.at("/errors/0");
  }

  private static ObjectNode member(ObjectNode json) {
    return (ObjectNode) json.at("/exceptions/1/members/0");
  }

  static Schema schema() throws IOException {
    try (InputStream in =
        CatalogueTool.class.getResourceAsStream("/META-INF/telltale/errors.schema.json")) {
      return schema(MAPPER.readTree(in));
    }
  }

  private static Schema schema(JsonNode json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json);
  }
}
