/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import java.util.List;

/**
 * The writers of an exception class and its superclasses, from the class up.
 *
 * @param typeName the name under which the class is recorded
 * @param writers the writers; most exceptions have none
 * @param complete false if a writer exists that could not be loaded, so that secrets are not known
 * @param modules the modules of the class's own loader, kept alive for as long as the class is
 */
record WriterChain(
    String typeName, List<ErrorWriter> writers, boolean complete, List<ErrorModule> modules) {

  boolean isEmpty() {
    return writers.isEmpty();
  }
}
