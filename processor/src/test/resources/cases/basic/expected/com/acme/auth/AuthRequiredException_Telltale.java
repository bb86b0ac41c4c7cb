package com.acme.auth;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.MemberTexts;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link AuthRequiredException} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class AuthRequiredException_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final AuthRequiredException_Telltale INSTANCE = new AuthRequiredException_Telltale();

  private static final AttributeKey<String> EMAIL = AttributeKey.stringKey("error.detail.email");

  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("error.detail.tenant");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("AUTH", 201)
      .status(401)
      .title("Authentication required")
      .build();

  private AuthRequiredException_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return AuthRequiredException.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    AuthRequiredException exception = (AuthRequiredException) error;
    if (exception.getClass() != AuthRequiredException.class) {
      out.readThrough(exception, AuthRequiredException.class, "email");
    }
    out.putSensitive(EMAIL, Mask.EMAIL, exception.email());
    out.putString(TENANT, exception.tenant());
  }

  @Override
  public String message(ErrorIdentity identity, MemberTexts members) {
    return "No session for " + members.get(EMAIL);
  }
}
