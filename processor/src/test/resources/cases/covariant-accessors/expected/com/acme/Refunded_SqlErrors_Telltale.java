package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.sql.SQLException;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link SQLException} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Refunded_SqlErrors_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Refunded_SqlErrors_Telltale INSTANCE = new Refunded_SqlErrors_Telltale();

  private static final AttributeKey<String> SQLSTATE = AttributeKey.stringKey("error.detail.SQLState");

  private static final AttributeKey<Long> ERROR_CODE = AttributeKey.longKey("error.detail.errorCode");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 2)
      .title("SQL")
      .build();

  private Refunded_SqlErrors_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return SQLException.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    SQLException exception = (SQLException) error;
    out.putString(SQLSTATE, exception.getSQLState());
    out.putLong(ERROR_CODE, exception.getErrorCode());
  }

  @Override
  public boolean mayHoldSecrets() {
    return false;
  }
}
