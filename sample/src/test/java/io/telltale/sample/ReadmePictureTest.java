/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The picture of the README shows what a collector and a log got. {@code
 * -Dtelltale.golden.update=true} draws it anew.
 */
class ReadmePictureTest {

  private static final Pattern SECRET = Pattern.compile("4000000000000069|carol@example\\.com");
  private static final Pattern MASKED =
      Pattern.compile("\\*\\*\\*0069|c\\*\\*\\*@example\\.com|PAYMENTS-504");

  @ParameterizedTest
  @EnumSource
  void isDrawnFromWhatLeaves(Picture.Theme theme) throws IOException {
    FailedCharge plain = FailedCharge.plain();
    FailedCharge masked = FailedCharge.masked();
    Picture picture = new Picture(theme, SECRET, MASKED);
    picture.card("The span, without Telltale", plain.span());
    picture.card("The log line, without Telltale", List.of(List.of("", plain.log())));
    picture.card("The span, with Telltale", masked.span());
    picture.card("The log line, with Telltale", List.of(List.of("", masked.log())));
    String svg = picture.svg("The same failed request, without and with Telltale");

    Path file = Path.of("..", "docs", "images", "failed-request-" + name(theme) + ".svg");
    if (Boolean.getBoolean("telltale.golden.update")) {
      Files.writeString(file, svg);
    }
    assertThat(file).content().isEqualTo(svg);
  }

  @Test
  void showsNoValueWithTelltale() throws IOException {
    assertThat(FailedCharge.masked().toString()).doesNotContainPattern(SECRET);
    assertThat(FailedCharge.plain().toString()).containsPattern(SECRET);
  }

  private static String name(Picture.Theme theme) {
    return theme.name().toLowerCase(Locale.ROOT);
  }
}
