/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "AuthRequiredException, Auth required",
    "Http404Exception, Http 404",
    "HTTPServerError, HTTP server",
    "Exception, Exception",
    "Error, Error",
    "SoldOut, Sold out",
    "My_OldException, My old",
  })
  void titlesAreMadeOfWords(String className, String title) {
    assertThat(Names.title(className)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "email, false, email",
    "getEmail, false, email",
    "getURL, false, URL",
    "get, false, get",
    "getaway, false, getaway",
    "isReady, true, ready",
    "isReady, false, isReady",
    "issued, true, issued",
    "getPin$main, false, pin",
  })
  void propertiesFollowTheBeanConvention(String method, boolean truthValue, String property) {
    assertThat(Names.property(Names.unmangled(method), truthValue)).isEqualTo(property);
  }

  @Test
  void constantsAreUniqueAndLeaveTheWritersOwnAlone() {
    Set<String> taken = new HashSet<>();

    assertThat(Names.constant("tenantId", taken)).isEqualTo("TENANT_ID");
    assertThat(Names.constant("tenant.id", taken)).isEqualTo("TENANT_ID_2");
    assertThat(Names.constant("tenant-id", taken)).isEqualTo("TENANT_ID_3");
    assertThat(Names.constant("instance", taken)).isEqualTo("INSTANCE_2");
  }
}
