package com.acme;

import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class Held extends Exception {

  record Customer(String id, @Sensitive String name) {}

  @Sensitive(Mask.EMAIL)
  record Email(String address) {}

  static class Customers extends ArrayList<Customer> {}

  static class Emails extends ArrayList<Email> {}

  abstract static class Frozen<E> extends ArrayList<E> {}

  static class ById extends HashMap<String, Customer> {}

  abstract static class Maybe<T> {}

  abstract static class Viewed<K, V> extends AbstractMap<K, V> {
    private transient Set<Map.Entry<K, V>> entries;
    private transient Collection<V> values;
  }

  Customers customers;

  Customers[] arrays;

  Optional<Customers> optional;

  Emails emails;

  Frozen<Customer> frozen;

  Frozen<Email> frozenEmails;

  ById byId;

  Maybe<String> harmless;

  Viewed<String, Customer> viewed;

  @Sensitive Viewed<String, Customer> secrets;
}
