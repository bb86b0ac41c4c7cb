/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static io.telltale.catalogue.Catalogues.member;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.telltale.runtime.ErrorReply;
import io.telltale.runtime.data.ErrorIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that is written; what a browser makes of it is looked at in peers/browser. */
class SiteTest {

  private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&\u0007`|[x](javascript:1)";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path directory;

  private Path site(ObjectNode... errors) throws IOException {
    Path site = directory.resolve("site");
    Path input = Catalogues.write(directory.resolve("in.json"), errors);
    Tool told = Tool.run("catalogue", "--title", "Acme & Sons", "-o", site, input);
    assertThat(told.exit()).as(told.err()).isZero();
    return site;
  }

  private static ObjectNode login() {
    ObjectNode error =
        Catalogues.error("com.acme.Login.Failed", 201)
            .put("message", "No session for {email} at {tenant}, {card}");
    error
        .putArray("members")
        .add(member("card", "STRING", "DROP", true))
        .add(member("email", "STRING", "EMAIL", true))
        .add(member("labels", "MAP", "CLEAR", false))
        .add(member("tenant", "STRING", "CLEAR", false))
        .add(member("tries", "LONG", "CLEAR", true))
        .add(member("zip", "STRINGS", "using:com.acme.Stars", false));
    return error;
  }

  @Test
  void everyCodeHasARowAPageAndAnAnchor() throws IOException {
    Path site = site(login(), Catalogues.error("com.acme.Other", 7).put("owner", "team-a"));

    String index = Files.readString(site.resolve("index.html"));
    assertThat(index)
        .contains("<title>Acme &amp; Sons</title>")
        .contains("<li id=\"AUTH-201\"")
        .contains("href=\"errors/AUTH-201.html\"")
        .contains("<option value=\"AUTH\">AUTH</option>")
        .contains("2 errors of 1 module");
    String page = Files.readString(site.resolve("errors/AUTH-201.html"));
    assertThat(page)
        .contains(
            "<h1>Log in first</h1>", "com.acme.Login.Failed", "error.name = &quot;AUTH-201&quot;")
        .contains("No session for a***@example.com at …, ***")
        .contains(
            "as com.acme.Stars makes it",
            "not at all; *** in texts",
            "error.detail.labels.&lt;key&gt;")
        .contains("rel=\"prev\" href=\"../errors/AUTH-7.html\"");
    assertThat(Files.readString(site.resolve("errors/AUTH-7.html")))
        .contains("<dt>Owner</dt><dd>team-a</dd>")
        .contains("The code alone.");
    assertThat(Files.readString(site.resolve("catalogue.md")))
        .contains("# Acme \\& Sons", "## AUTH-201: Log in first", "| `email` | masked: ");
  }

  @Test
  void whatModulesSayIsNeverMarkup() throws IOException {
    ObjectNode error = Catalogues.error("com.acme.A", 1);
    for (String key :
        new String[] {
          "title",
          "message",
          "help",
          "problemType",
          "summary",
          "description",
          "cause",
          "remedy",
          "owner",
          "since",
          "severity",
          "replacedBy",
          "constant"
        }) {
      error.put(key, HOSTILE + key);
    }
    error.put("deprecated", true);
    error.put("help", "javascript:alert(1)//" + HOSTILE).put("type", "com.acme." + HOSTILE);
    error.putArray("members").add(member(HOSTILE, "STRING", "using:" + HOSTILE, true));
    Path site = site(error);

    for (String page : new String[] {"index.html", "errors/AUTH-1.html"}) {
      String html = Files.readString(site.resolve(page));
      assertThat(html).contains("&lt;img src=x onerror=alert(1)&gt;");
      assertThat(html).doesNotContain("<img src=x").doesNotContain("href=\"javascript");
      assertThat(html).doesNotContain("\u0007");
      // Each quote of it is escaped: what stands in quotes ends where we end it.
      assertThat(html.replaceAll("=\"[^\"<>]*\"", "")).doesNotContain("onerror=alert(1)>\"");
    }
    assertThat(Files.readString(site.resolve("catalogue.md")))
        .doesNotContain(" <img src=x")
        .contains("\\<img src=x onerror=alert(1)\\>")
        .contains("\\[x\\](javascript:1)");
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws IOException {
    Path site = site(login());

    Pattern reference = Pattern.compile("(?:src|href)=\"([^\"]*)\"|url\\(([^)]*)\\)|@import");
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(html|css|svg|js)")).toList()) {
        Matcher references = reference.matcher(Files.readString(file));
        while (references.find()) {
          String target = String.valueOf(references.group(1)).replaceFirst("#.*", "");
          assertThat(target.isEmpty() || Files.exists(file.resolveSibling(target)))
              .as("%s of %s", references.group(), file)
              .isTrue();
        }
      }
    }
  }

  @Test
  void theExampleIsWhatTheRuntimeWrites() throws IOException {
    ObjectNode error =
        Catalogues.error("com.acme.A", 9)
            .put("problemType", "https://example.com/t")
            .put("help", "https://example.com/h")
            .put("retry", "AFTER")
            .put("retryAfterSeconds", 5);
    Path site = site(error);

    ErrorIdentity identity =
        ErrorIdentity.builder("AUTH", 9)
            .status(401)
            .title("Log in first")
            .type("https://example.com/t")
            .help("https://example.com/h")
            .retryAfter(5)
            .build();
    String written = ErrorReply.of(identity, "4bf92f3577b34da6a3ce929d0e0e4736").toJson();
    assertThat(reply(site, "AUTH-9").toString()).isEqualTo(written);
  }

  @Test
  void whatTheDeclarationSaysBesidesIsShown() throws IOException {
    ObjectNode error =
        Catalogues.error("com.acme.A", 9)
            .put("summary", "The first.")
            .put("description", "The second.\n\nThe third.")
            .put("cause", "It rains.")
            .put("remedy", "Wait.")
            .put("retry", "AFTER")
            .put("retryAfterSeconds", 30)
            .put("severity", "WARN")
            .put("owner", "team-a")
            .put("since", "2.4")
            .put("deprecated", true)
            .put("replacedBy", "AUTH-10");
    ObjectNode named =
        Catalogues.error("com.acme.B", 10)
            .put("name", "WAIT")
            .put("retry", "NEVER")
            .put("deprecated", true)
            .put("replacedBy", "ELSEWHERE");
    Path site = site(error, named, Catalogues.error("com.acme.C", 11));

    assertThat(Files.readString(site.resolve("errors/AUTH-9.html")))
        .contains("The first.", "<p class=\"more\">The second.</p>", "The third.")
        .contains("It rains.", "Wait.", "<dt>Severity</dt><dd>WARN</dd>", "team-a", "2.4")
        .contains("<dt>Retry</dt><dd>the same request may be sent again after 30 seconds</dd>")
        .contains("Retry-After: 30", "error.retryable")
        .contains("Replaced by <a href=\"../errors/AUTH-10.html\">AUTH-10</a>.");
    assertThat(Files.readString(site.resolve("errors/AUTH-10.html")))
        .contains("Replaced by ELSEWHERE.", "<dd>never: ");
    assertThat(Files.readString(site.resolve("index.html")))
        .contains("data-retry=\"yes\"", "data-retry=\"no\"", "data-retry=\"unstated\"")
        .contains("<label for=\"retry\">Retryable</label>");
    assertThat(Files.readString(site.resolve("catalogue.md")))
        .contains("Deprecated, replaced by AUTH-10", "The first.", "What to do: Wait.")
        .contains("Retry: the same request may be sent again after 30 seconds");
    assertThat(reply(site, "AUTH-9").get("retryable").asBoolean()).isTrue();
    assertThat(reply(site, "AUTH-10").get("retryable").asBoolean()).isFalse();
    assertThat(reply(site, "AUTH-11").get("retryable")).isNull();
  }

  @Test
  void aListWithoutAWordOfRetriesHasNoFilterForThem() throws IOException {
    assertThat(Files.readString(site(login()).resolve("index.html"))).doesNotContain("Retryable");
  }

  @Test
  void theExampleHasTheMembersThatAreDeclaredForIt() throws IOException {
    JsonNode reply = reply(site(login()), "AUTH-201");

    assertThat(reply.get("attributes").toString())
        .isEqualTo("{\"email\":\"a***@example.com\",\"tries\":42}");
  }

  private static JsonNode reply(Path site, String key) throws IOException {
    String page = Files.readString(site.resolve("errors/" + key + ".html"));
    int start = page.indexOf("<code>{", page.indexOf("id=\"reply\"")) + "<code>".length();
    String text = page.substring(start, page.indexOf("</code>", start));
    return MAPPER.readTree(text.replace("&quot;", "\""));
  }

  @Test
  void theSameInputGivesTheSameBytesAndPagesThatAreGoneGo() throws IOException {
    Path site = site(login(), Catalogues.error("com.acme.Gone", 8));
    Files.writeString(site.resolve("errors/mine.html"), "not written by the tool");
    assertThat(site.resolve("errors/AUTH-8.html")).exists();

    Map<String, String> first = files(site(login()));
    Map<String, String> second = files(site(login()));

    assertThat(second).isEqualTo(first);
    assertThat(first).containsKey("errors/mine.html").doesNotContainKey("errors/AUTH-8.html");
  }

  private static Map<String, String> files(Path site) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(site.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void exceptionsThatShareACodeShareAPage() throws IOException {
    ObjectNode one = Catalogues.error("com.acme.One", 5).put("constant", "com.acme.Problem.X");
    ObjectNode two = Catalogues.error("com.acme.Two", 5).put("constant", "com.acme.Problem.X");
    two.remove("status");
    two.put("statusFrom", "http()");
    two.putArray("members").add(member("id", "LONG", "CLEAR", false));

    String page = Files.readString(site(one, two).resolve("errors/AUTH-5.html"));

    assertThat(page)
        .contains("What leaves with com.acme.One", "What leaves with com.acme.Two")
        .contains("<dt>Constant</dt><dd><code>com.acme.Problem.X</code></dd>");
  }

  @Test
  void aThousandErrorsAreWritten() throws IOException {
    ObjectNode[] errors = new ObjectNode[1_000];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Catalogues.error("com.acme.E" + i, i);
    }
    Path site = site(errors);
    try (Stream<Path> pages = Files.list(site.resolve("errors"))) {
      assertThat(pages).hasSize(1_000);
    }
  }

  @Test
  void aCodeThatIsGivenTwiceHasAPageForEach() throws IOException {
    Path site =
        site(
            Catalogues.error("com.acme.First", 5),
            Catalogues.error("com.acme.Second", 5).put("name", "AGAIN").put("title", "Again"));

    String index = Files.readString(site.resolve("index.html"));
    assertThat(index)
        .contains("2 errors of 1 module", "<li id=\"AUTH-5\"", "<li id=\"AUTH-5.2\"")
        .contains("com.acme.First", "com.acme.Second");
    assertThat(Files.readString(site.resolve("errors/AUTH-5.html"))).contains("com.acme.First");
    assertThat(Files.readString(site.resolve("errors/AUTH-5.2.html")))
        .contains("com.acme.Second", "<h1>Again</h1>")
        .doesNotContain("<code>com.acme.First");
    assertThat(Files.readString(site.resolve("catalogue.md")))
        .contains("<a id=\"AUTH-5\"></a>", "<a id=\"AUTH-5.2\"></a>", "## AGAIN: Again");
  }

  @Test
  void twoModulesThatSpeakOfOneExceptionHaveTwoSections() throws IOException {
    ObjectNode one = Catalogues.module(Catalogues.error("com.lib.Gone", 5));
    ObjectNode two = Catalogues.module().put("module", "other").put("registry", "com.x.R");
    two.withArray("exceptions")
        .addObject()
        .put("type", "com.lib.Gone")
        .put("mixIn", "com.x.Mix")
        .putArray("members")
        .add(member("zip", "STRING", "CLEAR", false));
    Path first = Files.writeString(directory.resolve("1.json"), one.toString());
    Path second = Files.writeString(directory.resolve("2.json"), two.toString());
    Path site = directory.resolve("two");
    assertThat(Tool.run("catalogue", "-o", site, first, second).exit()).isZero();

    String page = Files.readString(site.resolve("errors/AUTH-5.html"));
    Matcher ids = Pattern.compile(" id=\"([^\"]*)\"").matcher(page);
    assertThat(ids.results().map(id -> id.group(1)).toList())
        .doesNotHaveDuplicates()
        .contains("leaves", "leaves-2");
    assertThat(page).contains("What leaves with com.lib.Gone, as other says", "error.detail.zip");
    assertThat(Files.readString(site.resolve("index.html"))).doesNotContain("without a code");
  }

  @Test
  void markdownHasWhatThePagesHave() throws IOException {
    ObjectNode error =
        Catalogues.error("com.acme.Busy", 3)
            .put("retry", "AFTER")
            .put("retryAfterSeconds", 7)
            .put("statusFrom", "http()")
            .put("message", "{{literal}} {open} }}");
    error.remove("status");
    ObjectNode module = Catalogues.module(error);
    module
        .withArray("exceptions")
        .addObject()
        .put("type", "com.acme.Bare")
        .putArray("members")
        .add(member("pin", "STRING", "REDACT", false));
    Path input = Files.writeString(directory.resolve("in.json"), module.toString());
    Path site = directory.resolve("site");
    assertThat(Tool.run("catalogue", "-o", site, input).exit()).isZero();

    assertThat(Files.readString(site.resolve("catalogue.md")))
        .contains("With the header `Retry-After: 7`", "\"status\": \"…\"")
        .contains("## Exceptions without a code", "### `com.acme.Bare`", "| `pin` | masked");
    assertThat(Files.readString(site.resolve("errors/AUTH-3.html")))
        .contains("<code>{literal} … }</code>");
    JsonNode openApi = MAPPER.readTree(Tool.run("export", input).out());
    assertThat(openApi.at("/components/responses/AUTH-3/content").findValue("example")).isNull();
  }
}
