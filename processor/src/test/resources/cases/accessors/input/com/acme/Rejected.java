package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

@ErrorCode(value = 7, message = "{order} is {order_id}, of {email}")
class Rejected extends Exception implements Tenanted<String> {
  @ErrorAttribute private final String plain = "";
  @ErrorAttribute private final String bean = "";
  @ErrorAttribute private final boolean ready = false;
  @ErrorAttribute private final String tenant = "";

  @ErrorAttribute(value = "order_id", inReply = true)
  protected final String order = "";

  @ErrorAttribute("mail")
  private final String email = "";

  public String plain() {
    return plain;
  }

  String getBean() {
    return bean;
  }

  protected boolean isReady() {
    return ready;
  }

  @Sensitive(Mask.EMAIL)
  public String getEmail() {
    return email;
  }

  @Override
  public String tenant() {
    return tenant;
  }

  @ErrorAttribute
  public String getURL() {
    return "";
  }
}
