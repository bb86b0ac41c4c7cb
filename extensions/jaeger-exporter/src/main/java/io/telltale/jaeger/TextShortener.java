/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import io.jaegertracing.thriftjava.Log;
import io.jaegertracing.thriftjava.Process;
import io.jaegertracing.thriftjava.Span;
import io.jaegertracing.thriftjava.Tag;
import io.jaegertracing.thriftjava.TagType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is too large for a packet smaller, by cutting its longest texts to one length: the
 * greatest with which it fits, so that short ones, which hold the names and codes, stay whole. What
 * was cut ends in an ellipsis, and a tag says how many texts were.
 *
 * <p>Texts are masked before they come here, so that half a secret cannot remain.
 */
final class TextShortener {

  /** The tag that says how many texts were cut. */
  static final String SHORTENED = "telltale.shortened";

  /** Texts are not cut below this many bytes: what does not fit then is dropped instead. */
  private static final int LEAST_LENGTH = 64;

  private static final String ELLIPSIS = "…";
  private static final int ELLIPSIS_LENGTH = 3;

  /** An upper bound of the encoded size of the tag. */
  private static final int TAG_SIZE = 48;

  private final List<Text> texts = new ArrayList<>();
  private int longest;

  private TextShortener() {}

  /**
   * Shortens a span.
   *
   * @param excess by how many bytes its encoded form is too large
   * @return false if that is not possible; the span is unchanged then
   */
  static boolean shorten(Span span, int excess) {
    TextShortener shortener = new TextShortener();
    shortener.add(span.getOperationName(), span::setOperationName);
    shortener.addTags(span.getTags());
    if (span.getLogs() != null) {
      for (Log log : span.getLogs()) {
        shortener.addTags(log.getFields());
      }
    }
    long cut = shortener.cut(excess);
    if (cut > 0) {
      span.addToTags(mark(cut));
    }
    return cut > 0;
  }

  /** Shortens a process, see {@link #shorten(Span, int)}. */
  static boolean shorten(Process process, int excess) {
    TextShortener shortener = new TextShortener();
    shortener.add(process.getServiceName(), process::setServiceName);
    shortener.addTags(process.getTags());
    long cut = shortener.cut(excess);
    if (cut > 0) {
      process.addToTags(mark(cut));
    }
    return cut > 0;
  }

  private void addTags(@Nullable List<Tag> tags) {
    if (tags == null) {
      return;
    }
    for (Tag tag : tags) {
      if (tag.getVType() == TagType.STRING) {
        add(tag.getVStr(), tag::setVStr);
      }
    }
  }

  private void add(String text, Consumer<String> setter) {
    // A character takes at most three bytes a unit of UTF-16.
    if (text.length() > LEAST_LENGTH / 3) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      longest = Math.max(longest, utf8.length);
      texts.add(new Text(utf8, setter));
    }
  }

  /** Returns how many texts were cut, 0 if cutting is not enough. */
  private long cut(int excess) {
    long needed = (long) excess + TAG_SIZE;
    if (saved(LEAST_LENGTH) < needed) {
      return 0;
    }
    int fits = LEAST_LENGTH;
    int fitsNot = longest;
    while (fitsNot - fits > 1) {
      int middle = (fits + fitsNot) >>> 1;
      if (saved(middle) >= needed) {
        fits = middle;
      } else {
        fitsNot = middle;
      }
    }
    int limit = fits;
    return texts.stream().filter(text -> text.cut(limit)).count();
  }

  private long saved(int limit) {
    return texts.stream().mapToLong(text -> Math.max(0, text.utf8.length - limit)).sum();
  }

  private static Tag mark(long cut) {
    return new Tag(SHORTENED, TagType.LONG).setVLong(cut);
  }

  /** A text that can be replaced. */
  private static final class Text {

    private final byte[] utf8;
    private final Consumer<String> setter;

    Text(byte[] utf8, Consumer<String> setter) {
      this.utf8 = utf8;
      this.setter = setter;
    }

    /** Cuts the text to a number of bytes, if it is longer, never within a character. */
    boolean cut(int limit) {
      if (utf8.length <= limit) {
        return false;
      }
      int end = limit - ELLIPSIS_LENGTH;
      while ((utf8[end] & 0xC0) == 0x80) {
        end--;
      }
      setter.accept(new String(utf8, 0, end, StandardCharsets.UTF_8) + ELLIPSIS);
      return true;
    }
  }
}
