package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.Optionals;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Structured} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Structured_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Structured_Telltale INSTANCE = new Structured_Telltale();

  private static final AttributeKey<List<String>> TEXTS = AttributeKey.stringArrayKey("error.detail.texts");

  private static final AttributeKey<List<Long>> NUMBERS = AttributeKey.longArrayKey("error.detail.numbers");

  private static final AttributeKey<List<Double>> RATIOS = AttributeKey.doubleArrayKey("error.detail.ratios");

  private static final AttributeKey<List<String>> UNITS = AttributeKey.stringArrayKey("error.detail.units");

  private static final AttributeKey<List<String>> ANYTHING = AttributeKey.stringArrayKey("error.detail.anything");

  private static final AttributeKey<List<String>> NESTED = AttributeKey.stringArrayKey("error.detail.nested");

  private static final AttributeKey<List<Long>> INTS = AttributeKey.longArrayKey("error.detail.ints");

  private static final AttributeKey<List<Boolean>> TRUTHS = AttributeKey.booleanArrayKey("error.detail.truths");

  private static final AttributeKey<List<String>> ARRAY = AttributeKey.stringArrayKey("error.detail.array");

  private static final AttributeKey<List<String>> MATRIX = AttributeKey.stringArrayKey("error.detail.matrix");

  private static final AttributeKey<String> DETAILS = AttributeKey.stringKey("error.detail.details");

  private static final AttributeKey<String> NICK = AttributeKey.stringKey("error.detail.nick");

  private static final AttributeKey<Long> COUNT = AttributeKey.longKey("error.detail.count");

  private static final AttributeKey<Long> PORT = AttributeKey.longKey("error.detail.port");

  private static final AttributeKey<List<String>> TAGS = AttributeKey.stringArrayKey("error.detail.tags");

  private static final AttributeKey<List<String>> EMAILS = AttributeKey.stringArrayKey("error.detail.emails");

  private static final AttributeKey<List<String>> FORM = AttributeKey.stringArrayKey("error.detail.form");

  private static final AttributeKey<List<String>> ACCOUNTS = AttributeKey.stringArrayKey("error.detail.accounts");

  private static final AttributeKey<String> PIN = AttributeKey.stringKey("error.detail.pin");

  private static final AttributeKey<String> PASSWORD = AttributeKey.stringKey("error.detail.password");

  private static final AttributeKey<String> KEY = AttributeKey.stringKey("error.detail.key");

  private Structured_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Structured.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Structured exception = (Structured) error;
    out.putList(TEXTS, exception.texts);
    out.putList(NUMBERS, exception.numbers);
    out.putList(RATIOS, exception.ratios);
    out.putList(UNITS, exception.units);
    out.putList(ANYTHING, exception.anything);
    out.putList(NESTED, exception.nested);
    out.putList(INTS, exception.ints);
    out.putList(TRUTHS, exception.truths);
    out.putList(ARRAY, exception.array);
    out.putList(MATRIX, exception.matrix);
    out.putMap(DETAILS, exception.details);
    out.showInReply(DETAILS);
    out.putString(NICK, Optionals.orNull(exception.nick));
    out.putLong(COUNT, Optionals.orNull(exception.count));
    out.putLong(PORT, Optionals.orNull(exception.port));
    out.putList(TAGS, Optionals.orNull(exception.tags));
    out.putSensitiveList(EMAILS, Mask.EMAIL, exception.emails);
    out.putSensitiveList(FORM, Mask.REDACT, exception.form);
    out.putSensitiveList(ACCOUNTS, Mask.REDACT, exception.accounts);
    out.putSensitive(PIN, Mask.REDACT, Optionals.orNull(exception.pin));
    out.putSensitive(PASSWORD, Mask.REDACT, exception.password);
    out.putSensitive(KEY, Mask.REDACT, exception.key);
    out.leaveUnknown(exception.anything);
    out.leaveUnknown(exception.details);
  }
}
