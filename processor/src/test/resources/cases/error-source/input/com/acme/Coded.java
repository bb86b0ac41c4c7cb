package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorSource;

/** Shares the codes, through an interface. */
public interface Coded<E> {
  @ErrorSource
  E code();

  final class CodedException extends Exception implements Coded<ShopError> {
    @ErrorAttribute String item;

    @Override
    public ShopError code() {
      return null;
    }
  }
}
