package com.acme;

import groovy.lang.GroovyObject;
import io.telltale.annotations.ErrorCode;

@ErrorCode(1)
public class Declined extends RuntimeException implements GroovyObject { // expect: groovy-stub
  public Declined(String card) {}

  public String getCard() {
    return null;
  }
}
