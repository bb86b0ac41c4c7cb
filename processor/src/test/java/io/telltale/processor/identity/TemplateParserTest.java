/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telltale.processor.model.TemplateModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateParserTest {

  @Test
  void textPlacesAndBraces() throws Exception {
    TemplateModel template = TemplateParser.parse("{a} of {{ {b}{ a }}}.");

    assertThat(template.parts())
        .containsExactly(
            new TemplateModel.Placeholder("a"),
            new TemplateModel.Text(" of { "),
            new TemplateModel.Placeholder("b"),
            new TemplateModel.Placeholder("a"),
            new TemplateModel.Text("}."));
    assertThat(template.members()).containsExactly("a", "b");
  }

  @Test
  void anEmptyTemplateHasNoParts() throws Exception {
    assertThat(TemplateParser.parse("").parts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "}", "a{b", "a}b", "{}", "{ }", "{a{b}", "{{}", "}}}"})
  void bracesMustMatch(String template) {
    assertThatThrownBy(() -> TemplateParser.parse(template))
        .isInstanceOf(TemplateParser.MalformedTemplateException.class);
  }
}
