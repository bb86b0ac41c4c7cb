/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.telltale.it.Recordings.FRAMEWORK;
import static io.telltale.it.Recordings.STATUS;
import static io.telltale.it.Recordings.TELLTALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.it.errors.Lookalikes.CopiedException;
import io.telltale.it.errors.Lookalikes.Customer;
import io.telltale.it.errors.Lookalikes.CustomerException;
import io.telltale.it.errors.Lookalikes.ForeignException;
import io.telltale.it.errors.Lookalikes.PinException;
import io.telltale.it.errors.Lookalikes.RowException;
import io.telltale.it.errors.Lookalikes.SessionException;
import io.telltale.it.errors.Lookalikes.ShopError;
import io.telltale.it.errors.Lookalikes.ShopException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is marked stays marked, whatever beside it has its name or holds it. */
class LookalikeCasesTest {

  private static final List<String> WAYS = List.of(TELLTALE, FRAMEWORK, STATUS);

  private static Departed record(Supplier<? extends Throwable> failure) {
    try (Outlets outlets = Outlets.open()) {
      return Recordings.record(outlets, failure);
    }
  }

  @Test
  void aTruthValueOfTheSameName() {
    Departed departed = record(() -> new SessionException("canary-session-one"));
    departed.withoutAny("canary-session");
    for (String way : WAYS) {
      assertThat(departed.message(way)).isEqualTo("session *** is over");
      assertThat(departed.span(way).attributes())
          .containsEntry("error.detail.session", "***")
          .containsEntry("error.detail.open", false);
    }
  }

  @Test
  void aNumberOfTheSameName() {
    Departed departed = record(() -> new PinException("canary-pin-seven"));
    departed.withoutAny("canary-pin");
    for (String way : WAYS) {
      assertThat(departed.message(way)).isEqualTo("pin *** is wrong");
      assertThat(departed.span(way).attributes())
          .containsEntry("error.detail.pin", "***")
          .containsEntry("error.detail.pin_length", 16L);
    }
  }

  @Test
  void twoMethodsOfAnExceptionForWhichAnInterfaceSpeaks() {
    Departed departed = record(() -> new ForeignException("canary-foreign-name"));
    departed.withoutAny("canary-foreign");
    for (String way : WAYS) {
      assertThat(departed.message(way)).isEqualTo("nobody is called ***");
      assertThat(departed.span(way).attributes())
          .containsEntry("error.detail.name", "***")
          .containsEntry("error.detail.role", "caller");
    }
  }

  @Test
  void aFinalClassWhoseTextIsAllThatItHolds() {
    Departed departed =
        record(
            () ->
                new CustomerException(
                    new Customer("canary-mail@example.com", "canary-card-number")));
    departed.withoutAny("canary-mail", "canary-card");
    for (String way : WAYS) {
      assertThat(departed.message(way)).isEqualTo("unknown: Customer(email=***, card=***)");
    }
  }

  @Test
  void aValueAndAnExceptionThatOnlyTheirOwnClassKnows() {
    Departed departed =
        record(
            () ->
                new RowException(
                    "canary-row-key",
                    new IllegalStateException(
                        "canary-reason-one", new IllegalStateException("canary-reason-two"))));
    departed.withoutAny("canary-row", "canary-reason");
    for (String way : WAYS) {
      assertThat(departed.message(way)).isEqualTo("no row ***: ***");
    }
  }

  @Test
  void aValueOfWhichNobodyKnowsTheTextTakesTheTextsWithIt() {
    Departed departed =
        record(
            () ->
                new RowException(
                    new Object() {
                      @Override
                      public String toString() {
                        return "canary-of-an-object";
                      }
                    },
                    new IllegalStateException("canary-reason-three")));
    departed.withoutAny("canary-reason", "canary-of-an-object");
    assertThat(departed.holds(RowException.class.getName())).isTrue();
  }

  @Test
  void aCopyMadeBySerialization() throws IOException, ClassNotFoundException {
    CopiedException copy = copy(new CopiedException("canary-card-12345678"));
    Departed departed = record(() -> copy);
    departed.withoutAny("canary-card");
    for (String way : WAYS) {
      assertThat(departed.message(way)).isEqualTo("card ***5678 was declined");
    }
  }

  @Test
  void anEnumThatKnowsStatusAndTitle() {
    Departed sound = record(() -> new ShopException(ShopError.SOLD_OUT));
    assertThat(sound.span(TELLTALE).attributes())
        .containsEntry("error.name", "IT-57")
        .containsEntry("error.status_code", 409L);
    assertThat(sound.replies()).contains("\"title\":\"There is none left\"", "\"status\":409");

    Departed broken = record(() -> new ShopException(ShopError.BROKEN));
    assertThat(broken.span(TELLTALE).attributes())
        .containsEntry("error.name", "IT-58")
        .containsEntry("error.status_code", 500L);
    assertThat(broken.replies()).contains("\"title\":\"Broken\"", "\"status\":500");
  }

  private static CopiedException copy(CopiedException error)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(error);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (CopiedException) in.readObject();
    }
  }
}
