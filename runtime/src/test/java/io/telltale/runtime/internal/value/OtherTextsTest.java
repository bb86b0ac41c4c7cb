/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of the JDK in the texts that others write of them. */
class OtherTextsTest {

  @ParameterizedTest
  @CsvSource({
    "2001:db8::1234:0:0:9abc, 2001:db8:0:0:1234:0:0:9abc",
    "2001:db8::1234:0:0:9abc, 2001:db8::1234:0:0:9abc",
    "2001:db8::1234:0:0:9abc, 2001:DB8::1234:0:0:9ABC",
    "2001:db8::1234:0:0:9abc, 2001:0db8:0000:0000:1234:0000:0000:9abc",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:db8::, 2001:db8:0:0:0:0:0:0",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "fe80::1:2, fe80::1:2",
    "0:0:1:2:3:4:5:6, ::1:2:3:4:5:6",
    "1:2:3:4:5:6:7:8, 0001:0002:0003:0004:0005:0006:0007:0008",
  })
  void addresses(String address, String copy) throws UnknownHostException {
    InetAddress value = InetAddress.getByName(address);
    assertThat(masked(value, "peer " + copy + "; x")).isEqualTo("peer ***; x");
    assertThat(masked(value, "peer [" + copy + "]:443")).isEqualTo("peer [***]:443");
    assertThat(masked(value, "peer 2001:db8::77:0:0:9abc")).isEqualTo("peer 2001:db8::77:0:0:9abc");
  }

  @ParameterizedTest
  @CsvSource({
    "1985-07-23, 23.7.1985",
    "1985-07-23, 7/23/1985",
    "1985-07-23, 1985-7-23",
    "1985-07-23, 23. 7. 1985",
    "1985-07-23, 1985. 7. 23",
    "1985-07-23, 1985/7/23",
    "2004-11-03, 3.11.2004",
    "2004-11-03, 11/3/2004",
    "2004-02-01, 1.2.2004",
    "2004-02-01, 2/1/2004",
    "2004-02-01, 1/2/2004",
    "2004-02-01, 2004-2-1",
    "2004-02-01, 2004/2/1",
    "2004-02-01, 01.02.2004",
    "2004-11-23, 11/23/2004",
    "2004-11-23, 20041123",
  })
  void days(LocalDate day, String copy) {
    assertThat(masked(day, "born " + copy + "; x")).isEqualTo("born ***; x");
    assertThat(masked(day, "born 3.7.1985, 2.11.2004")).isEqualTo("born 3.7.1985, 2.11.2004");
  }

  private static String masked(Object value, String text) {
    SecretSet secrets = new SecretSet();
    secrets.add(value.toString(), "***");
    OtherTexts.of(value).forEach(other -> secrets.addSearchable(other, "***", 0));
    return secrets.replaceIn(text, new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT));
  }
}
