package com.acme;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberTexts;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Outer.InnerException} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Outer_InnerException_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Outer_InnerException_Telltale INSTANCE = new Outer_InnerException_Telltale();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("OUTER", 11)
      .title("Say \"hello\" to {all}\n")
      .build();

  private Outer_InnerException_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Outer.InnerException.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public String message(ErrorIdentity identity, MemberTexts members) {
    return "Say \"hello\" to {all}\n";
  }
}
