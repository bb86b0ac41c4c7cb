package com.acme;

import io.telltale.annotations.SpanStatus;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Outer.NotFoundException} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Outer_NotFoundException_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Outer_NotFoundException_Telltale INSTANCE = new Outer_NotFoundException_Telltale();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("OUTER", 10)
      .name("NOT_FOUND")
      .title("Not found")
      .type("https://acme.example/problems/10")
      .help("https://acme.example/10")
      .spanStatus(SpanStatus.ERROR)
      .build();

  private Outer_NotFoundException_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Outer.NotFoundException.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }
}
