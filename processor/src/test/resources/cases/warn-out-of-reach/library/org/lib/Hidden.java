package org.lib;

import io.telltale.annotations.ErrorAttribute;

class Hidden extends Exception {
  @ErrorAttribute public String tenant;
  @ErrorAttribute public String order;
}
