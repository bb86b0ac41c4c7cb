/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.AUTH_201;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.telltale.annotations.Mask;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.spi.MemberSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Makes exceptions of which everything is chosen by chance: as most are, and as few are. Their
 * words come from one source and their values from another one, so that several have the same words
 * around other values.
 */
final class ChosenErrors {

  private static final String[] VALUES = {
    "alice@example.com",
    "bob@example.org",
    "al@example.com",
    "rosa.luxemburg",
    "hunter22x",
    "Quillène",
    "ann o'neil",
    "4111111111111111",
    "1985-07-23",
    "user-00042",
    "short",
    "x",
    "",
    "alice@alice1.com",
    "abcdef.com.local@abcdef.com",
    "averyveryverylonglocalpart@x.io",
    "GR1601101250000000012300695",
    "alice@example.com.",
    "a*b*cdef",
    "tokentoken",
    "secret_value_of_mine",
    "Rosa Luxemburg",
    "leave it at the door",
    "two  spaces in it"
  };

  private static final String[] WORDS = {
    "no session for ",
    "password: ",
    "user=",
    "token ",
    "key of ",
    "https://",
    ":pw@",
    "@example.com",
    " failed",
    " of order 4711",
    " (truncated)",
    "...",
    "'",
    "\"",
    " in tenant ",
    "call +49 30 1234567",
    "bob@example.org",
    "%40",
    "\n",
    ".",
    " ",
    "alice",
    "Bearer ",
    "  ",
    " declined: ",
    "io.acme.AuthRequiredException: ",
    "YWxpY2VAZXhhbXBsZS5jb20"
  };

  private static final String[] USUAL = {
    "alice@example.com",
    "bob@example.org",
    "rosa.luxemburg",
    "user-0042.berlin",
    "carol.x@mail.example.net",
    "dave@example.io",
    "pass.word.77",
    "ALICE@example.com",
    "acme.west",
    "Rosa Luxemburg of 7",
    "rosalind.quill1234@quill.example.com",
    "leave it at the Quillfeather door",
    "4000000000000069",
    "4711 0815 47",
    "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    "GR1601101250000000012300695",
    "customer-4711081",
    "1985-07-23"
  };

  private static final String[] USUAL_WORDS = {
    "no session for ",
    " failed with ",
    ", user=",
    " in '",
    "' of tenant '",
    " and not ",
    "; ",
    " declined: ",
    " by card ",
    " 5682 "
  };

  private ChosenErrors() {}

  /** An exception of which everything is chosen. */
  static final class Chosen extends RuntimeException {
    final List<Part> parts;

    Chosen(@Nullable String message, List<Part> parts) {
      super(message);
      this.parts = parts;
    }
  }

  /** A member: how it is handed over, and its value. */
  record Part(int kind, AttributeKey<String> key, @Nullable Object value, Mask mask) {

    void writeTo(MemberSink out) {
      switch (kind) {
        case 0, 1, 2, 3 -> out.putSensitive(key, mask, value);
        case 4, 5, 6 -> out.putString(key, value);
        case 7 -> out.putLong(AttributeKey.longKey(key.getKey()), 4711L);
        case 8 -> out.putBoolean(AttributeKey.booleanKey(key.getKey()), Boolean.TRUE);
        case 9 -> out.putDouble(AttributeKey.doubleKey(key.getKey()), 0.5);
        case 10 -> out.putSensitive(key, text -> "own", value);
        case 11 -> out.putList(AttributeKey.stringArrayKey(key.getKey()), List.of("a", "b"));
        case 12 -> out.strengthen(key, Mask.DROP);
        case 13 -> out.searchWords(key);
        case 14 -> out.showInReply(key);
        case 15 -> out.putAny(key, value);
        case 16 -> out.leaveUnknown(value);
        default -> throw new IllegalStateException("the accessor of " + key.getKey() + " fails");
      }
    }
  }

  static Writer writer(@Nullable String template) {
    return new Writer(Chosen.class, AUTH_201)
        .members((error, out) -> ((Chosen) error).parts.forEach(part -> part.writeTo(out)))
        .template(
            members ->
                template == null
                    ? null
                    : template.replace(
                        "{m0}", members.get(AttributeKey.stringKey("error.detail.m0"))));
  }

  static Chosen chosen(Random words, Random values) {
    List<Part> parts = new ArrayList<>();
    // Mostly one value, as most exceptions have.
    int members = words.nextInt(3) == 0 ? words.nextInt(5) : 1 + words.nextInt(2);
    for (int i = 0; i < members; i++) {
      parts.add(part(i, words, values));
    }
    StringBuilder message = new StringBuilder();
    for (int i = words.nextInt(4); i >= 0; i--) {
      Object value = parts.isEmpty() ? null : parts.get(words.nextInt(parts.size())).value();
      message.append(words.nextBoolean() ? value : WORDS[words.nextInt(WORDS.length)]);
    }
    return new Chosen(words.nextInt(30) == 0 ? null : message.toString(), parts);
  }

  /** An exception as most are that have several members. */
  static Chosen usual(Random words, Random values) {
    List<Part> parts = new ArrayList<>();
    StringBuilder message = new StringBuilder();
    for (int i = words.nextInt(6); i >= 0; i--) {
      Part part =
          new Part(
              words.nextInt(6),
              AttributeKey.stringKey("error.detail.m" + i),
              values.nextInt(20) == 0 ? null : USUAL[values.nextInt(USUAL.length)],
              Mask.values()[words.nextInt(2) * words.nextInt(Mask.values().length)]);
      parts.add(part);
      if (words.nextInt(3) > 0) {
        message.append(USUAL_WORDS[words.nextInt(USUAL_WORDS.length)]).append(part.value());
      }
    }
    return new Chosen(message + USUAL_WORDS[words.nextInt(USUAL_WORDS.length)] + "!", parts);
  }

  /** Mostly the exception itself; else one with a cause, or around it, or both. */
  static Throwable wrapped(Chosen error, Random words, Random values) {
    int way = words.nextInt(8);
    String value = error.parts.isEmpty() ? "nobody" : String.valueOf(error.parts.get(0).value());
    String[] texts = {
      null,
      error.getMessage(),
      "the order was not placed",
      "failed for " + value,
      WORDS[words.nextInt(WORDS.length)] + USUAL[values.nextInt(USUAL.length)],
      WORDS[words.nextInt(WORDS.length)] + WORDS[words.nextInt(WORDS.length)]
    };
    if (way == 1 || way == 2) {
      Throwable cause = new IOException(texts[words.nextInt(texts.length)]);
      error.initCause(
          words.nextInt(4) == 0 ? new UncheckedIOException("io", (IOException) cause) : cause);
    }
    if (way < 2 || way > 4) {
      return error;
    }
    Throwable wrapper =
        words.nextBoolean()
            ? new IllegalStateException(texts[words.nextInt(texts.length)], error)
            : new RuntimeException(error);
    if (words.nextInt(9) == 0) {
      wrapper.addSuppressed(new IOException(texts[words.nextInt(texts.length)]));
    }
    return words.nextInt(3) == 0
        ? new ExecutionException(texts[words.nextInt(texts.length)], wrapper)
        : wrapper;
  }

  private static Part part(int index, Random words, Random values) {
    String value = VALUES[values.nextInt(VALUES.length)];
    int kind = index == 0 ? words.nextInt(5) : words.nextInt(words.nextInt(4) == 0 ? 18 : 10);
    int name = words.nextInt(20) == 0 ? 0 : index;
    return new Part(
        kind,
        AttributeKey.stringKey("error.detail.m" + name),
        values.nextInt(20) == 0 ? null : values.nextInt(20) == 0 ? (Object) 4711081 : value,
        Mask.values()[words.nextInt(Mask.values().length)]);
  }

  /** Returns attributes of a caller, mostly none; else one with a word, a value, or both. */
  static Attributes additional(Chosen error, Random random) {
    if (random.nextInt(3) > 0) {
      return Attributes.empty();
    }
    Object value = error.parts.isEmpty() ? null : error.parts.get(0).value();
    String text =
        switch (random.nextInt(4)) {
          case 0 -> WORDS[random.nextInt(WORDS.length)] + value;
          case 1 -> VALUES[random.nextInt(VALUES.length)];
          default -> WORDS[random.nextInt(WORDS.length)];
        };
    return Attributes.builder()
        .put("exception.escaped", true)
        .put(random.nextInt(9) == 0 ? "exception.other" : "order", text)
        .put("steps", "first", random.nextBoolean() ? text : "second")
        .put("attempt", 3L)
        .build();
  }
}
