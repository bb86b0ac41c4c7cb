/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs code of a test where some classes are missing, as they are to what still logs while an
 * application is taken down.
 */
public final class MissingClasses extends URLClassLoader implements Runnable {

  private static final String ALL = "io.telltale.";

  private final String prefix;
  private volatile boolean isTakenDown;

  private MissingClasses(String prefix) {
    super(classPath(), ClassLoader.getPlatformClassLoader());
    this.prefix = prefix;
  }

  private static URL[] classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<URL> urls = new ArrayList<>();
    for (String element : path.split(File.pathSeparator, -1)) {
      try {
        urls.add(new File(element).toURI().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }
    return urls.toArray(new URL[0]);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    boolean isLate = isTakenDown && name.startsWith(ALL) && findLoadedClass(name) == null;
    if (isLate || name.startsWith(prefix)) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }

  /** Closes it for those classes of Telltale that nothing has needed so far. */
  @Override
  public void run() {
    isTakenDown = true;
  }

  /** Called by code that runs in here: what it has not needed so far is missing from now on. */
  public static void takeDown() {
    ((Runnable) requireNonNull(MissingClasses.class.getClassLoader())).run();
  }

  /**
   * Calls a static method that takes a text and returns one.
   *
   * @param prefix with which the names of those begin that are missing
   */
  public static String call(String prefix, Class<?> type, String method, String argument) {
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    try (MissingClasses classes = new MissingClasses(prefix)) {
      thread.setContextClassLoader(classes);
      Method called = classes.loadClass(type.getName()).getDeclaredMethod(method, String.class);
      called.setAccessible(true);
      return (String) called.invoke(null, argument);
    } catch (InvocationTargetException e) {
      throw new AssertionError("the application did not go on", e.getCause());
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException(e);
    } finally {
      thread.setContextClassLoader(loader);
    }
  }
}
