/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.check;

import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.read.Archive;
import io.telltale.catalogue.internal.read.Inputs;
import io.telltale.catalogue.internal.read.Places;
import io.telltale.catalogue.internal.report.Amount;
import io.telltale.catalogue.internal.report.Finding;
import io.telltale.catalogue.internal.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks at all modules together.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class Check {

  private Check() {}

  public static Report of(Inputs inputs, Places places) {
    List<Finding> findings = new ArrayList<>();
    inputs.broken().forEach(broken -> findings.add(invalid(broken, places)));
    findings.addAll(new Duplicates(places).find(inputs.modules()));
    ArchiveCheck archives = new ArchiveCheck(inputs, places);
    inputs.archives().forEach(archive -> findings.addAll(archives.find(archive)));
    return new Report(Arrays.asList(CheckRule.values()), findings, looked(inputs));
  }

  private static Finding invalid(Inputs.Broken broken, Places places) {
    return new Finding(
        CheckRule.INVALID_CATALOGUE,
        broken.reason(),
        List.of(places.of(broken.archive().name(), "")));
  }

  private static String looked(Inputs inputs) {
    long marked = inputs.archives().stream().map(Archive::marked).mapToInt(List::size).sum();
    long errors = Catalogue.of(inputs.modules()).size();
    return Amount.of(inputs.archives().size(), "archive")
        + " with "
        + Amount.of(marked, "marked class")
        + ", and "
        + Amount.of(inputs.modules().size(), "module")
        + " with "
        + Amount.of(errors, "error");
  }
}
