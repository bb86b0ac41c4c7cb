package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Measured} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Measured_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Measured_Telltale INSTANCE = new Measured_Telltale();

  private static final AttributeKey<Long> A_BYTE = AttributeKey.longKey("error.detail.aByte");

  private static final AttributeKey<Long> A_SHORT = AttributeKey.longKey("error.detail.aShort");

  private static final AttributeKey<Long> AN_INT = AttributeKey.longKey("error.detail.anInt");

  private static final AttributeKey<Long> A_LONG = AttributeKey.longKey("error.detail.aLong");

  private static final AttributeKey<Long> BOXED_BYTE = AttributeKey.longKey("error.detail.boxedByte");

  private static final AttributeKey<Long> BOXED_SHORT = AttributeKey.longKey("error.detail.boxedShort");

  private static final AttributeKey<Long> BOXED_INT = AttributeKey.longKey("error.detail.boxedInt");

  private static final AttributeKey<Long> BOXED_LONG = AttributeKey.longKey("error.detail.boxedLong");

  private static final AttributeKey<Double> A_FLOAT = AttributeKey.doubleKey("error.detail.aFloat");

  private static final AttributeKey<Double> A_DOUBLE = AttributeKey.doubleKey("error.detail.aDouble");

  private static final AttributeKey<Double> BOXED_FLOAT = AttributeKey.doubleKey("error.detail.boxedFloat");

  private static final AttributeKey<Double> BOXED_DOUBLE = AttributeKey.doubleKey("error.detail.boxedDouble");

  private static final AttributeKey<Boolean> FLAG = AttributeKey.booleanKey("error.detail.flag");

  private static final AttributeKey<Boolean> BOXED_FLAG = AttributeKey.booleanKey("error.detail.boxedFlag");

  private static final AttributeKey<String> LETTER = AttributeKey.stringKey("error.detail.letter");

  private static final AttributeKey<String> BOXED_LETTER = AttributeKey.stringKey("error.detail.boxedLetter");

  private static final AttributeKey<String> TEXT = AttributeKey.stringKey("error.detail.text");

  private static final AttributeKey<String> CHARACTERS = AttributeKey.stringKey("error.detail.characters");

  private static final AttributeKey<String> BUILDER = AttributeKey.stringKey("error.detail.builder");

  private static final AttributeKey<String> KIND = AttributeKey.stringKey("error.detail.kind");

  private static final AttributeKey<String> ID = AttributeKey.stringKey("error.detail.id");

  private static final AttributeKey<String> PRICE = AttributeKey.stringKey("error.detail.price");

  private static final AttributeKey<String> LINK = AttributeKey.stringKey("error.detail.link");

  private static final AttributeKey<String> WHEN = AttributeKey.stringKey("error.detail.when");

  private static final AttributeKey<String> LOCALE = AttributeKey.stringKey("error.detail.locale");

  private static final AttributeKey<String> PIN = AttributeKey.stringKey("error.detail.pin");

  private static final AttributeKey<String> ACCOUNT = AttributeKey.stringKey("error.detail.account");

  private static final AttributeKey<String> BORN = AttributeKey.stringKey("error.detail.born");

  private Measured_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Measured.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Measured exception = (Measured) error;
    out.putLong(A_BYTE, exception.aByte);
    out.putLong(A_SHORT, exception.aShort);
    out.putLong(AN_INT, exception.anInt);
    out.putLong(A_LONG, exception.aLong);
    out.putLong(BOXED_BYTE, exception.boxedByte);
    out.putLong(BOXED_SHORT, exception.boxedShort);
    out.putLong(BOXED_INT, exception.boxedInt);
    out.putLong(BOXED_LONG, exception.boxedLong);
    out.putDouble(A_FLOAT, exception.aFloat);
    out.putDouble(A_DOUBLE, exception.aDouble);
    out.putDouble(BOXED_FLOAT, exception.boxedFloat);
    out.putDouble(BOXED_DOUBLE, exception.boxedDouble);
    out.putBoolean(FLAG, exception.flag);
    out.putBoolean(BOXED_FLAG, exception.boxedFlag);
    out.putString(LETTER, exception.letter);
    out.putString(BOXED_LETTER, exception.boxedLetter);
    out.putString(TEXT, exception.text);
    out.putString(CHARACTERS, exception.characters);
    out.putString(BUILDER, exception.builder);
    out.putString(KIND, exception.kind);
    out.putString(ID, exception.id);
    out.putString(PRICE, exception.price);
    out.putString(LINK, exception.link);
    out.putString(WHEN, exception.when);
    out.putString(LOCALE, exception.locale);
    out.putSensitive(PIN, Mask.REDACT, exception.pin);
    out.putSensitive(ACCOUNT, Mask.HASH, exception.account);
    out.putSensitive(BORN, Mask.DROP, exception.born);
    out.leaveUnknown(exception.characters);
    out.leaveUnknown(exception.price);
  }
}
