package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Leaf} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Leaf_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Leaf_Telltale INSTANCE = new Leaf_Telltale();

  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("error.detail.tenant");

  private static final AttributeKey<String> ORDER = AttributeKey.stringKey("error.detail.order");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 1)
      .title("Leaf")
      .build();

  private Leaf_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Leaf.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Leaf exception = (Leaf) error;
    out.putString(TENANT, ((Base) exception).tenant);
    out.putString(ORDER, ((Base) exception).order());
  }

  @Override
  public boolean mayHoldSecrets() {
    return false;
  }
}
