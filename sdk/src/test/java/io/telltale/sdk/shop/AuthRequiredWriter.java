/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.shop;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.MemberTexts;
import java.util.List;

final class AuthRequiredWriter implements ErrorWriter {

  private static final ErrorIdentity IDENTITY =
      ErrorIdentity.builder("AUTH", 201).status(401).title("Authentication required").build();
  private static final AttributeKey<String> EMAIL = AttributeKey.stringKey("error.detail.email");
  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("error.detail.tenant");

  @Override
  public Class<AuthRequiredException> type() {
    return AuthRequiredException.class;
  }

  @Override
  public ErrorIdentity identity(Throwable error) {
    return IDENTITY;
  }

  @Override
  public List<ErrorIdentity> identities() {
    return List.of(IDENTITY);
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    AuthRequiredException e = (AuthRequiredException) error;
    out.putSensitive(EMAIL, Mask.EMAIL, e.email());
    out.putString(TENANT, e.tenant());
  }

  @Override
  public String message(ErrorIdentity identity, MemberTexts members) {
    return "No session for " + members.get(EMAIL);
  }
}
