/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.hostile;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.MemberTexts;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The module that declares {@link Victim}, of which one method throws.
 *
 * @param broken the method, as {@code format} or {@code writer.identity}
 * @param fault throws
 */
record VictimErrors(String broken, Supplier<?> fault) implements ErrorModule {

  private static final AttributeKey<String> NAME = AttributeKey.stringKey("error.detail.name");
  private static final AttributeKey<List<String>> LIST =
      AttributeKey.stringArrayKey("error.detail.list");
  private static final AttributeKey<String> MAP = AttributeKey.stringKey("error.detail.map");
  private static final ErrorIdentity IDENTITY =
      ErrorIdentity.builder("ACC", 404).status(404).build();

  private void pass(String method) {
    if (method.equals(broken)) {
      fault.get();
    }
  }

  @Override
  public int format() {
    pass("format");
    return 1;
  }

  @Override
  public String name() {
    pass("name");
    return "victims";
  }

  @Override
  public List<String> types() {
    pass("types");
    return List.of(Victim.class.getName());
  }

  @Override
  public ErrorWriter writer(String type) {
    pass("writer");
    return type.equals(Victim.class.getName()) ? new Writer() : ErrorWriter.NONE;
  }

  private final class Writer implements ErrorWriter {

    @Override
    public Class<? extends Throwable> type() {
      pass("writer.type");
      return Victim.class;
    }

    @Override
    public ErrorIdentity constantIdentity() {
      pass("writer.constantIdentity");
      return broken.equals("writer.identity") ? null : IDENTITY;
    }

    @Override
    public ErrorIdentity identity(Throwable error) {
      pass("writer.identity");
      return IDENTITY;
    }

    @Override
    public List<ErrorIdentity> identities() {
      pass("writer.identities");
      return List.of(IDENTITY);
    }

    @Override
    public void write(Throwable error, MemberSink out) {
      pass("writer.write");
      if (broken.equals("writer.mayHoldSecrets")) {
        throw new IllegalStateException("asks for more");
      }
      if (broken.equals("masker.mask")) {
        // Alone: elsewhere, the same value has a mask that is stricter.
        Masker masker = value -> (String) fault.get();
        out.putSensitive(NAME, masker, ((Victim) error).name());
        return;
      }
      out.putSensitive(NAME, Mask.REDACT, ((Victim) error).name());
      if (broken.equals("value.toString")) {
        out.putString(MAP, new BrokenText());
      }
      out.putSensitiveList(LIST, Mask.REDACT, new BrokenList());
      out.putMap(MAP, new BrokenMap());
    }

    @Override
    public boolean mayHoldSecrets() {
      pass("writer.mayHoldSecrets");
      return true;
    }

    @Override
    public String message(ErrorIdentity identity, MemberTexts members) {
      pass("writer.message");
      return "No account of " + members.get(NAME);
    }
  }

  private final class BrokenText {
    @Override
    public String toString() {
      return String.valueOf(fault.get());
    }
  }

  private final class BrokenList extends AbstractList<String> {
    @Override
    public String get(int index) {
      return Fault.CANARY;
    }

    @Override
    public Iterator<String> iterator() {
      pass("list.iterator");
      return super.iterator();
    }

    @Override
    public int size() {
      pass("list.size");
      return 1;
    }
  }

  private final class BrokenMap extends AbstractMap<String, String> {
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
      pass("map.entrySet");
      return Map.of("password", Fault.CANARY).entrySet();
    }
  }
}
