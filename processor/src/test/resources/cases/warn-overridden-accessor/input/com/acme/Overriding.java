package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;
import org.lib.LibraryException;

class Overriding {
  static class Base extends Exception {
    @Sensitive private String key;
    @Sensitive private String fixed;
    @Sensitive String visible;
    @ErrorAttribute private String shown;

    String getKey() {
      return key;
    }

    final String getFixed() {
      return fixed;
    }

    String getVisible() {
      return visible;
    }

    String getShown() {
      return shown;
    }

    @Sensitive
    String made() {
      return key + fixed;
    }
  }

  @ErrorCode(1)
  static class Masking extends Base {
    @Override
    String getKey() { // expect: overridden-accessor
      return "***";
    }

    @Override
    String getVisible() {
      return "***";
    }

    @Override
    String getShown() {
      return "***";
    }
  }

  @ErrorCode(2)
  static class Calling extends Base {
    @Override
    String getKey() {
      return super.getKey();
    }
  }

  static class Between extends Base {
    @Override
    String getKey() {
      return super.getKey().trim();
    }
  }

  @ErrorCode(3)
  static class Below extends Between {} // expect: overridden-accessor

  @ErrorCode(4)
  static class BelowMasking extends Masking {}

  @ErrorCode(5)
  static class OfLibrary extends LibraryException {
    private String card;

    @Override
    public String getCard() { // expect: overridden-accessor
      return card;
    }
  }

  @ErrorCode(6)
  @SuppressWarnings("telltale:overridden-accessor")
  static class Suppressed extends LibraryException {
    @Override
    public String getCard() {
      return "***";
    }
  }

  static class Account {
    @Sensitive private String number;

    String number() {
      return number;
    }
  }

  static class Hiding extends Account {
    private String number;

    @Override
    String number() {
      return number;
    }
  }

  static class Holding extends Exception {
    @ErrorAttribute Hiding account; // expect: computed-accessor
    @ErrorAttribute Account other;
  }
}
