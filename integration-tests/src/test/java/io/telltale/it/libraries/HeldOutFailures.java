/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.libraries;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.invoke.MethodType;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.text.MessageFormat;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.postgresql.geometric.PGbox;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.MimeTypeUtils;
import org.springframework.util.ResourceUtils;
import org.yaml.snakeyaml.Yaml;

/** Failures that nobody looked at while the table of known errors was written. */
final class HeldOutFailures {

  private static final ObjectMapper JACKSON = new ObjectMapper();

  private HeldOutFailures() {}

  static List<Provocation> all() {
    return List.of(
        of("MonthDay.parse", MonthDay::parse),
        of("OffsetDateTime.parse", OffsetDateTime::parse),
        of("Year.parse", Year::parse),
        of("Locale.Builder", v -> new Locale.Builder().setLanguage(v + "!")),
        of("URI, relative", v -> new URI("http", "host", v, null, null)),
        of("URI, query", v -> new URI("http://host/?a=" + v + "^")),
        of("Files.list", v -> Files.list(Path.of("/nowhere/" + v)).close()),
        of("Files.copy", v -> Files.copy(Path.of("/nowhere/" + v), Path.of("/nowhere/b"))),
        of("Short.parseShort", Short::parseShort),
        of("Signature", Signature::getInstance),
        of("SSLContext", SSLContext::getInstance),
        of("CertificateFactory", CertificateFactory::getInstance),
        of("KeyFactory", KeyFactory::getInstance),
        of("MessageFormat", v -> new MessageFormat("{" + v + "}")),
        of("MethodType", v -> MethodType.fromMethodDescriptorString(v, null)),
        of("Pattern, class", v -> Pattern.compile("[" + v)),
        of("Boolean of Jackson", v -> JACKSON.readValue("\"" + v + "\"", Boolean.class)),
        of("UUID of Jackson", v -> JACKSON.readValue("\"" + v + "\"", UUID.class)),
        of("token of Jackson", v -> JACKSON.readTree("{\"a\": tru" + v + "}")),
        of("mime type", v -> MimeTypeUtils.parseMimeType("a/b;" + v + "=\u0001")),
        of("conversion to UUID", v -> convert(v, UUID.class)),
        of("conversion to an enum", v -> convert(v, Thread.State.class)),
        of("resource", v -> new ClassPathResource(v).getInputStream()),
        of("file of a resource", v -> ResourceUtils.getFile("classpath:" + v)),
        of("YAML, value", v -> new Yaml().load("a: " + v + ": b")),
        of("PGbox", v -> new PGbox().setValue(v)),
        of("name of a module", v -> ModuleDescriptor.newModule(v + "-")));
  }

  private static void convert(String value, Class<?> type) {
    DefaultConversionService.getSharedInstance().convert(value, type);
  }

  private static Provocation of(String name, Provocation.Failing failing) {
    return Provocation.of("held out", name, failing);
  }
}
