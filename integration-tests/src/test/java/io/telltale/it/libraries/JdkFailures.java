/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.libraries;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.management.ObjectName;
import javax.naming.CompositeName;
import javax.naming.ldap.LdapName;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.InputSource;

/** What the JDK says. */
final class JdkFailures {

  private JdkFailures() {}

  static List<Provocation> all() {
    return List.of(
        jdk("LocalDate.parse", LocalDate::parse, "Text '", "could not be parsed at index 0"),
        jdk("LocalDate.parse, the rest", v -> LocalDate.parse("1990-04-12" + v), "index 10"),
        jdk("Instant.parse", Instant::parse, "could not be parsed at index 0"),
        jdk("ZoneId.of", ZoneId::of, "Unknown time-zone ID: "),
        jdk("ZoneId.of, form", v -> ZoneId.of(v + " ?"), "Invalid ID for region-based ZoneId"),
        jdk("Integer.parseInt", Integer::parseInt, "For input string: \""),
        jdk("Integer.parseInt, radix", v -> Integer.parseInt(v + "!", 16), "For input string: \""),
        jdk("Long.parseLong", Long::parseLong, "For input string: \""),
        jdk("Long.decode", Long::decode, "For input string: \""),
        jdk("Double.parseDouble", Double::parseDouble, "For input string: \""),
        jdk(
            "new URI",
            v -> new URI("http://host/" + v + " x"),
            "Illegal character in path at index"),
        jdk("URI.create", v -> URI.create("a b" + v), "Illegal character in path at index 1"),
        jdk("URI, host", v -> new URI("http://" + v + "[:80").parseServerAuthority(), "at index"),
        jdk("new URL, port", v -> new URL("http://host:" + v), "Error at index 0 in"),
        jdk("new URL, none", v -> new URL("/" + v), "no protocol: "),
        jdk("Charset.forName", Charset::forName),
        jdk("Charset.forName, form", v -> Charset.forName(v + " !")),
        jdk("Path.of", v -> Path.of("mail\0" + v), "Nul character not allowed"),
        jdk("Files.readString", v -> Files.readString(Path.of("/nowhere", v))),
        jdk("Files.createFile", v -> twice(Path.of(System.getProperty("java.io.tmpdir")), v)),
        jdk("FileInputStream", v -> new FileInputStream("/nowhere/" + v), "No such file"),
        jdk("InetAddress", v -> InetAddress.getByName("[" + v), "invalid IPv6 address"),
        jdk("Class.forName", v -> Class.forName("shop." + v)),
        jdk("Class.getMethod", v -> String.class.getMethod(v)),
        jdk("Class.getField", v -> String.class.getField(v)),
        jdk("Enum.valueOf", TimeUnit::valueOf, "No enum constant java.util.concurrent.TimeUnit."),
        jdk("ResourceBundle", ResourceBundle::getBundle, "Can't find bundle for base name"),
        jdk("UUID.fromString", UUID::fromString, "Invalid UUID string: "),
        jdk("Pattern.compile", v -> Pattern.compile("(" + v), "Unclosed group near index"),
        jdk("LdapName", v -> new LdapName("uid" + v), "Invalid name: "),
        jdk("CompositeName", v -> new CompositeName("\"" + v), "no close quote"),
        jdk(
            "NumberFormat",
            v -> NumberFormat.getInstance(Locale.ROOT).parse(v),
            "Unparseable number"),
        jdk("SimpleDateFormat", v -> new SimpleDateFormat("yyyy").parse(v), "Unparseable date"),
        jdk(
            "DriverManager",
            v -> DriverManager.getConnection("jdbc:no:" + v),
            "No suitable driver"),
        jdk("MessageDigest", MessageDigest::getInstance, "MessageDigest not available"),
        jdk("Cipher", Cipher::getInstance, "Cannot find any provider supporting"),
        jdk("KeyStore", KeyStore::getInstance, "not found"),
        jdk(
            "XML, end tag",
            v -> xml("<a><b" + v + "></a>"),
            "must be terminated by the matching end-tag"),
        jdk(
            "XML, entity",
            v -> xml("<a>&" + v + ";</a>"),
            "The entity",
            "was referenced, but not declared"),
        jdk("MBeans", JdkFailures::attributeOf),
        jdk("Map.of", v -> Map.of(v, 1, v, 2), "duplicate key: "),
        jdk("Set.of", v -> Set.of(v, v), "duplicate element: "),
        jdk("Collectors.toMap", JdkFailures::collect, "Duplicate key"),
        jdk(
            "ProcessBuilder",
            v -> new ProcessBuilder("/nowhere/" + v).start(),
            "Cannot run program"),
        jdk(
            "HttpRequest, header name",
            v -> HttpRequest.newBuilder().header("x " + v, ""),
            "invalid header name"),
        jdk(
            "HttpRequest, header value",
            v -> HttpRequest.newBuilder().header("x", v + "\n"),
            "invalid header value"),
        jdk("Level.parse", Level::parse, "Bad level"));
  }

  private static Provocation jdk(String name, Provocation.Failing failing, String... tells) {
    return Provocation.of("JDK", name, failing, tells);
  }

  private static void twice(Path folder, String value) throws IOException {
    Path file = Files.createTempFile(folder, value.replaceAll("\\W", "-"), "");
    try {
      Path same = Files.move(file, folder.resolve(value));
      try {
        Files.createFile(same);
      } finally {
        Files.delete(same);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void attributeOf(String value) throws Exception {
    ManagementFactory.getPlatformMBeanServer()
        .getAttribute(new ObjectName("shop:customer=" + ObjectName.quote(value)), "size");
  }

  private static void collect(String value) {
    Stream.of(1, 2).collect(Collectors.toMap(any -> value, Function.identity()));
  }

  private static void xml(String text) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(new org.xml.sax.helpers.DefaultHandler());
    builder.parse(new InputSource(new StringReader(text)));
  }
}
