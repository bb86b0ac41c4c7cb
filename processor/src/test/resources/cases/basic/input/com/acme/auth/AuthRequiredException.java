package com.acme.auth;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

@ErrorCode(
    value = 201,
    domain = "AUTH",
    status = 401,
    title = "Authentication required",
    message = "No session for {email}")
public class AuthRequiredException extends RuntimeException {
  private final String email;
  private final String tenant;

  @SuppressWarnings("telltale:sensitive-in-text")
  public AuthRequiredException(String email, String tenant) {
    super("no session for " + email);
    this.email = email;
    this.tenant = tenant;
  }

  @Sensitive(Mask.EMAIL)
  public String email() {
    return email;
  }

  @ErrorAttribute
  public String tenant() {
    return tenant;
  }
}
