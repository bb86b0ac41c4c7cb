package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Objects whose own members are exported in their place. */
@ErrorCode(value = 1, message = "No delivery to {to.country.code}")
public class Delivered extends Exception {
  /** Exports all it has. */
  public record Price(long amount, Currency currency) {}

  /** Exports what it marks. */
  public static class Place {
    @Sensitive(Mask.HASH)
    private final String street = "";

    private final Country country = null;

    public String getStreet() {
      return street;
    }

    @ErrorAttribute
    public Country getCountry() {
      return country;
    }

    public String getSecret() {
      return "";
    }
  }

  public record Country(@ErrorAttribute String code, String name) {}

  public record Pair<A, B>(A left, B right) {}

  private final Place to = null;

  @ErrorAttribute(inReply = true)
  Price price;

  @Sensitive Optional<Price> paid;
  @ErrorAttribute Pair<String, List<Integer>> pair;

  @ErrorAttribute
  public Place to() {
    return to;
  }
}
