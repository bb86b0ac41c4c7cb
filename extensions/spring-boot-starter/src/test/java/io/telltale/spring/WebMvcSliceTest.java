/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.telltale.spring.shop.ShopApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/** A test of the controllers alone sees the replies that callers see. */
@WebMvcTest
@ContextConfiguration(classes = ShopApplication.class)
class WebMvcSliceTest {

  private final MockMvc mvc;

  @Autowired
  WebMvcSliceTest(MockMvc mvc) {
    this.mvc = mvc;
  }

  @Test
  void repliesAreThere() throws Exception {
    MockHttpServletResponse reply = reply("/unhandled");

    assertThat(reply.getStatus()).isEqualTo(503);
    assertThat(reply.getContentAsString()).contains("\"name\":\"SHOP-503\"");
  }

  @Test
  void problemsAreMasked() throws Exception {
    MockHttpServletResponse reply = reply("/handled");

    assertThat(reply.getStatus()).isEqualTo(409);
    assertThat(reply.getContentAsString()).contains("\"detail\":\"declined ***\"");
  }

  private MockHttpServletResponse reply(String path) throws Exception {
    return mvc.perform(get(path).param("secret", RunningShop.SECRET)).andReturn().getResponse();
  }
}
