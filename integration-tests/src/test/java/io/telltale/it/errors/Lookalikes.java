/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorMixIn;
import io.telltale.annotations.ErrorSource;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** Exceptions in which something beside a secret looks like its accessor, or holds it too. */
public final class Lookalikes {

  private Lookalikes() {}

  @ErrorCode(51)
  public static class SessionException extends RuntimeException {
    @Sensitive private final String session;

    public SessionException(String session) {
      super("session " + session + " is over");
      this.session = session;
    }

    public String getSession() {
      return session;
    }

    @ErrorAttribute("open")
    public boolean isSession() {
      return false;
    }
  }

  @ErrorCode(52)
  public static class PinException extends RuntimeException {
    @Sensitive private final String pin;

    public PinException(String pin) {
      super("pin " + pin + " is wrong");
      this.pin = pin;
    }

    String getPin() {
      return pin;
    }

    @ErrorAttribute("pin_length")
    public int pin() {
      return pin.length();
    }
  }

  /** Is of somebody else, and has two methods for what looks like one property. */
  public static class ForeignException extends RuntimeException {
    private final String name;

    public ForeignException(String name) {
      super("nobody is called " + name);
      this.name = name;
    }

    public String getName() {
      return name;
    }

    public String name() {
      return "caller";
    }
  }

  @ErrorMixIn(ForeignException.class)
  @ErrorCode(53)
  interface ForForeign {
    @Sensitive
    String getName();

    @ErrorAttribute("role")
    String name();
  }

  /** A final class, such as Lombok and Kotlin make, whose text is all that it holds. */
  @Sensitive
  public static final class Customer {
    final String email;
    final String card;

    public Customer(String email, String card) {
      this.email = email;
      this.card = card;
    }

    @Override
    public String toString() {
      return "Customer(email=" + email + ", card=" + card + ")";
    }
  }

  @ErrorCode(54)
  public static class CustomerException extends RuntimeException {
    final Customer customer;

    public CustomerException(Customer customer) {
      super("unknown: " + customer);
      this.customer = customer;
    }
  }

  /** Says of some values only at run time what they are. */
  @ErrorCode(55)
  public static class RowException extends RuntimeException {
    @Sensitive final Object key;

    @Sensitive final Exception reason;

    public RowException(Object key, Exception reason) {
      super("no row " + key + ": " + reason.getMessage());
      this.key = key;
      this.reason = reason;
    }
  }

  /** Is serialized, and keeps what is secret. */
  @ErrorCode(56)
  public static class CopiedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Sensitive(Mask.LAST_FOUR)
    final String card;

    public CopiedException(String card) {
      super("card " + card + " was declined");
      this.card = card;
    }
  }

  /** Knows the status and the title of each of its codes. */
  public enum ShopError {
    @ErrorCode(57)
    SOLD_OUT(409, "There is none left"),
    @ErrorCode(58)
    BROKEN(0, null);

    private final int httpStatus;
    private final String label;

    ShopError(int httpStatus, String label) {
      this.httpStatus = httpStatus;
      this.label = label;
    }

    int httpStatus() {
      return httpStatus;
    }

    String getLabel() {
      return label;
    }
  }

  public static class ShopException extends RuntimeException {
    @ErrorSource(status = "httpStatus", title = "label")
    final ShopError error;

    public ShopException(ShopError error) {
      super(error.name());
      this.error = error;
    }
  }
}
