package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.MemberTexts;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link \uacb0\uc81c\uc624\ub958} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class \uacb0\uc81c\uc624\ub958_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final \uacb0\uc81c\uc624\ub958_Telltale INSTANCE = new \uacb0\uc81c\uc624\ub958_Telltale();

  private static final AttributeKey<Long> LIMIT = AttributeKey.longKey("error.detail.limit");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 1)
      .title("\uacb0\uc81c \uc2e4\ud328 \\ \ud83d\ude00")
      .build();

  private \uacb0\uc81c\uc624\ub958_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return \uacb0\uc81c\uc624\ub958.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    \uacb0\uc81c\uc624\ub958 exception = (\uacb0\uc81c\uc624\ub958) error;
    out.putLong(LIMIT, exception.\ud55c\ub3c4);
  }

  @Override
  public boolean mayHoldSecrets() {
    return false;
  }

  @Override
  public String message(ErrorIdentity identity, MemberTexts members) {
    return "\ud55c\ub3c4 " + members.get(LIMIT) + " \ucd08\uacfc\\\u00e9";
  }
}
