@SuppressWarnings("requires-automatic")
module com.acme.orders {
  requires transitive io.telltale.annotations;
  requires io.telltale.runtime;

  exports com.acme.orders.api;

  provides io.telltale.runtime.spi.ErrorModule with
      com.acme.orders.TelltaleErrors;
}
