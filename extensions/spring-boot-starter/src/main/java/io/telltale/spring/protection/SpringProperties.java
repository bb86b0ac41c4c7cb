/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.protection;

import io.telltale.sdk.HostSupport;
import io.telltale.sdk.TracingConfig;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/**
 * The properties {@code telltale.*} of an application, in every spelling that Spring takes: in
 * YAML, a list may be a list and headers may be a map.
 */
final class SpringProperties {

  private static final String HEADERS = "telltale.headers";

  private static final String PATTERNS = "telltale.patterns";

  private final Binder binder;
  private final Iterable<ConfigurationPropertySource> sources;
  private final Environment environment;

  SpringProperties(Environment environment) {
    this.environment = environment;
    this.binder = Binder.get(environment);
    this.sources = ConfigurationPropertySources.get(environment);
  }

  /**
   * Returns the configuration.
   *
   * @throws io.telltale.sdk.config.TracingConfigException if something in it is invalid
   */
  TracingConfig config() {
    HostSupport.warnOfUnknown(names());
    return TracingConfig.from(this::text);
  }

  /** Returns the text of a property, as the environment of a process would have it, or null. */
  @Nullable String text(String name) {
    if (!ConfigurationPropertyName.isValid(name)) {
      // Another spelling of a valid one, which Spring finds by that.
      return null;
    }
    if (isAbsent(ConfigurationPropertyName.of(name))) {
      return null;
    }
    String text = binder.bind(name, Bindable.of(String.class)).orElse(null);
    if (text != null) {
      return text;
    }
    if (name.equals(HEADERS)) {
      return headers();
    }
    List<String> list = binder.bind(name, Bindable.listOf(String.class)).orElse(null);
    return list == null ? null : String.join(name.equals(PATTERNS) ? " " : ",", list);
  }

  /** Most options are said nowhere. To see that takes far less than to bind nothing. */
  private boolean isAbsent(ConfigurationPropertyName name) {
    for (ConfigurationPropertySource source : sources) {
      if (source.getConfigurationProperty(name) != null
          || source.containsDescendantOf(name) != ConfigurationPropertyState.ABSENT) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String headers() {
    Map<String, String> headers =
        binder.bind(HEADERS, Bindable.mapOf(String.class, String.class)).orElse(null);
    return headers == null
        ? null
        : headers.entrySet().stream()
            .map(header -> header.getKey() + "=" + encoded(header.getValue()))
            .collect(Collectors.joining(","));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Returns the names that the sources of properties tell, without what follows in lists. */
  private Collection<String> names() {
    Set<String> names = new LinkedHashSet<>();
    if (environment instanceof ConfigurableEnvironment configurable) {
      for (PropertySource<?> source : configurable.getPropertySources()) {
        if (source instanceof EnumerablePropertySource<?> enumerable) {
          for (String name : new ArrayList<>(List.of(enumerable.getPropertyNames()))) {
            names.add(withoutElement(name));
          }
        }
      }
    }
    return names;
  }

  private static String withoutElement(String name) {
    int bracket = name.indexOf('[');
    String plain = bracket < 0 ? name : name.substring(0, bracket);
    return plain.startsWith(HEADERS + ".") ? HEADERS : plain;
  }
}
