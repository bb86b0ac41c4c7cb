/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import io.telltale.runtime.internal.registry.ModuleRegistries;
import io.telltale.runtime.internal.registry.Services;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows by which configuration exceptions are described to outlets that are none of Telltale's: the
 * latest that lives, else that of the environment, which the SDK reads, else the defaults.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class LiveDescribers {

  private static final List<Use> LIVE = new ArrayList<>();

  /** That of which nobody tells when it ends, such as an SDK of the application's. */
  private static @Nullable Use lasting;

  private static volatile @Nullable Use current;

  private LiveDescribers() {}

  /** What the SDK tells of the environment. Found by {@link java.util.ServiceLoader}. */
  public interface EnvironmentSource {

    /** Returns what describes exceptions as the environment has it; never throws. */
    ErrorDescriber describer();
  }

  /** A configuration that lives until it {@linkplain #end() ends}. */
  public static final class Use {

    private final ErrorDescriber describer;
    private final OutletTexts texts;

    private Use(ErrorDescriber describer) {
      this.describer = describer;
      this.texts = new OutletTexts(describer);
    }

    /** Ends it. A second call has no effect. */
    public void end() {
      LiveDescribers.end(this);
    }
  }

  /** Where nobody says anything; made when first asked for. */
  private static final class Default {

    static final Use USE = new Use(describer());

    private static ErrorDescriber describer() {
      ClassLoader own = Default.class.getClassLoader();
      List<EnvironmentSource> sources =
          Services.visibleFrom(own, EnvironmentSource.class, "The environment of Telltale");
      return sources.isEmpty()
          ? ErrorDescriber.builder().registry(ModuleRegistries.visibleFrom(own)).build()
          : sources.get(0).describer();
    }
  }

  /** Begins a configuration, which goes before all that live already. */
  public static synchronized Use begin(ErrorDescriber describer) {
    Use use = new Use(describer);
    LIVE.add(use);
    choose();
    return use;
  }

  /** Begins a configuration of which nobody tells when it ends, in the place of an earlier one. */
  public static synchronized void beginLasting(ErrorDescriber describer) {
    lasting = new Use(describer);
    choose();
  }

  private static synchronized void end(Use use) {
    LIVE.remove(use);
    choose();
  }

  private static void choose() {
    current = LIVE.isEmpty() ? lasting : LIVE.get(LIVE.size() - 1);
  }

  private static Use current() {
    Use chosen = current;
    return chosen == null ? Default.USE : chosen;
  }

  /** Returns what describes exceptions. */
  public static ErrorDescriber describer() {
    return current().describer;
  }

  /** Returns what masks texts. */
  public static OutletTexts texts() {
    return current().texts;
  }
}
