/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.task;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.scheduling.annotation.AsyncConfigurer;

/** Takes the executor that Boot would, and a handler that records. */
final class RecordingAsyncConfigurer implements AsyncConfigurer {

  private static final String EXECUTOR =
      TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME;

  private final BeanFactory beans;
  private final Supplier<AsyncUncaughtExceptionHandler> handler;

  RecordingAsyncConfigurer(BeanFactory beans, Supplier<AsyncUncaughtExceptionHandler> handler) {
    this.beans = beans;
    this.handler = handler;
  }

  @Override
  public @Nullable Executor getAsyncExecutor() {
    return beans.containsBean(EXECUTOR) ? beans.getBean(EXECUTOR, Executor.class) : null;
  }

  @Override
  public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
    return handler.get();
  }
}
