package shop;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** Somebody may not log in. */
@ErrorCode(value = 301, domain = "LOGIN", status = 401)
public class LoginException extends RuntimeException {

  @Sensitive(Mask.EMAIL)
  final String email;

  LoginException(String email) {
    super("no session for " + email);
    this.email = email;
  }
}
