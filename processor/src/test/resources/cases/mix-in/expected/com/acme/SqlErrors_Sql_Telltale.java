package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.MemberTexts;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.sql.SQLException;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link SQLException} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class SqlErrors_Sql_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final SqlErrors_Sql_Telltale INSTANCE = new SqlErrors_Sql_Telltale();

  private static final AttributeKey<String> STATE = AttributeKey.stringKey("error.detail.state");

  private static final AttributeKey<Long> ERROR_CODE = AttributeKey.longKey("error.detail.errorCode");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DB", 1)
      .title("SQL")
      .build();

  private SqlErrors_Sql_Telltale() {
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
    out.putString(STATE, exception.getSQLState());
    out.putLong(ERROR_CODE, exception.getErrorCode());
  }

  @Override
  public boolean mayHoldSecrets() {
    return false;
  }

  @Override
  public String message(ErrorIdentity identity, MemberTexts members) {
    return "SQL state " + members.get(STATE);
  }
}
