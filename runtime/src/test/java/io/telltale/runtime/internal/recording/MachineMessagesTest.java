/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real messages of the virtual machine and the core classes, and those of others. */
class MachineMessagesTest {

  private static final class Node {
    private @Nullable Node next;
    private int value;
    private int[] numbers = new int[0];

    @Nullable Node next() {
      return next;
    }
  }

  static Stream<ThrowingCallable> faultsOfCode() {
    Node node = new Node();
    Node[] nodes = new Node[2];
    Object text = "text";
    return Stream.of(
        () -> Objects.requireNonNull(node.next).next(),
        () -> node.next().next(),
        () -> node.next.value = 2,
        () -> node.next.numbers[1]++,
        () -> nodes[1].next(),
        () -> nodes[1].next().next(),
        () -> throwNull(node),
        () -> lock(node.next),
        () -> rows()[0][1] = node,
        () -> System.out.println(((int[]) null).length),
        () -> System.out.println((Integer) text),
        () -> Integer.class.cast(text),
        () -> Node.class.asSubclass(String.class),
        () -> ((Object[]) new Integer[1])[0] = text,
        () -> System.arraycopy(new int[1], 0, new long[1], 0, 1),
        () -> System.arraycopy(new Object[] {text}, 0, new Integer[1], 0, 1),
        () -> System.arraycopy(new int[1], 0, new int[1], 0, 9),
        () -> System.arraycopy(text, 0, new int[1], 0, 9),
        () -> System.out.println(new int[3][4][-1]),
        () -> System.out.println(new int[-7].length),
        () -> System.out.println(new int[] {1, 2}[5]),
        () -> new ArrayList<>(List.of(1)).get(5),
        () -> List.of(1).get(5),
        () -> new LinkedList<>(List.of(1)).get(5),
        () -> Arrays.asList(1, 2).subList(1, 9),
        () -> new ArrayList<>(List.of(1)).subList(-1, 0),
        () -> "text".substring(2, 9),
        () -> "text".substring(9),
        () -> "text".charAt(9),
        () -> "text".codePointAt(9),
        () -> new StringBuilder("text").deleteCharAt(9),
        () -> new StringBuilder("text").insert(9, "x"),
        () -> new StringBuilder("text").replace(9, 2, ""),
        () -> new String(new byte[2], 1, 9),
        () -> Objects.checkIndex(3, 2),
        () -> Objects.checkFromToIndex(3, 2, 1),
        () -> Objects.checkFromIndexSize(3, 2, 1),
        () -> ByteBuffer.allocate(2).get(9),
        () -> System.out.println(1 / ((Number) 0).intValue()),
        () -> Math.addExact(Integer.MAX_VALUE, 1),
        () -> Math.multiplyExact(Long.MAX_VALUE, 2L),
        () -> Math.toIntExact(Long.MAX_VALUE),
        () -> BigInteger.ONE.divide(BigInteger.ZERO),
        () -> BigInteger.ONE.shiftLeft(80).longValueExact(),
        () -> BigDecimal.ONE.divide(BigDecimal.valueOf(3)),
        () -> BigDecimal.ONE.divide(BigDecimal.ZERO),
        () -> new BigDecimal("1.5").setScale(0, java.math.RoundingMode.UNNECESSARY));
  }

  private static void throwNull(Node node) throws Throwable {
    throw (Throwable) (Object) node.next;
  }

  private static Node[][] rows() {
    return new Node[1][];
  }

  private static void lock(@Nullable Node node) {
    synchronized (node) {
      node.value++;
    }
  }

  @ParameterizedTest
  @MethodSource
  void faultsOfCode(ThrowingCallable code) {
    Throwable fault = catchThrowable(code);

    assertThat(fault).isNotNull();
    assertThat(MachineMessages.wrote(fault.getClass().getName(), fault.getMessage()))
        .as("%s", fault)
        .isTrue();
  }

  static Stream<Throwable> wordsOfOthers() {
    return Stream.of(
        new NullPointerException("no user ariane.vexworth@example.com"),
        new NullPointerException("ariane"),
        new NullPointerException("Cannot invoke \"Ariane's card\""),
        new ClassCastException("value Ariane (a java.lang.String) cannot be cast to expected type"),
        new ClassCastException("Ariane cannot be cast to Card"),
        new ArrayStoreException("Ariane Vexworth"),
        new IndexOutOfBoundsException("no seat for Ariane"),
        new IndexOutOfBoundsException("Index 4111111111111111 out of bounds for length 3"),
        new ArrayIndexOutOfBoundsException("ariane@example.com"),
        new StringIndexOutOfBoundsException("begin 0, end 3, text \"Ariane\""),
        new ArithmeticException("balance of Ariane overflows"),
        new NegativeArraySizeException("Ariane"),
        new ExceptionInInitializerError(
            "Exception com.acme.Refused: no licence for Ariane [in thread \"main\"]"),
        new BootstrapMethodError(new IllegalStateException("no licence for Ariane")),
        new LinkageError("no licence for Ariane"),
        new UnsatisfiedLinkError("no ariane in java.library.path: /home/ariane"));
  }

  @ParameterizedTest
  @MethodSource
  void wordsOfOthers(Throwable error) {
    assertThat(MachineMessages.wrote(error.getClass().getName(), error.getMessage())).isFalse();
  }
}
