package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Refused.Unannotated} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Refused_Unannotated_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Refused_Unannotated_Telltale INSTANCE = new Refused_Unannotated_Telltale();

  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("error.detail.tenant");

  private static final AttributeKey<String> EMAIL = AttributeKey.stringKey("error.detail.email");

  private Refused_Unannotated_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Refused.Unannotated.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Refused.Unannotated exception = (Refused.Unannotated) error;
    out.putString(TENANT, exception.tenant());
    out.putSensitive(EMAIL, Mask.EMAIL, exception.email());
  }
}
