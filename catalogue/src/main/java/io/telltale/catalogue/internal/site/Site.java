/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.site;

import io.telltale.catalogue.internal.model.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The catalogue as a folder: pages that need no server and load nothing from elsewhere, Markdown
 * and JSON. The same catalogue gives the same bytes.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class Site {

  private final Catalogue catalogue;
  private final String title;

  public Site(Catalogue catalogue, String title) {
    this.catalogue = catalogue;
    this.title = title;
  }

  public void write(Path folder) throws IOException {
    SiteFiles files = new SiteFiles(folder);
    List<ErrorGroup> groups = ErrorGroup.of(catalogue);
    files.write("index.html", new IndexPage(catalogue, groups, title).write());
    Map<String, String> pages = new HashMap<>();
    groups.forEach(
        group ->
            pages.putIfAbsent(group.error().domain() + " " + group.error().name(), group.page()));
    groups.forEach(group -> pages.putIfAbsent(group.key(), group.page()));
    for (int i = 0; i < groups.size(); i++) {
      ErrorGroup before = i == 0 ? null : groups.get(i - 1);
      ErrorGroup after = i + 1 == groups.size() ? null : groups.get(i + 1);
      ErrorGroup group = groups.get(i);
      files.write(
          group.page(),
          new ErrorPage(group, title, (domain, name) -> page(pages, domain, name))
              .write(before, after));
    }
    for (String resource : List.of("style.css", "app.js", "icon.svg")) {
      files.copy(resource);
    }
    files.write(
        "catalogue.md", new Markdown().write(title, groups, catalogue.withoutCode().toList()));
    files.write("catalogue.json", CatalogueJson.write(catalogue));
    files.deleteOthers("errors");
  }

  /** As the compiler has it: a name is one of the same domain, a domain and a code are of any. */
  private static String page(Map<String, String> pages, String domain, String name) {
    return pages.getOrDefault(domain + " " + name, pages.getOrDefault(name, ""));
  }
}
