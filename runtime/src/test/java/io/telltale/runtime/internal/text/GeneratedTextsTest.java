/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.value.SecretSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/**
 * Whatever makes masking faster leaves each of these texts as it was left before: a checksum over
 * what became of each thousand of them is kept beside this test.
 *
 * <p>{@code -Dtests.texts=1000000} looks at all of them, {@code -Dtelltale.golden.update=true}
 * writes all checksums anew, which is right only where texts are to be masked otherwise.
 */
class GeneratedTextsTest {

  private static final int ALL = 1_000_000;
  private static final int TEXTS = Integer.getInteger("tests.texts", 20_000);
  private static final int BLOCK = 1_000;
  private static final int TEXTS_EACH_SET = 5;

  private static final String GOLDEN = "generated-texts.txt";
  private static final Path GOLDEN_SOURCE =
      Path.of("src/test/resources/io/telltale/runtime/internal/text", GOLDEN);

  private static final TextMasker MASKER =
      new TextMasker(ShapeScanner.of(EnumSet.allOf(Shape.class)));

  private final ReplacementBudget budget = new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);

  @Test
  void areMaskedAsBefore() throws IOException {
    boolean update = Boolean.getBoolean("telltale.golden.update");
    List<String> checksums = new ArrayList<>();
    for (int block = 0; block < (update ? ALL : TEXTS) / BLOCK; block++) {
      checksums.add(block + " " + Long.toHexString(checksum(block)));
    }
    if (update) {
      Files.createDirectories(GOLDEN_SOURCE.getParent());
      Files.writeString(GOLDEN_SOURCE, String.join("\n", checksums) + "\n");
    } else {
      assertThat(checksums).isNotEmpty().isEqualTo(golden().subList(0, checksums.size()));
    }
  }

  /** The number of a block is the seed of its texts. */
  private long checksum(int block) {
    GeneratedTexts texts = new GeneratedTexts(block);
    CRC32 checksum = new CRC32();
    for (int set = 0; set < BLOCK / TEXTS_EACH_SET; set++) {
      SecretSet secrets = texts.nextSecrets();
      for (int i = 0; i < TEXTS_EACH_SET; i++) {
        String text = texts.next();
        boolean cut = texts.nextCut();
        add(checksum, MASKER.mask(text, secrets, cut, budget));
        add(checksum, MASKER.maskKnown(text, secrets, cut, budget));
        add(checksum, MASKER.maskShapes(text, budget));
      }
    }
    return checksum.getValue();
  }

  private static void add(CRC32 checksum, String masked) {
    checksum.update(masked.getBytes(UTF_8));
    checksum.update('\n');
  }

  private static List<String> golden() throws IOException {
    try (InputStream in = GeneratedTextsTest.class.getResourceAsStream(GOLDEN)) {
      return List.of(new String(in.readAllBytes(), UTF_8).split("\n"));
    }
  }
}
