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
  @Sensitive private String local; // expect: computed-accessor
  @Sensitive private String assigned; // expect: computed-accessor
  @Sensitive private String bound; // expect: computed-accessor
  @Sensitive private String looped; // expect: computed-accessor
  @Sensitive private String ofOther; // expect: computed-accessor
  @Sensitive private String either; // expect: computed-accessor
  @Sensitive private List<String> held;
  @Sensitive private List<String> none;
  @Sensitive String visible;

  private Accessors other;

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

  String getLocal() {
    String local = "******";
    return local;
  }

  String assigned() {
    String assigned = this.assigned;
    assigned = "**" + assigned;
    return assigned;
  }

  String bound() {
    Object value = "******";
    return value instanceof String bound ? bound : this.bound;
  }

  String looped() {
    for (String looped : List.of("******")) {
      return looped;
    }
    return looped;
  }

  String ofOther() {
    return other.ofOther;
  }

  String either() {
    return other == null ? either : masked();
  }

  private String masked() {
    return "******";
  }

  List<String> held() {
    List<String> held = this.held;
    return held == null ? List.of() : held;
  }

  List<String> none() {
    boolean any = none.stream().anyMatch(none -> none.isEmpty());
    return any ? none : List.copyOf(none);
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
