/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages that are no application's: those of the platform, and of well-known libraries. */
final class Libraries {

  private static final String[] PLATFORM = {"java.", "javax.", "jdk.", "sun.", "com.sun."};

  /** Beginnings of names of packages, each ending with a dot, by their first part. */
  private static final Map<String, Set<String>> KNOWN =
      Stream.of(
              "akka.",
              "android.",
              "brave.",
              "ch.qos.logback.",
              "com.amazonaws.",
              "com.azure.",
              "com.datastax.",
              "com.fasterxml.",
              "com.github.benmanes.",
              "com.google.",
              "com.ibm.",
              "com.lmax.disruptor.",
              "com.microsoft.",
              "com.mongodb.",
              "com.mysql.",
              "com.netflix.",
              "com.rabbitmq.",
              "com.squareup.",
              "com.zaxxer.",
              "dev.langchain4j.",
              "feign.",
              "freemarker.",
              "groovy.",
              "io.grpc.",
              "io.helidon.",
              "io.jsonwebtoken.",
              "io.ktor.",
              "io.lettuce.",
              "io.micrometer.",
              "io.micronaut.",
              "io.netty.",
              "io.opentelemetry.",
              "io.quarkus.",
              "io.r2dbc.",
              "io.reactivex.",
              "io.sentry.",
              "io.smallrye.",
              "io.swagger.",
              "io.telltale.jdkhttp.",
              "io.telltale.runtime.",
              "io.telltale.sdk.",
              "io.undertow.",
              "io.vavr.",
              "io.vertx.",
              "jakarta.",
              "javassist.",
              "junit.",
              "kotlin.",
              "kotlinx.",
              "liquibase.",
              "lombok.",
              "net.bytebuddy.",
              "net.logstash.",
              "net.sf.cglib.",
              "okhttp3.",
              "okio.",
              "oracle.",
              "org.apache.",
              "org.aspectj.",
              "org.assertj.",
              "org.codehaus.",
              "org.eclipse.",
              "org.elasticsearch.",
              "org.flywaydb.",
              "org.glassfish.",
              "org.graalvm.",
              "org.h2.",
              "org.hibernate.",
              "org.hsqldb.",
              "org.jboss.",
              "org.jetbrains.",
              "org.jooq.",
              "org.junit.",
              "org.mariadb.",
              "org.mockito.",
              "org.mybatis.",
              "org.opensearch.",
              "org.openjdk.",
              "org.postgresql.",
              "org.quartz.",
              "org.reactivestreams.",
              "org.redisson.",
              "org.scalatest.",
              "org.slf4j.",
              "org.springframework.",
              "org.testcontainers.",
              "org.testng.",
              "org.thymeleaf.",
              "org.wildfly.",
              "org.xnio.",
              "org.yaml.",
              "play.",
              "reactor.",
              "redis.clients.",
              "retrofit2.",
              "rx.",
              "scala.",
              "software.amazon.",
              "zio.")
          .collect(Collectors.groupingBy(Libraries::first, Collectors.toUnmodifiableSet()));

  private Libraries() {}

  private static String first(String name) {
    return name.substring(0, Math.max(0, name.indexOf('.')));
  }

  /** Returns whether a class is one of the JDK. */
  static boolean isPlatform(String type) {
    for (String prefix : PLATFORM) {
      if (type.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a class is one of a library in the list. */
  static boolean isKnown(String type) {
    for (String prefix : KNOWN.getOrDefault(first(type), Set.of())) {
      if (type.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
