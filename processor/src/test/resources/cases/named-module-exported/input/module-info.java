/** Exports what has generated code in it. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module com.acme.shop {
  requires transitive io.telltale.annotations;
  requires io.telltale.runtime;

  exports com.acme.shop;

  provides io.telltale.runtime.spi.ErrorModule with
      com.acme.shop.TelltaleErrors;
}
