/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryNamingTest {

  @Test
  void theCommonPackageIsTheLongest() {
    assertThat(RegistryNaming.commonPackage(List.of("com.acme.a", "com.acme.ab")))
        .isEqualTo("com.acme");
    assertThat(RegistryNaming.commonPackage(List.of("com.acme", "com.acme.a")))
        .isEqualTo("com.acme");
    assertThat(RegistryNaming.commonPackage(List.of("com.acme", "org.lib"))).isEqualTo("com.acme");
    assertThat(RegistryNaming.commonPackage(List.of(""))).isEmpty();
  }
}
