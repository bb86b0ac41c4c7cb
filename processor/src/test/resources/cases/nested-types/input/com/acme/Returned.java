package com.acme;

import io.telltale.annotations.Sensitive;

/** Demands a stricter mask of all that its superclass exports of an object. */
public class Returned extends Delivered {
  @Override
  @Sensitive
  public Place to() {
    return super.to();
  }
}
