package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link SQLTimeoutException} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Jdk_Timeout_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Jdk_Timeout_Telltale INSTANCE = new Jdk_Timeout_Telltale();

  private static final AttributeKey<String> SQLSTATE = AttributeKey.stringKey("error.detail.SQLState");

  private Jdk_Timeout_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return SQLTimeoutException.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    SQLTimeoutException exception = (SQLTimeoutException) error;
    out.readThrough(exception, SQLException.class, "getSQLState");
    out.putSensitive(SQLSTATE, Mask.REDACT, exception.getSQLState());
  }
}
