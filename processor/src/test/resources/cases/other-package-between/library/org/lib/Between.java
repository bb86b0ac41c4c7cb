package org.lib;

import com.acme.Base;

public class Between extends Base {
  public String order() {
    return "another";
  }
}
