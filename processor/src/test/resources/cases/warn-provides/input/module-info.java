@SuppressWarnings("requires-automatic")
module com.acme { // expect: missing-provides
  requires io.telltale.annotations;
  requires io.telltale.runtime;
}
