/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.config.Shape;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which Telltale itself writes the texts of exceptions. Each is equal to the key
 * that everybody else uses, and yet an instance that nobody else has: attributes keep the instance,
 * so that a text under one of these is known to be masked, at no cost and with nothing that leaves.
 * Who writes over such a text does so under another key.
 *
 * <p>Each policy has its own keys, so that an exporter can tell a text that its own policy would
 * have let leave from one of a laxer policy.
 *
 * <p>This class is internal and is hence not for public use. Immutable and safe for concurrent use.
 */
public final class MaskedKeys {

  /** The keys of every policy of this process, which has few: a policy is made of constants. */
  private static volatile MaskedKeys[] all = {};

  private final Strictness strictness;

  /** What was looked for by its shape in the texts under these. */
  private final Set<Shape> shapes;

  /** Whether anybody has written under these: what nobody has written, nobody finds. */
  private volatile boolean written;

  private final AttributeKey<String> exceptionType = AttributeKey.stringKey("exception.type");
  private final AttributeKey<String> exceptionMessage = AttributeKey.stringKey("exception.message");
  private final AttributeKey<String> exceptionStackTrace =
      AttributeKey.stringKey("exception.stacktrace");
  private final AttributeKey<String> errorType = AttributeKey.stringKey("error.type");
  private final AttributeKey<String> errorMessage = AttributeKey.stringKey("error.message");

  private MaskedKeys(Strictness strictness, Set<Shape> shapes) {
    this.strictness = strictness;
    this.shapes = shapes;
  }

  /**
   * Returns the keys of a policy, which are always the same ones.
   *
   * @param shapes the built-in shapes that are looked for in the texts
   */
  public static MaskedKeys of(Strictness strictness, Set<Shape> shapes) {
    synchronized (MaskedKeys.class) {
      for (MaskedKeys known : all) {
        if (known.strictness.equals(strictness) && known.shapes.equals(shapes)) {
          return known;
        }
      }
      MaskedKeys[] more = Arrays.copyOf(all, all.length + 1);
      more[all.length] = new MaskedKeys(strictness, shapes);
      all = more;
      return more[more.length - 1];
    }
  }

  /** Returns how much the policy lets leave whose keys these are. */
  public Strictness strictness() {
    return strictness;
  }

  private AttributeKey<String> toWrite(AttributeKey<String> key) {
    if (!written) {
      written = true;
    }
    return key;
  }

  /** {@code exception.type}. */
  public AttributeKey<String> exceptionType() {
    return toWrite(exceptionType);
  }

  /** {@code exception.message}. */
  public AttributeKey<String> exceptionMessage() {
    return toWrite(exceptionMessage);
  }

  /** {@code exception.stacktrace}. */
  public AttributeKey<String> exceptionStackTrace() {
    return toWrite(exceptionStackTrace);
  }

  /** {@code error.type}. */
  public AttributeKey<String> errorType() {
    return toWrite(errorType);
  }

  /** {@code error.message}. */
  public AttributeKey<String> errorMessage() {
    return toWrite(errorMessage);
  }

  /**
   * Returns whether every text of an exception among the attributes was written by Telltale, under
   * a policy that is at least as strict as this one: its message and stack trace, of which there is
   * one at least, or else its type.
   */
  public boolean hold(Attributes attributes) {
    Texts texts = new Texts(this);
    attributes.forEach(texts);
    return texts.masked && !texts.foreign;
  }

  /**
   * Returns whether a text is a message of an exception that Telltale has written among the
   * attributes, under a policy that is at least as strict as this one, with its type in front or
   * without.
   */
  public boolean hold(Attributes attributes, String text) {
    if (attributes.isEmpty()) {
      return false;
    }
    Told told = new Told(this, text);
    attributes.forEach(told);
    return told.plain || (told.behindType && text.length() == told.message + told.type);
  }

  /** Returns whether Telltale has written anything under a policy laxer than this one. */
  public boolean mayFindLaxer() {
    return knowLaxer();
  }

  /** Returns whether Telltale wrote any of the attributes under a policy laxer than this one. */
  public boolean findLaxer(Attributes attributes) {
    if (!knowLaxer()) {
      return false;
    }
    Texts texts = new Texts(this);
    attributes.forEach(texts);
    return texts.laxer;
  }

  /**
   * Returns whether Telltale wrote any of the attributes under a policy by which sensitive values
   * leave in a weaker form.
   */
  public boolean findWeakerMasks(Attributes attributes) {
    if (!knowLaxer()) {
      return false;
    }
    Texts texts = new Texts(this);
    attributes.forEach(texts);
    return texts.weaker;
  }

  /**
   * Returns the built-in shapes of which none stands in the stack trace under a key: those that
   * were looked for as Telltale wrote it, or none if somebody else did.
   */
  @SuppressWarnings("ReferenceEquality") // which instance it is, is all that tells them apart
  public static Set<Shape> shapesReplacedUnder(AttributeKey<?> key) {
    for (MaskedKeys known : all) {
      if (key == known.exceptionStackTrace) {
        return known.shapes;
      }
    }
    return Set.of();
  }

  /** Returns whether texts under these keys may leave where the given keys are written. */
  public boolean cover(MaskedKeys required) {
    return strictness.covers(required.strictness);
  }

  /** Most processes write under one policy, and nothing has to be looked for then. */
  private boolean knowLaxer() {
    for (MaskedKeys known : all) {
      if (known.written && !known.cover(this)) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("ReferenceEquality") // which instance it is, is all that tells them apart
  private boolean contains(AttributeKey<?> key) {
    return key == exceptionType
        || key == exceptionMessage
        || key == exceptionStackTrace
        || key == errorType
        || key == errorMessage;
  }

  private static @Nullable MaskedKeys writerOf(AttributeKey<?> key) {
    for (MaskedKeys known : all) {
      if (known.contains(key)) {
        return known;
      }
    }
    return null;
  }

  /** Finds a text as a message, or as a type, a colon and a message. */
  private static final class Told implements BiConsumer<AttributeKey<?>, Object> {

    private static final String COLON = ": ";

    private final MaskedKeys required;
    private final String text;
    private boolean plain;
    private boolean behindType;

    /** How many characters the message that the text ends with has, and the type it begins with. */
    private int message;

    private int type;

    Told(MaskedKeys required, String text) {
      this.required = required;
      this.text = text;
    }

    @Override
    public void accept(AttributeKey<?> key, Object value) {
      MaskedKeys writer = writerOf(key);
      if (writer == null || !writer.cover(required) || !(value instanceof String told)) {
        return;
      }
      if (key.equals(required.exceptionType)) {
        type = text.startsWith(told + COLON) ? told.length() + COLON.length() : type;
      } else if (key.equals(required.errorMessage) || key.equals(required.exceptionMessage)) {
        plain |= text.equals(told);
        if (text.endsWith(COLON + told)) {
          behindType = true;
          message = told.length();
        }
      }
    }
  }

  private static final class Texts implements BiConsumer<AttributeKey<?>, Object> {

    private final MaskedKeys required;
    private boolean masked;
    private boolean foreign;
    private boolean laxer;
    private boolean weaker;

    Texts(MaskedKeys required) {
      this.required = required;
    }

    @Override
    public void accept(AttributeKey<?> key, Object value) {
      MaskedKeys writer = writerOf(key);
      boolean trusted = writer != null && writer.cover(required);
      if (writer != null && !trusted) {
        laxer = true;
        weaker |= !writer.strictness.masksAsMuchAs(required.strictness);
      }
      boolean text =
          key.equals(required.exceptionMessage) || key.equals(required.exceptionStackTrace);
      masked |= trusted && (text || key.equals(required.exceptionType));
      foreign |= text && !trusted;
    }
  }
}
