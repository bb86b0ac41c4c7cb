/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A subclass without a code leaves under that of its superclass: every output has to say so. */
class InheritedCodeTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path directory;

  private Path classes;

  @BeforeEach
  void compile() throws IOException {
    classes =
        new Modules(directory)
            .compile(
                "sub",
                Modules.source(
                    "com.acme.sub.P",
                    """
                    @ErrorCode(value = 1, domain = "SUB", title = "Parent")
                    public class P extends Exception {
                      public static class Kid extends P {
                        @Sensitive String extra;
                        @ErrorAttribute(inReply = true) String shown;
                      }
                    }
                    """),
                Modules.source(
                    "com.acme.sub.E",
                    """
                    public class E extends Exception {
                      public enum Code { @ErrorCode(value = 2, domain = "SUB") A }
                      @ErrorSource Code code;
                      public static class Other extends Exception { @ErrorSource Code code; }
                      public static class Heir extends E { @Sensitive String badge; }
                    }
                    """));
  }

  private String output(Object... arguments) {
    Tool told = Tool.run(arguments);
    assertThat(told.exit()).as(told.err()).isZero();
    return told.out();
  }

  @Test
  void thePageOfTheCodeHasTheSubclassAndItsMembers() throws IOException {
    Path site = directory.resolve("site");
    assertThat(output("catalogue", "-o", site, classes)).startsWith("2 errors of 1 module");

    String page = Files.readString(site.resolve("errors/SUB-1.html"));
    assertThat(page)
        .contains("What leaves with com.acme.sub.P.Kid", "error.detail.extra", "error.detail.shown")
        .contains("&quot;shown&quot;: &quot;…&quot;");
    assertThat(Files.readString(site.resolve("errors/SUB-2.html")))
        .contains("What leaves with com.acme.sub.E.Heir", "error.detail.badge");
    String index = Files.readString(site.resolve("index.html"));
    assertThat(index).doesNotContain("Exceptions without a code");
    assertThat(index).contains("data-data=\"masked\nclear\"", "2 errors of 1 module");
    assertThat(Files.readString(site.resolve("catalogue.md")))
        .contains("`com.acme.sub.P.Kid`, a subclass, leaves under this code", "| `extra` | masked");
    assertThat(output("check", classes)).contains("1 module with 2 errors");
    // What was written is an input like any other.
    assertThat(output("diff", site.resolve("catalogue.json"), classes)).contains("0 errors, 0 w");
  }

  @Test
  void toolsOfOthersGetItToo() throws IOException {
    JsonNode openApi = MAPPER.readTree(output("export", classes));
    assertThat(openApi.at("/components/schemas/SUB-1/allOf/1/properties/attributes/properties"))
        .hasToString("{\"shown\":{\"type\":\"string\"}}");

    JsonNode grpc = MAPPER.readTree(output("export", "--format", "grpc", classes)).get("errors");
    assertThat(grpc).hasSize(5);
    assertThat(grpc.get(1).get("type").asText()).isEqualTo("com.acme.sub.P.Kid");
    assertThat(grpc.get(1).at("/errorInfo/metadata").toString()).contains("\"shown\"");

    assertThat(output("export", "--format", "collector", classes))
        .contains("error\\\\.detail\\\\.extra", "error\\\\.detail\\\\.badge");
  }

  @Test
  void aMemberThatASubclassMasksHasBothForms() throws IOException {
    ObjectNode error = Catalogues.error("com.acme.Base", 7);
    error.putArray("members").add(Catalogues.member("tries", "LONG", "CLEAR", true));
    ObjectNode module = Catalogues.module(error);
    module
        .withArray("exceptions")
        .addObject()
        .put("type", "com.acme.Kid")
        .put("codeOf", "com.acme.Base")
        .putArray("members")
        .add(Catalogues.member("tries", "STRING", "REDACT", true));
    Path input = Files.writeString(directory.resolve("in.json"), module.toString());

    JsonNode openApi = MAPPER.readTree(output("export", input));

    JsonNode forms =
        openApi.at("/components/schemas/AUTH-7/allOf/1/properties/attributes/properties/tries");
    assertThat(forms.at("/anyOf/0/type").asText()).isEqualTo("integer");
    assertThat(forms.at("/anyOf/1/type").asText()).isEqualTo("string");
  }

  @Test
  void theEvidenceNamesTheCode() throws IOException {
    Path evidence = directory.resolve("evidence");
    output("evidence", "-o", evidence, classes);

    JsonNode members =
        MAPPER.readTree(evidence.resolve("data-protection.json").toFile()).get("members");
    assertThat(members).hasSize(3);
    for (JsonNode member : members) {
      boolean heir = member.get("member").asText().equals("badge");
      assertThat(member.get("errors")).hasToString(heir ? "[\"SUB-2\"]" : "[\"SUB-1\"]");
    }
  }

  @Test
  void aSubclassOfACodeElsewhereSaysWhoseCodeItHas() throws IOException {
    Path library = directory.resolve("lib.json");
    Path input = directory.resolve("kid.json");
    Catalogues.write(library, Catalogues.error("com.acme.Base", 7));
    ObjectNode module = Catalogues.module();
    module
        .withArray("exceptions")
        .addObject()
        .put("type", "com.acme.Kid")
        .put("codeOf", "com.acme.Base")
        .putArray("members")
        .add(Catalogues.member("zip", "STRING", "CLEAR", true));
    Files.writeString(input, module.toString());
    Path alone = directory.resolve("alone");
    Path both = directory.resolve("both");
    output("catalogue", "-o", alone, input);
    output("catalogue", "-o", both, input, library);

    assertThat(Files.readString(alone.resolve("index.html")))
        .contains("leaves under the code of <code>com.acme.Base</code>");
    assertThat(Files.readString(both.resolve("index.html"))).doesNotContain("without a code");
    assertThat(Files.readString(both.resolve("errors/AUTH-7.html")))
        .contains("What leaves with com.acme.Kid", "error.detail.zip");
  }
}
