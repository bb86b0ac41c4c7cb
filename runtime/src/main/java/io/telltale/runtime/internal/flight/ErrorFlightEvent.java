/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** An exception that was recorded, as the JDK's Flight Recorder keeps it: nothing of it is raw. */
@Name("telltale.Error")
@Label("Recorded Error")
@Category("Telltale")
@Description("An exception that was recorded, with its masked members and without any message")
@Enabled(false)
@StackTrace(false)
final class ErrorFlightEvent extends Event {

  @Label("Name")
  @Description("error.name; null if nobody declared it")
  @Nullable String name;

  @Label("Domain")
  @Nullable String domain;

  @Label("Code")
  @Description("error.code; -1 if nobody declared it")
  int code = -1;

  @Label("Type")
  @Nullable String type;

  @Label("Trace Id")
  @Nullable String traceId;

  @Label("Members")
  @Description("What leaves as error.detail.*, masked")
  @Nullable String members;
}
