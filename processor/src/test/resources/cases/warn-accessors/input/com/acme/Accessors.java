package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class Accessors extends Exception {
  @Sensitive private String card; // expect: computed-accessor
  @Sensitive private String phone; // expect: computed-accessor
  @Sensitive private String plain;
  @Sensitive private String cast;
  @Sensitive private String optional;
  @Sensitive private List<String> copied;
  @Sensitive private byte[] key;
  @Sensitive private String checked;
  @Sensitive private String choice;
  @Sensitive private String late;
  @Sensitive String visible;

  String getCard() {
    return "**" + card.substring(12);
  }

  @ErrorAttribute
  String phone() {
    String last = phone.substring(8);
    return last;
  }

  String getPlain() {
    return plain;
  }

  CharSequence getCast() {
    return (CharSequence) (this.cast);
  }

  Optional<String> getOptional() {
    return Optional.ofNullable(optional);
  }

  List<String> copied() {
    return List.copyOf(copied);
  }

  byte[] getKey() {
    return key == null ? null : key.clone();
  }

  String getChecked() {
    return Objects.requireNonNull(checked, "checked");
  }

  String choice() {
    return choice == null ? null : new String(choice);
  }

  String getLate() {
    if (late == null) {
      late = "";
    }
    return late;
  }

  String getVisible() {
    return visible.substring(1);
  }

  record Account(@Sensitive(Mask.LAST_FOUR) String number) {
    public String number() {
      return "**" + number.substring(12);
    }
  }

  @ErrorAttribute Account account; // expect: computed-accessor
}
