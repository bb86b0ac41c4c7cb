/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.libraries;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.mongodb.ConnectionString;
import com.mongodb.ReadPreference;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.spec.ECGenParameterSpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.Mac;
import javax.net.ssl.SSLContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import okhttp3.CertificatePinner;
import okhttp3.Cookie;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.TlsVersion;
import org.apache.avro.file.CodecFactory;
import org.apache.hc.core5.util.Timeout;
import org.bson.BsonDocument;
import org.springframework.beans.propertyeditors.CharacterEditor;
import org.springframework.beans.propertyeditors.CustomBooleanEditor;
import org.springframework.beans.propertyeditors.CustomDateEditor;
import org.springframework.beans.propertyeditors.LocaleEditor;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.xml.sax.helpers.DefaultHandler;
import org.yaml.snakeyaml.Yaml;

/**
 * What an ordinary service throws. It was held out first: nobody looked at these messages while the
 * table was written.
 */
final class ServiceFailures {

  private static final ObjectMapper JACKSON = new ObjectMapper();

  private ServiceFailures() {}

  /** Is made of two numbers. */
  public static final class Pair {
    /** Takes them. */
    public Pair(int one, int other) {}
  }

  static List<Provocation> all() {
    return List.of(
        of("JDK", "entry twice in an archive", ServiceFailures::zip, "duplicate entry: ***"),
        of("JDK", "archive's file system", v -> path(v, "://x"), "Provider \"***\" not"),
        of("JDK", "group of a match", ServiceFailures::group, "No group with name <***>"),
        of(
            "JDK",
            "group twice",
            v -> Pattern.compile("(?<" + word(v) + ">a)(?<" + word(v) + ">b)"),
            "Named capturing group <***> is already defined near index"),
        of(
            "JDK",
            "property of characters",
            v -> Pattern.compile("\\p{" + v + "}"),
            "Unknown character property name {***} near index"),
        of("JDK", "attribute of a file", v -> Files.getAttribute(root(), v), "not recognized"),
        of(
            "JDK",
            "view of a file",
            v -> Files.getAttribute(root(), v + ":x"),
            "View '***' not available"),
        of(
            "JDK",
            "matcher of paths",
            v -> FileSystems.getDefault().getPathMatcher(v + ":x"),
            "Syntax '***' not recognized"),
        of(
            "JDK",
            "mode of a file",
            v -> new RandomAccessFile("x", v).close(),
            "Illegal mode \"***\" must be one of \"r\", \"rw\", \"rws\", or \"rwd\""),
        of("JDK", "authentication code", Mac::getInstance, "Algorithm *** not available"),
        of(
            "JDK",
            "provider of a digest",
            v -> MessageDigest.getInstance("MD5", v),
            "no such provider: ***"),
        of(
            "JDK",
            "curve",
            v -> KeyPairGenerator.getInstance("EC").initialize(new ECGenParameterSpec(v)),
            "Unknown curve name: ***"),
        of("JDK", "cipher suite", ServiceFailures::suite, "Unsupported CipherSuite: ***"),
        of("JDK", "version", Runtime.Version::parse, "Invalid version string: '***'"),
        of(
            "JDK",
            "attribute of a parser",
            v -> DocumentBuilderFactory.newDefaultInstance().setAttribute(v, "x"),
            "Property '***' is not recognized."),
        of("JDK", "feature of a parser", ServiceFailures::feature, "Feature '***' is not"),
        of(
            "JDK",
            "language of a schema",
            SchemaFactory::newInstance,
            "No SchemaFactory that implements the schema language specified by: ***"),
        of(
            "JDK",
            "type in a schema",
            ServiceFailures::schema,
            "src-resolve: Cannot resolve the name '***' to a(n) 'type definition' component."),
        of(
            "JDK",
            "prefix of an element",
            v -> sax("<" + word(v) + ":a/>"),
            "The prefix \"***\" for element \"***\" is not bound."),
        of(
            "JDK",
            "version of XML",
            v -> sax("<?xml version='" + v + "'?><a/>"),
            "XML version \"***\" is not supported, only XML 1.0 is supported."),
        of(
            "Spring",
            "parameter that is missing",
            v -> {
              throw new MissingServletRequestParameterException(v, "String");
            },
            "Required request parameter '***' for method parameter type String is not present"),
        of(
            "Spring",
            "message of a source",
            v -> new StaticMessageSource().getMessage(v, null, Locale.ROOT),
            "No message found under code '***' for locale ''."),
        of(
            "Spring",
            "editor of dates",
            v -> new CustomDateEditor(new SimpleDateFormat("yyyy"), false).setAsText(v),
            "Could not parse date: Unparseable date: \"***\""),
        of(
            "Spring",
            "editor of truth values",
            v -> new CustomBooleanEditor(false).setAsText(v),
            "Invalid boolean value [***]"),
        of(
            "Spring",
            "editor of locales",
            v -> new LocaleEditor().setAsText(v + "!"),
            "Locale part \"***\" contains invalid characters"),
        of(
            "Spring",
            "editor of characters",
            v -> new CharacterEditor(false).setAsText(v),
            "cannot be converted to char type: neither Unicode nor single character"),
        of(
            "Spring",
            "encoded text",
            v -> StringUtils.uriDecode("%zz" + v, StandardCharsets.UTF_8),
            "Invalid encoded sequence \"***\""),
        of(
            "Spring",
            "class",
            v -> ClassUtils.resolveClassName(v, null),
            "Could not find class [***]"),
        of(
            "Spring",
            "date by annotation",
            v -> new DefaultFormattingConversionService().convert(v, LocalDate.class),
            "Failed to convert from type [java.lang.String] to type [java.time.LocalDate]"),
        of("OkHttp", "line of a header", v -> new Headers.Builder().add(v), "Unexpected header:"),
        of("OkHttp", "protocol", Protocol::get, "Unexpected protocol: ***"),
        of("OkHttp", "version of TLS", TlsVersion::forJavaName, "Unexpected TLS version: ***"),
        of(
            "OkHttp",
            "domain of a cookie",
            v -> new Cookie.Builder().domain(v + "/"),
            "unexpected domain: ***"),
        of(
            "OkHttp",
            "pin of a certificate",
            v -> new CertificatePinner.Builder().add("h", v),
            "pins must start with 'sha256/' or 'sha1/': ***"),
        of("OkHttp", "scheme", v -> new HttpUrl.Builder().scheme(v), "unexpected scheme: ***"),
        of("OkHttp", "host", v -> new HttpUrl.Builder().host(v + " ^"), "unexpected host: ***"),
        of("HttpClient", "timeout", Timeout::parse, "Expected format for <Long><SPACE>"),
        of(
            "MongoDB",
            "read preference",
            ReadPreference::valueOf,
            "No match for read preference of ***"),
        of(
            "MongoDB",
            "size of a pool",
            v -> new ConnectionString("mongodb://h/?maxPoolSize=" + v),
            "The connection string contains an invalid value for 'maxpoolsize'."),
        of(
            "MongoDB",
            "compressor",
            v -> new ConnectionString("mongodb://h/?compressors=" + v),
            "Unsupported compressor '***'"),
        of(
            "MongoDB",
            "key of a document",
            v -> BsonDocument.parse("{}").getInt32(v),
            "Document does not contain key ***"),
        of("Avro", "codec", CodecFactory::fromString, "Unrecognized codec: ***"),
        of("Gson", "character", v -> gson(v, char.class), "Expecting character, got: ***; at"),
        of(
            "Jackson",
            "node that is required",
            v -> JACKSON.readTree("{}").requiredAt("/" + v),
            "No node at '***' (unmatched part: '***')"),
        of(
            "SnakeYAML",
            "object of a scalar",
            v -> new Yaml().loadAs(v, Pair.class),
            "Can't construct a java object for tag:yaml.org,2002:io.telltale.it",
            "exception=No single argument constructor found for class"),
        of(
            "SnakeYAML",
            "object of a list",
            v -> new Yaml().loadAs("[" + v + "]", Pair.class),
            "exception=No suitable constructor with 1 arguments found for class"),
        of(
            "PostgreSQL",
            "mode of TLS",
            v -> connect("jdbc:postgresql://127.0.0.1:1/x?sslmode=" + query(v)),
            "Invalid sslmode value: ***"),
        of(
            "PostgreSQL",
            "threshold",
            v -> connect("jdbc:postgresql://127.0.0.1:1/x?prepareThreshold=" + query(v)),
            "prepareThreshold parameter value must be an integer but was: ***"),
        of(
            "MySQL",
            "truth value",
            v -> connect("jdbc:mysql://127.0.0.1:1/x?useSSL=" + query(v)),
            "The connection property 'useSSL' acceptable values are:",
            "The value '***' is not acceptable."),
        of(
            "MySQL",
            "time to connect",
            v -> connect("jdbc:mysql://127.0.0.1:1/x?connectTimeout=" + query(v)),
            "The connection property 'connectTimeout' only accepts integer values."),
        of("SQLite", "column", ServiceFailures::column, "no such column: '***'"));
  }

  private static Provocation of(
      String library, String name, Provocation.Failing failing, String... tells) {
    return Provocation.of(library, name, failing, tells);
  }

  private static String word(String value) {
    return value.replaceAll("\\W", "");
  }

  private static String query(String value) {
    return value.replace("@", "%40");
  }

  private static Path root() {
    return Path.of("/");
  }

  private static void path(String value, String rest) {
    FileSystems.getFileSystem(URI.create(value + rest));
  }

  private static void zip(String value) throws IOException {
    try (ZipOutputStream archive = new ZipOutputStream(new ByteArrayOutputStream())) {
      archive.putNextEntry(new ZipEntry(value));
      archive.putNextEntry(new ZipEntry(value));
    }
  }

  private static void group(String value) {
    Matcher matcher = Pattern.compile("a").matcher("a");
    matcher.find();
    matcher.group(value);
  }

  private static void suite(String value) throws Exception {
    SSLContext.getDefault().createSSLEngine().setEnabledCipherSuites(new String[] {value});
  }

  private static void feature(String value) throws ParserConfigurationException {
    DocumentBuilderFactory.newDefaultInstance().setFeature(value, true);
  }

  private static void schema(String value) throws Exception {
    String schema =
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' type='"
            + value
            + "'/></xs:schema>";
    SchemaFactory.newInstance("http://www.w3.org/2001/XMLSchema")
        .newSchema(new StreamSource(new StringReader(schema)));
  }

  private static void sax(String text) throws Exception {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.newSAXParser().parse(in(text), new DefaultHandler());
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void gson(String value, Class<?> type) {
    new Gson().fromJson("\"" + value + "\"", type);
  }

  private static void connect(String url) throws SQLException {
    DriverManager.getConnection(url, "u", "p").close();
  }

  private static void column(String value) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      statement.executeQuery("select 1").getInt(value);
    }
  }
}
