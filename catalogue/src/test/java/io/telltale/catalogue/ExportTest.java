/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static io.telltale.catalogue.Catalogues.member;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.telltale.runtime.ErrorReply;
import io.telltale.runtime.data.ErrorIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Components of OpenAPI; peers/browser holds the document to the schema of OpenAPI. */
class ExportTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @TempDir Path directory;

  private JsonNode exported(ObjectNode error) throws IOException {
    Path input = Catalogues.write(directory.resolve("in.json"), error);
    Path output = directory.resolve("api/errors.json");
    Tool told = Tool.run("export", "--title", "Acme", "--release", "2.1", "-o", output, input);
    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(Tool.run("export", "--title=Acme", "--release=2.1", input).out())
        .isEqualTo(Files.readString(output));
    return MAPPER.readTree(output.toFile());
  }

  /** Returns what is wrong with a reply by the schema of the one error. */
  private static List<Error> errors(JsonNode document, String reply) throws IOException {
    ObjectNode schema = document.deepCopy();
    schema.put("$ref", "#/components/schemas/AUTH-9");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(MAPPER.readTree(reply));
  }

  private static String reply(int status) {
    ErrorIdentity identity =
        ErrorIdentity.builder("AUTH", 9).status(status).title("Log in first").build();
    return ErrorReply.of(identity, TRACE).toJson();
  }

  @Test
  void whatTheRuntimeRepliesIsWhatTheSchemaSays() throws IOException {
    JsonNode document = exported(Catalogues.error("com.acme.A", 9));

    assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
    assertThat(document.get("info").toString())
        .isEqualTo("{\"title\":\"Acme\",\"version\":\"2.1\"}");
    assertThat(errors(document, reply(401))).isEmpty();
    assertThat(errors(document, reply(403))).isNotEmpty();
    assertThat(errors(document, reply(401).replace("AUTH-9", "AUTH-8"))).isNotEmpty();
    assertThat(errors(document, "{}")).isNotEmpty();
    JsonNode response =
        document.at("/components/responses/AUTH-9/content/application~1problem+json");
    assertThat(response.at("/schema/$ref").asText()).isEqualTo("#/components/schemas/AUTH-9");
    assertThat(errors(document, response.get("example").toString())).isEmpty();
  }

  @Test
  void membersHaveTheTypeWithWhichTheyLeave() throws IOException {
    ObjectNode error =
        Catalogues.error("com.acme.A", 9)
            .put("deprecated", true)
            .put("retry", "AFTER")
            .put("retryAfterSeconds", 30);
    error
        .putArray("members")
        .add(member("email", "STRING", "EMAIL", true))
        .add(member("tries", "LONG", "CLEAR", true))
        .add(member("sizes", "DOUBLES", "CLEAR", true))
        .add(member("open", "BOOLEAN", "CLEAR", true))
        .add(member("x.labels", "MAP", "CLEAR", true))
        .add(member("any", "ANY", "CLEAR", true))
        .add(member("secret", "STRING", "DROP", true))
        .add(member("hidden", "STRING", "CLEAR", false));
    JsonNode document = exported(error);

    assertThat(document.at("/components/schemas/AUTH-9/deprecated").asBoolean()).isTrue();
    assertThat(document.at("/components/schemas/AUTH-9/allOf/1/properties/retryable/const"))
        .isEqualTo(BooleanNode.TRUE);
    String header = "/components/responses/AUTH-9/headers/Retry-After/schema/const";
    assertThat(document.at(header).asInt()).isEqualTo(30);
    assertThat(
            errors(
                document,
                with(
                    "\"email\":\"a***@x.org\",\"tries\":3,\"sizes\":[1.5],\"open\":true,\"x.labels.a\":\"b\",\"any\":[\"c\"]")))
        .isEmpty();
    for (String wrong :
        List.of(
            "\"email\":1",
            "\"tries\":\"3\"",
            "\"sizes\":1.5",
            "\"open\":1",
            "\"x.labels.a\":2",
            "\"any\":3")) {
      assertThat(errors(document, with(wrong))).as(wrong).isNotEmpty();
    }
    assertThat(document.at("/components/schemas/AUTH-9").toString())
        .doesNotContain("secret")
        .doesNotContain("hidden");
  }

  private static String with(String attributes) {
    return reply(401).replace(",\"traceId\"", ",\"attributes\":{" + attributes + "},\"traceId\"");
  }
}
