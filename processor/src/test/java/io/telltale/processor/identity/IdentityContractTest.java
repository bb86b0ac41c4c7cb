/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.processor.model.CodeRange;
import io.telltale.processor.report.NamePattern;
import io.telltale.runtime.data.ErrorIdentity;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the compiler takes of an {@code @ErrorCode}, {@link ErrorIdentity} takes too, and nothing
 * else: generated code builds one of the same texts, and so does who declares an error in code. The
 * rules stand in two places, as plain values of the runtime use nothing else of it.
 */
class IdentityContractTest {

  private static final String OF_URIS =
      "abzAZ09:/?#[]@!$&'()*+,;=-._~%2F\\\"<>^`{}| \t\u007F\u00E4\u20AC\uD83D\uDE00";

  private static final String OF_NAMES = "AZaz09_-. \u00C4\u0130";

  private static final int TEXTS = 5_000;

  private static Stream<String> generated(String alphabet, int longest) {
    Random random = new Random(13);
    int[] characters = alphabet.codePoints().toArray();
    return IntStream.range(0, TEXTS)
        .mapToObj(
            i ->
                random
                    .ints(random.nextInt(longest + 1), 0, characters.length)
                    .map(at -> characters[at])
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }

  private static <T> Predicate<T> builds(Predicate<T> build) {
    return value -> {
      try {
        return build.test(value);
      } catch (IllegalArgumentException refused) {
        return false;
      }
    };
  }

  /** Holds only if both answers occur, as else nothing is compared. */
  private static <T> void same(Stream<T> values, Predicate<T> compiler, Predicate<T> runtime) {
    boolean[] seen = new boolean[2];
    values.forEach(
        value -> {
          boolean taken = compiler.test(value);
          seen[taken ? 1 : 0] = true;
          assertThat(runtime.test(value)).as("the runtime takes '%s'", value).isEqualTo(taken);
        });
    assertThat(seen).containsExactly(true, true);
  }

  @Test
  void urisAreTheSame() {
    Stream<String> texts =
        Stream.of(
                generated(OF_URIS, 12),
                generated(OF_URIS, 8).map("https://errors.acme.example/"::concat),
                // What is told from a URL without a parser, and what is next to it.
                generated("aZ0/.-_:@%", 6).map("http://"::concat),
                generated("htps:/a.", 9))
            .flatMap(some -> some);
    same(
        texts.filter(text -> !text.isEmpty()),
        UriReference::matches,
        builds(
            text -> ErrorIdentity.builder("AUTH", 1).type(text).help(text).build().type() == text));
  }

  @Test
  void namesAndDomainsAreTheSame() {
    same(
        generated(OF_NAMES, 4).map(text -> text.repeat(1 + text.length() * 5)),
        NamePattern.DOMAIN::matches,
        builds(text -> ErrorIdentity.builder(text, 1).build().domain().equals(text)));
    same(
        generated(OF_NAMES, 4).map(text -> text.repeat(1 + text.length() * 5)),
        NamePattern.ERROR::matches,
        builds(text -> ErrorIdentity.builder("AUTH", 1).name(text).build().name().equals(text)));
  }

  @Test
  void numbersAreTheSame() {
    same(
        IntStream.concat(IntStream.range(-100, 1_000), IntStream.range(999_000, 1_000_100)).boxed(),
        CodeRange::isCode,
        builds(code -> ErrorIdentity.builder("AUTH", code).build().code() == code));
    same(
        IntStream.rangeClosed(-10, 1_000).boxed(),
        CodeRange::isStatus,
        builds(
            status -> ErrorIdentity.builder("AUTH", 1).status(status).build().status() == status));
  }
}
